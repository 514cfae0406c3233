package community.scs.workbench.check;

import community.scs.workbench.requirement.model.Binary;
import community.scs.workbench.requirement.model.BinaryOperator;
import community.scs.workbench.requirement.model.Expression;
import community.scs.workbench.requirement.model.Quantified;
import community.scs.workbench.requirement.model.Quantifier;
import java.util.List;

/** Judges general testcases: object by object where the expectation speaks of every, some or no object. */
final class TestcaseJudge {

	private final Findings findings;

	TestcaseJudge(Findings findings) {
		this.findings = findings;
	}

	void judge(Expression expectation, Scope scope) throws Unjudged {
		if (expectation instanceof Binary binary && binary.getOperator() == BinaryOperator.AND) {
			judge(binary.getLeft(), scope);
			judge(binary.getRight(), scope);
		} else if (expectation instanceof Quantified quantified && quantified.getQuantifier() != Quantifier.SOME) {
			judgeEach(quantified, scope);
		} else if (expectation instanceof Quantified quantified) {
			judgeSome(quantified, scope);
		} else
			findings.add(scope.element(), Conditions.decide(expectation, scope));
	}

	private void judgeEach(Quantified quantified, Scope scope) throws Unjudged {
		List<Scope> chosen = Selections.of(quantified.getSelection(), scope);
		if (chosen.isEmpty())
			findings.add(scope.element(), Quantifiers.decide(quantified, scope));
		for (Scope element : chosen)
			findings.ask(element.element(), quantified, () -> {
				Decision decision = Quantifiers.body(quantified, element);
				return quantified.getQuantifier() == Quantifier.NO ? decision.negated() : decision;
			});
	}

	/** The object that fulfils the expectation; where none does, all that came into question. */
	private void judgeSome(Quantified quantified, Scope scope) throws Unjudged {
		List<Scope> chosen = Selections.of(quantified.getSelection(), scope);
		for (Scope element : chosen) {
			Decision decision = Quantifiers.body(quantified, element);
			if (decision.holds()) {
				findings.add(element.element(), decision);
				return;
			}
		}
		if (chosen.isEmpty())
			findings.add(scope.element(), Quantifiers.decide(quantified, scope));
		for (Scope element : chosen)
			findings.add(element.element(), Quantifiers.body(quantified, element));
	}
}
