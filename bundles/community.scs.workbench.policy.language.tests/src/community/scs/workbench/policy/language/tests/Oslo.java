package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The parser of Debian's python3-oslo.policy, the oracle of what a policy file says. */
final class Oslo {

	private static final Path PYTHON = Path.of("/usr/bin/python3");
	private static final String SCRIPT = """
			import json, logging, sys
			from oslo_policy import policy
			from oslo_policy import _parser
			logging.disable(logging.CRITICAL)
			for index, text in enumerate(json.load(sys.stdin)):
			    try:
			        rules = {str(k): str(_parser.parse_rule(v)) for k, v in policy.parse_file_contents(text).items()}
			        print(json.dumps({'index': index, 'rules': rules}))
			    except Exception as e:
			        print(json.dumps({'index': index, 'error': type(e).__name__}))
			""";

	/** @param rules by name, as oslo.policy prints them; null where the file cannot be loaded */
	record Answer(int index, Map<String, String> rules, String error) {
	}

	private Oslo() {
	}

	static List<Answer> parse(List<String> texts) throws Exception {
		assumeTrue(Files.isExecutable(PYTHON), "skipped: " + PYTHON + " is not there");
		Path input = Files.createTempFile("policies", ".json");
		try {
			Files.writeString(input, new Gson().toJson(texts), StandardCharsets.UTF_8);
			Process process = new ProcessBuilder(PYTHON.toString(), "-c", SCRIPT).redirectInput(input.toFile()).start();
			List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
					.toList();
			String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
			assumeTrue(process.waitFor() == 0, "skipped: python3-oslo.policy does not run: " + errors);
			return lines.stream().map(line -> new Gson().fromJson(line, Answer.class)).toList();
		} finally {
			Files.delete(input);
		}
	}
}
