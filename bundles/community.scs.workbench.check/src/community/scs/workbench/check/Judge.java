package community.scs.workbench.check;

import community.scs.workbench.observation.model.Coverage;
import community.scs.workbench.observation.model.CoverageOutcome;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.spi.Observed;
import community.scs.workbench.requirement.model.Expectation;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.model.Testcase;
import community.scs.workbench.requirement.model.VocabularyRequirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * Judges requirements on recordings. A verdict depends on the requirement, the policy file it names, the recording and
 * the reference date alone. The models are only read; judging may run in several threads where nobody changes them.
 */
public final class Judge {

	private Judge() {
	}

	/** @param reference what {@code today} means in the requirement */
	public static Verdict judge(Requirement requirement, Recording recording, LocalDate reference) {
		Summary summary = new Summary(requirement);
		try {
			requireComplete(requirement);
			Scope scope = new Scope(recording, reference);
			requireObserved(requirement, recording);
			if (requirement.getCondition() != null) {
				Decision condition = Conditions.decide(requirement.getCondition(), scope);
				if (!condition.holds())
					return summary.of(Outcome.NOT_APPLICABLE, condition.reason(), condition.deciding());
			}
			return summary.of(findings(requirement, scope));
		} catch (Unjudged e) {
			return summary.of(e.outcome, e.getMessage(), e.where);
		}
	}

	/** What is half typed may look like another requirement. */
	private static void requireComplete(Requirement requirement) throws Unjudged {
		ICompositeNode written = NodeModelUtils.getNode(requirement);
		if (written != null)
			for (INode node : written.getAsTreeIterable())
				if (node.getSyntaxErrorMessage() != null)
					throw Unjudged.abort("line " + node.getStartLine() + " of the requirement is not understood", requirement);
	}

	private static void requireObserved(Requirement requirement, Recording recording) throws Unjudged {
		for (Observed observed : Plan.of(requirement)) {
			Optional<Coverage> coverage = observed.coverage(recording);
			if (coverage.isEmpty())
				throw Unjudged.miss(observed.key() + " were not observed; observe the cloud again with them", requirement);
			if (coverage.get().getOutcome() != CoverageOutcome.COMPLETE)
				throw Unjudged.abort(refusal(observed, coverage.get()), requirement);
		}
	}

	private static String refusal(Observed observed, Coverage coverage) {
		String what = observed.key() + (coverage.getOutcome() == CoverageOutcome.REFUSED ? " were refused" : " failed");
		String why = coverage.getReason() == null ? "" : ": " + coverage.getReason();
		return what + (coverage.getStatus() == 0 ? "" : " (" + coverage.getStatus() + ")") + why;
	}

	private static List<Finding> findings(Requirement requirement, Scope scope) throws Unjudged {
		Findings findings = new Findings(requirement.getLevel());
		switch (requirement) {
			case Testcase testcase -> new TestcaseJudge(findings).judge(testcase.getExpectation(), scope);
			case VocabularyRequirement vocabulary -> {
				for (Expectation expectation : vocabulary.getExpectations())
					Vocabularies.judge(expectation, vocabulary, scope, findings);
			}
			default -> throw new IllegalArgumentException(requirement.eClass().getName());
		}
		return findings.list();
	}
}
