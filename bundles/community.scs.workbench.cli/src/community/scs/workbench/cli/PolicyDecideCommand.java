package community.scs.workbench.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import community.scs.workbench.policy.batch.Batch;
import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "decide", mixinStandardHelpOptions = true,
		description = "Decides as oslo.policy's Enforcer: may a token do an operation on a target?",
		footer = { "", "Exit code 1 means that an operation is not allowed. A batch ends with 0, or with 2 if a line could not be read; all other lines are decided.", "Why a decision is made is told by 'policy explain'." })
final class PolicyDecideCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private PolicyOptions options;

	@ArgGroup(multiplicity = "1")
	private Question question;

	@Option(names = "--target", paramLabel = "JSON", defaultValue = "{}", description = "the target's attributes, or @FILE")
	private String target;

	@Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private Format format;

	@Parameters(paramLabel = "RULE", arity = "0..*", description = "operations as the service names them (default: all)")
	private List<String> rules = List.of();

	private enum Format {
		TEXT, JSON
	}

	private static final class Question {
		@Option(names = "--batch", required = true, paramLabel = "FILE", description = "decide the JSON lines of a file, - for standard input")
		private String batch;

		@Option(names = "--credentials", required = true, paramLabel = "JSON", description = "the token: roles, user_id, project_id, …, or @FILE")
		private String credentials;
	}

	@Override
	public Integer call() throws IOException {
		PrintWriter out = spec.commandLine().getOut();
		if (question.batch != null)
			return batch(out);
		Policy policy = options.policy();
		Map<String, Object> credentials = RequestOptions.json(spec.commandLine(), "--credentials", question.credentials);
		Map<String, Object> attributes = RequestOptions.json(spec.commandLine(), "--target", target);
		Enforcer enforcer = new Enforcer(policy);
		boolean allowed = true;
		for (String rule : rules.isEmpty() ? new TreeSet<>(policy.rules().keySet()) : rules) {
			Decision decision = enforcer.decide(credentials, attributes, rule);
			allowed &= decision.allowed();
			if (format == Format.JSON)
				out.println(toJson(rule, decision));
			else
				out.printf("%-13s %s  %s%n", name(decision), rule, decision.reason());
		}
		out.flush();
		return allowed ? ExitCode.CLEAN : ExitCode.FINDINGS;
	}

	private int batch(PrintWriter out) throws IOException {
		try (InputStream in = question.batch.equals("-") ? System.in : PolicyOptions.open(Path.of(question.batch))) {
			boolean readable = new Batch(out, spec.commandLine().getErr()::println).run(new InputStreamReader(in, StandardCharsets.UTF_8));
			out.flush();
			return readable ? ExitCode.CLEAN : ExitCode.COULD_NOT_RUN;
		}
	}

	private static String toJson(String rule, Decision decision) {
		Map<String, String> line = new LinkedHashMap<>();
		line.put("rule", rule);
		line.put("decision", name(decision));
		line.put("reason", decision.reason());
		Gson gson = new GsonBuilder().disableHtmlEscaping().create();
		return gson.toJson(line);
	}

	private static String name(Decision decision) {
		return decision.outcome().name().toLowerCase(Locale.ROOT);
	}
}
