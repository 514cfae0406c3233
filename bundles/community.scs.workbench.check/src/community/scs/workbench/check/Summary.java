package community.scs.workbench.check;

import community.scs.workbench.requirement.model.Requirement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;

/** Draws a verdict from findings: a miss outweighs what was not observed, that outweighs what could not be judged. */
final class Summary {

	private static final List<Outcome> GRAVEST_FIRST = List.of(Outcome.FAIL, Outcome.WARNING, Outcome.INFO, Outcome.MISS,
			Outcome.ABORT, Outcome.PASS);

	private final Requirement requirement;

	Summary(Requirement requirement) {
		this.requirement = requirement;
	}

	/** @param deciding null for the requirement as a whole */
	Verdict of(Outcome outcome, String reason, EObject deciding) {
		return verdict(outcome, reason, List.of(), Position.of(deciding == null ? requirement : deciding));
	}

	Verdict of(List<Finding> findings) {
		for (Outcome outcome : GRAVEST_FIRST) {
			List<Finding> decisive = findings.stream().filter(f -> f.outcome() == outcome).toList();
			if (!decisive.isEmpty())
				return verdict(outcome, outcome == Outcome.PASS ? passed(findings) : reason(decisive), findings,
						outcome == Outcome.PASS ? Position.of(requirement) : decisive.getFirst().deciding());
		}
		return verdict(Outcome.PASS, "there is nothing to judge", findings, Position.of(requirement));
	}

	private static String reason(List<Finding> decisive) {
		Finding first = decisive.getFirst();
		String object = first.object().kind().equals("cloud") ? "" : "“" + first.object().name() + "”: ";
		return object + first.reason() + (decisive.size() == 1 ? "" : ", and " + (decisive.size() - 1) + " more");
	}

	private static String passed(List<Finding> findings) {
		if (findings.size() == 1)
			return reason(findings);
		Map<String, Long> kinds = findings.stream()
				.collect(Collectors.groupingBy(f -> f.object().kind(), LinkedHashMap::new, Collectors.counting()));
		return kinds.entrySet().stream().map(e -> e.getValue() + " × " + e.getKey()).collect(Collectors.joining(", "));
	}

	private Verdict verdict(Outcome outcome, String reason, List<Finding> findings, Position deciding) {
		return new Verdict(outcome, requirement.getName(), requirement.getLevel(), reason, findings,
				Position.of(requirement), deciding);
	}
}
