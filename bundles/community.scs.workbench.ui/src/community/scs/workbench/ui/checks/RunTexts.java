package community.scs.workbench.ui.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EObject;

import community.scs.workbench.check.Finding;
import community.scs.workbench.check.Outcome;
import community.scs.workbench.check.RoleAnswers;
import community.scs.workbench.check.Verdict;
import community.scs.workbench.review.report.RoleReport;
import community.scs.workbench.observation.model.CloudObject;
import community.scs.workbench.observation.model.GuestService;
import community.scs.workbench.observation.model.Recording;

/** A run and its verdicts in words. */
final class RunTexts {

	private RunTexts() {
	}

	/** one line: cloud, how far, how many of each outcome */
	static String headline(CheckRun run) {
		List<String> parts = new ArrayList<>();
		parts.add(run.cloud().label());
		parts.add(run.project().getName());
		int judged = run.rows().size();
		parts.add(switch (run.state()) {
		case RUNNING -> run.expected() == 0 ? "reading the requirements" : judged == 0 ? "observing the cloud" : judged + " of " + run.expected();
		case DONE -> judged + " judged";
		case CANCELED -> "canceled after " + judged + " of " + run.expected();
		case FAILED -> "not checked";
		});
		if (judged > 0) {
			parts.add(counts(run.counts()));
		}
		return String.join("  ·  ", parts);
	}

	/** "12 PASS  2 FAIL", the worst first */
	static String counts(Map<Outcome, Integer> counts) {
		return counts.entrySet().stream().sorted(Comparator.comparing(entry -> OutcomeLook.rank(entry.getKey())))
				.map(entry -> entry.getValue() + " " + OutcomeLook.word(entry.getKey())).collect(Collectors.joining("  "));
	}

	/** what the details pane says of a verdict; what passed is only counted where something did not */
	static String details(VerdictRow row, Recording recording) {
		StringBuilder text = new StringBuilder();
		Verdict verdict = row.verdict();
		text.append(verdict.testcase()).append("  ·  ").append(verdict.level()).append("  ·  ").append(OutcomeLook.word(row.outcome())).append('\n');
		text.append(verdict.reason()).append('\n');
		text.append("\nRequirement: ").append(row.place() == null ? "not in the workspace" : row.place().file().getProjectRelativePath() + ", line " + row.place().line());
		for (VerdictRow.Quoted quote : row.quotes()) {
			text.append("\nStatement (").append(quote.document()).append("): “").append(quote.text()).append('”');
		}
		List<Finding> missed = verdict.findings().stream().filter(finding -> !OutcomeLook.passed(finding.outcome())).toList();
		if (verdict.findings().stream().anyMatch(finding -> finding.role().isPresent())) {
			text.append("\nOf ").append(RoleReport.summary(List.of(verdict)));
		}
		text.append("\nLooked at ").append(verdict.findings().size()).append(missed.isEmpty() ? "" : ", of which " + missed.size() + " did not pass:");
		for (Finding finding : missed) {
			text.append("\n\n").append(details(finding, recording));
		}
		return text.toString();
	}

	/** @param recording null if there is none */
	static String details(Finding finding, Recording recording) {
		return finding.object().kind() + " " + finding.object().name() + "  ·  " + OutcomeLook.word(finding.outcome()) + "\n" + finding.reason() + finding.role().map(RunTexts::answers).orElse("") + (recording == null ? "" : observed(finding.object().id(), recording));
	}

	private static String answers(RoleAnswers row) {
		return "\n    expected: " + row.expectation() + "\n    predicted: " + RoleAnswers.word(row.predicted()) + ". " + row.predicted().reason() + "\n    observed: "
				+ row.observed().map(seen -> RoleAnswers.word(seen) + ". " + seen.reason()).orElse("not asked. Of role rules, a recording shows only the token that it was made with.");
	}

	/** one property a line, as the recording has them */
	private static String observed(String id, Recording recording) {
		for (EObject child : recording.eContents()) {
			if (child instanceof CloudObject object && id.equals(object.getId())) {
				return object.eClass().getEAllStructuralFeatures().stream().filter(object::eIsSet)
						.map(feature -> "\n    " + feature.getName() + ": " + value(object.eGet(feature))).collect(Collectors.joining());
			}
		}
		return "";
	}

	private static String value(Object value) {
		return switch (value) {
		case EMap<?, ?> map -> map.stream().map(entry -> "\n        " + entry.getKey() + " = " + entry.getValue()).collect(Collectors.joining());
		case GuestService service -> service.getName() + (service.isRunning() ? " running" : service.isEnabled() ? " enabled" : service.isPresent() ? " present" : " absent");
		case List<?> list -> list.stream().map(RunTexts::value).collect(Collectors.joining(", "));
		case null -> "";
		default -> value.toString();
		};
	}
}
