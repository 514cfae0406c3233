package community.scs.workbench.review.report;

import community.scs.workbench.policy.scanning.Problem;
import community.scs.workbench.review.lint.Finding;
import community.scs.workbench.review.lint.Rules;
import community.scs.workbench.scan.rules.Rule;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What a report says about a rule.
 *
 * @param holds what is true where there is no finding, or of an error of form what is wrong
 * @param full  the same with its source and what mends it
 * @param level unless a user chooses another one; null for a rule that is off
 */
record RuleText(String holds, String full, Finding.Severity level) {

	/** By the names that findings have: the rules of all registered languages, and the errors of form of policies. */
	static Map<String, RuleText> all() {
		Map<String, RuleText> texts = new HashMap<>();
		Rules.all().forEach(rule -> texts.put(rule.name(), of(rule)));
		for (Problem problem : Problem.values())
			texts.put(Rule.nameOf(problem.code()), new RuleText(problem.message(), problem.message() + " Such a file cannot be loaded.", Finding.Severity.ERROR));
		return texts;
	}

	private static RuleText of(Rule rule) {
		String fix = rule.safe() ? " lint --fix mends it." : rule.hasFixes() ? " The editor proposes what mends it." : "";
		Finding.Severity level = Arrays.stream(Finding.Severity.values()).filter(severity -> severity.name().equals(rule.severity().name())).findFirst().orElse(null);
		return new RuleText(rule.text(), rule.text() + " Source: " + rule.source() + "." + fix, level);
	}
}
