package community.scs.workbench.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import community.scs.workbench.policy.compare.Change;
import community.scs.workbench.policy.compare.Change.Kind;
import community.scs.workbench.policy.compare.Comparison;
import community.scs.workbench.policy.compare.Counterexample;
import community.scs.workbench.policy.compare.RulesRead;
import community.scs.workbench.policy.decide.Policy;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "diff", mixinStandardHelpOptions = true,
		description = "Compares two policies exactly: which operations are allowed to more or to fewer requests, with a request for each.",
		footer = "%nExit code 1 means that an operation changes, or may change.")
final class PolicyDiffCommand implements Callable<Integer> {

	private static final int SHOWN_CALLS = 2;

	private enum Format {
		TEXT, JSON
	}

	@Spec
	private CommandSpec spec;

	@Mixin
	private PolicyComparisonOptions options;

	@Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private Format format;

	private final Gson json = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

	@Override
	public Integer call() throws IOException {
		Policy before = options.before();
		Policy after = options.after();
		List<Change> changes = new Comparison(before, after, options.laws()).changes();
		PrintWriter out = spec.commandLine().getOut();
		if (format == Format.JSON)
			out.println(new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting().create()
					.toJson(changes.stream().map(PolicyDiffCommand::toMap).toList()));
		else
			print(changes, RulesRead.of(before, after), out);
		out.flush();
		return changes.stream().allMatch(c -> c.kind() == Kind.SAME) ? ExitCode.CLEAN : ExitCode.FINDINGS;
	}

	static Map<String, Object> toMap(Change change) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("name", change.name());
		map.put("change", name(change.kind()));
		change.gained().ifPresent(c -> map.put("gained", toMap(c)));
		change.lost().ifPresent(c -> map.put("lost", toMap(c)));
		if (!change.reason().isEmpty())
			map.put("reason", change.reason());
		return map;
	}

	static Map<String, Object> toMap(Counterexample request) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("credentials", request.credentials());
		map.put("target", request.target());
		return map;
	}

	private void print(List<Change> changes, RulesRead read, PrintWriter out) {
		for (Change change : changes)
			if (change.kind() != Kind.SAME) {
				out.printf("%-9s %s%s%n", name(change.kind()), change.name(), calls(change));
				change.gained().ifPresent(c -> out.println("  + now allowed:     " + request(c)));
				change.lost().ifPresent(c -> out.println("  - no more allowed: " + request(c)));
				if (!change.reason().isEmpty())
					out.println("  ? " + change.reason());
			}
		if (!read.gone().isEmpty())
			out.println("rules that no operation reads any more: " + String.join(", ", read.gone()));
		if (!read.come().isEmpty())
			out.println("rules that operations read instead or besides: " + String.join(", ", read.come()));
		out.println(changes.stream().collect(Collectors.groupingBy(Change::kind, LinkedHashMap::new, Collectors.counting())).entrySet()
				.stream().sorted(Map.Entry.comparingByKey()).map(e -> e.getValue() + " " + name(e.getKey())).collect(Collectors.joining(", ")));
	}

	/** The first of the API calls that the rule guards: those of a grant fill ten lines. */
	private static String calls(Change change) {
		int more = change.calls().size() - SHOWN_CALLS;
		return change.calls().stream().limit(SHOWN_CALLS).map(c -> c.method() + " " + c.path()).collect(Collectors.joining(", ", "  ", "")).stripTrailing()
				+ (more > 0 ? " and " + more + " more" : "");
	}

	private String request(Counterexample request) {
		return "token " + json.toJson(request.credentials()) + "  target " + json.toJson(request.target());
	}

	private static String name(Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}
}
