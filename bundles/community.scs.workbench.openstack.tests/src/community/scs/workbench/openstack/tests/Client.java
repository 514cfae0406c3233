package community.scs.workbench.openstack.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** python-openstackclient, if Debian's package is installed. */
final class Client {

	private static final String COMMAND = "/usr/bin/openstack";
	private static final ObjectMapper JSON = new ObjectMapper();

	private Client() {
	}

	static boolean installed() {
		return Files.isExecutable(Path.of(COMMAND));
	}

	/**
	 * In one process, because it starts slowly.
	 *
	 * @param commands one a line, each with {@code -f json}
	 * @return an answer to each
	 */
	static List<JsonNode> run(Map<String, String> variables, String commands) throws IOException, InterruptedException {
		Map<String, String> environment = new TreeMap<>(variables);
		environment.put("LC_ALL", "C.UTF-8");
		Tool client = Tool.run(Path.of("/"), environment, commands, COMMAND);
		assertEquals(0, client.exitCode(), client.err());
		List<JsonNode> answers = new ArrayList<>();
		try (JsonParser parser = JSON.createParser(client.out())) {
			for (JsonNode answer = JSON.readTree(parser); answer != null; answer = JSON.readTree(parser)) {
				answers.add(answer);
			}
		}
		assertEquals(commands.lines().count(), answers.size(), client.err());
		return answers;
	}
}
