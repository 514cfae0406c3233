package community.scs.workbench.review.report;

import community.scs.workbench.scan.rules.Rule;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.eclipse.xtext.diagnostics.Severity;

/** Rules as a table of text: name, severity as shipped, what holds, source, and whether lint --fix mends it. */
public final class RuleReport {

	private RuleReport() {
	}

	public static void write(List<Rule> rules, PrintWriter out) {
		int width = rules.stream().mapToInt(r -> r.name().length()).max().orElse(0);
		for (Rule rule : rules)
			out.printf("%-" + Math.max(1, width) + "s  %-7s  %s (%s)%s%n", rule.name(), severity(rule), rule.text(), rule.source(), rule.safe() ? " [--fix]" : "");
		out.flush();
	}

	private static String severity(Rule rule) {
		return rule.severity() == Severity.IGNORE ? "off" : rule.severity().name().toLowerCase(Locale.ROOT);
	}
}
