package community.scs.workbench.cli;

import community.scs.workbench.policy.batch.Values;
import community.scs.workbench.policy.yaml.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** A token and a target on the command line. */
final class RequestOptions {

	@Option(names = "--credentials", required = true, paramLabel = "JSON", description = "the token: roles, user_id, project_id, …, or @FILE")
	private String credentials;

	@Option(names = "--target", paramLabel = "JSON", defaultValue = "{}", description = "the target's attributes, flat with dotted keys, or @FILE")
	private String target;

	Map<String, Object> credentials(CommandLine command) throws IOException {
		return json(command, "--credentials", credentials);
	}

	Map<String, Object> target(CommandLine command) throws IOException {
		return json(command, "--target", target);
	}

	static Map<String, Object> json(CommandLine command, String option, String value) throws IOException {
		String text = value.startsWith("@") ? PolicyOptions.text(Path.of(value.substring(1))) : value;
		try {
			return Values.object(text);
		} catch (UnreadableException e) {
			throw new ParameterException(command, option + ", character " + (e.offset() + 1) + ": " + e.getMessage());
		}
	}
}
