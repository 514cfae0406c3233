package community.scs.workbench.cli;

import com.google.gson.GsonBuilder;
import community.scs.workbench.policy.decide.Check;
import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Explainer;
import community.scs.workbench.policy.decide.Explanation;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "explain", mixinStandardHelpOptions = true,
		description = "Shows the parts of a rule that decide about a request, and where they are written.",
		footer = { "", "✓ fulfilled, ✗ not fulfilled, ! could not be evaluated. Exit code 1 means that an operation is not allowed." })
final class PolicyExplainCommand implements Callable<Integer> {

	private enum Format {
		TEXT, JSON
	}

	@Spec
	private CommandSpec spec;

	@Mixin
	private PolicyOptions options;

	@Mixin
	private RequestOptions request;

	@Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private Format format;

	@Parameters(paramLabel = "RULE", arity = "1..*", description = "operations as the service names them")
	private List<String> rules;

	@Override
	public Integer call() throws IOException {
		LoadedPolicy loaded = options.loaded();
		Map<String, Object> credentials = request.credentials(spec.commandLine());
		Map<String, Object> target = request.target(spec.commandLine());
		Enforcer enforcer = new Enforcer(loaded.policy());
		PrintWriter out = spec.commandLine().getOut();
		List<Map<String, Object>> answers = new ArrayList<>();
		boolean allowed = true;
		for (String rule : rules) {
			Decision decision = enforcer.decide(credentials, target, rule);
			Explanation explanation = Explainer.explain(enforcer, credentials, target, rule);
			allowed &= decision.allowed();
			if (format == Format.TEXT) {
				out.printf("%s  %s  %s%n", name(decision), rule, decision.reason());
				if (explanation.check() != null)
					print(explanation, "  ", loaded, out);
			} else {
				Map<String, Object> answer = new LinkedHashMap<>();
				answer.put("rule", rule);
				answer.put("decision", name(decision));
				answer.put("reason", decision.reason());
				answer.put("explanation", explanation.check() == null ? null : toMap(explanation, loaded));
				answers.add(answer);
			}
		}
		if (format == Format.JSON)
			out.println(new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting().create().toJson(answers));
		out.flush();
		return allowed ? ExitCode.CLEAN : ExitCode.FINDINGS;
	}

	private static void print(Explanation part, String indent, LoadedPolicy loaded, PrintWriter out) {
		String mark = part.result() == null ? "!" : part.result() ? "✓" : "✗";
		out.printf("%s%s %s  [%s]%s%n", indent, mark, shown(part.check()), place(part, loaded), part.reason().isEmpty() ? "" : "  " + part.reason());
		part.parts().forEach(inner -> print(inner, indent + "  ", loaded, out));
	}

	private static String place(Explanation part, LoadedPolicy loaded) {
		LoadedPolicy.Place place = loaded.place(part);
		return place != null ? place.toString() : "default of " + part.rule().name();
	}

	private static String shown(Check check) {
		return switch (check) {
			case Check.And and -> "and";
			case Check.Or or -> "or";
			case Check.Not not -> "not";
			default -> check.toString();
		};
	}

	private static Map<String, Object> toMap(Explanation part, LoadedPolicy loaded) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("rule", part.rule().name());
		map.put("check", part.check().toString());
		map.put("result", part.result());
		map.put("reason", part.reason());
		LoadedPolicy.Place place = loaded.place(part);
		map.put("place", place == null ? null : Map.of("file", place.file().toString(), "line", place.start().line(), "column", place.start().column(),
				"endLine", place.end().line(), "endColumn", place.end().column()));
		map.put("parts", part.parts().stream().map(inner -> toMap(inner, loaded)).toList());
		return map;
	}

	private static String name(Decision decision) {
		return decision.outcome().name().toLowerCase(Locale.ROOT);
	}
}
