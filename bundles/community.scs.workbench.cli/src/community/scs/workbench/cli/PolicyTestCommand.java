package community.scs.workbench.cli;

import com.google.gson.stream.JsonWriter;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.test.PolicyTestFiles;
import community.scs.workbench.policy.test.PolicyTests;
import community.scs.workbench.policy.test.PolicyTests.Report;
import community.scs.workbench.policy.test.PolicyTests.Result;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.review.report.Json;
import community.scs.workbench.review.report.JUnitXml;
import community.scs.workbench.review.report.JUnitXml.End;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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

@Command(name = "test", mixinStandardHelpOptions = true, description = "Runs tests of a policy and names the rules that no test reaches.",
		footer = { "", "A test file is YAML: policy and catalogue (relative to it, or a kept catalogue), switches, personas (names "
				+ "with credentials), and tests, each with name, persona, operation, target and expected (allowed, denied, "
				+ "invalid_scope, error). --policy and --defaults go before what it names.", "Exit code 1 means that a test came out otherwise." })
final class PolicyTestCommand implements Callable<Integer> {

	private enum Format {
		TEXT, JSON, JUNIT
	}

	@Spec
	private CommandSpec spec;

	@Mixin
	private PolicyOptions options;

	@Parameters(paramLabel = "TESTS", arity = "1..*", description = "test files")
	private List<Path> files;

	@Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private Format format;

	@Override
	public Integer call() throws IOException {
		Map<String, Report> reports = new LinkedHashMap<>();
		for (Path file : files)
			reports.put(file.toString(), run(file));
		PrintWriter out = spec.commandLine().getOut();
		switch (format) {
			case TEXT -> print(reports, out);
			case JSON -> writeJson(reports, out);
			case JUNIT -> {
				Map<String, List<JUnitXml.Test>> suites = new LinkedHashMap<>();
				reports.forEach((file, report) -> suites.put(file, report.results().stream().map(PolicyTestCommand::test).toList()));
				JUnitXml.write("policy", suites, out);
			}
		}
		return reports.values().stream().allMatch(Report::passed) ? ExitCode.CLEAN : ExitCode.FINDINGS;
	}

	private Report run(Path file) throws IOException {
		String text = PolicyOptions.text(file);
		try {
			PolicyTests tests = PolicyTests.parse(text);
			return tests.run(new Enforcer(options.policy(file, PolicyTestFiles.tested(text))));
		} catch (UnreadableException e) {
			throw new IOException(PolicyOptions.place(file, text, e.offset()) + ": " + e.getMessage(), e);
		}
	}

	private static void print(Map<String, Report> reports, PrintWriter out) {
		reports.forEach((file, report) -> {
			for (Result result : report.results())
				out.printf("%s %s%s%n", result.passed() ? "✓" : "✗", result.test().name(), result.passed() ? "" : ": " + message(result));
			long passed = report.results().stream().filter(Result::passed).count();
			out.printf("%s: %d passed, %d failed%n", file, passed, report.results().size() - passed);
			if (!report.unreached().isEmpty())
				out.println("Reached by no test: " + String.join(", ", report.unreached()));
		});
		out.flush();
	}

	private static void writeJson(Map<String, Report> reports, PrintWriter out) throws IOException {
		JsonWriter json = Json.writer(out);
		json.beginArray();
		for (Map.Entry<String, Report> each : reports.entrySet()) {
			json.beginObject().name("file").value(each.getKey()).name("tests").beginArray();
			for (Result result : each.getValue().results())
				json.beginObject().name("name").value(result.test().name()).name("persona").value(result.test().persona())
						.name("operation").value(result.test().operation()).name("expected").value(name(result.test().expected().name()))
						.name("decision").value(name(result.actual().outcome().name())).name("reason").value(result.actual().reason())
						.name("passed").value(result.passed()).endObject();
			json.endArray().name("unreached").beginArray();
			for (String rule : each.getValue().unreached())
				json.value(rule);
			json.endArray().endObject();
		}
		Json.end(json.endArray(), out);
	}

	private static JUnitXml.Test test(Result result) {
		return new JUnitXml.Test(result.test().name(), result.passed() ? End.PASSED : End.FAILURE, message(result), "");
	}

	static String message(Result result) {
		return result.test().persona() + ", " + result.test().operation() + ": expected " + name(result.test().expected().name()) + ", is "
				+ name(result.actual().outcome().name()) + ". " + result.actual().reason();
	}

	private static String name(String outcome) {
		return outcome.toLowerCase(Locale.ROOT);
	}
}
