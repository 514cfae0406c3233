package community.scs.workbench.openstack.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import community.scs.workbench.observation.model.CloudObject;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.sandbox.SampleCloud;
import community.scs.workbench.sandbox.Sandbox;

/** python-openstackclient takes the sandbox for an OpenStack. */
class ClientTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "sandbox", "sandbox-appcred" })
	void theClientSeesTheSample(String cloud) throws IOException, InterruptedException {
		assumeTrue(Client.installed(), "python3-openstackclient is not installed");
		Recording sample = SampleCloud.recording();
		try (Sandbox sandbox = Sandbox.start(sample)) {
			Path yaml = Files.writeString(folder.resolve("clouds.yaml"), sandbox.cloudsYaml());
			List<JsonNode> answers = Client.run(Map.of("OS_CLIENT_CONFIG_FILE", yaml.toString(), "OS_CLOUD", cloud, "HOME", folder.toString()),
					"image list -f json\nflavor list --all --long -f json\nserver list --long --no-name-lookup -f json\n");
			assertEquals(names(sample.getImages().stream().filter(i -> !i.isHidden()).toList()), names(answers.get(0)));
			assertEquals(names(sample.getFlavors()), names(answers.get(1)));
			assertEquals(names(sample.getServers()), names(answers.get(2)));
			for (JsonNode flavor : answers.get(1)) {
				var ours = sample.getFlavors().stream().filter(f -> f.getName().equals(flavor.get("Name").asText())).findFirst().orElseThrow();
				assertEquals(ours.getRam(), flavor.get("RAM").longValue());
				assertEquals(ours.getExtraSpecs().size(), flavor.get("Properties").size(), ours.getName());
			}
		}
	}

	private static Set<String> names(List<? extends CloudObject> objects) {
		return objects.stream().map(CloudObject::getName).collect(Collectors.toSet());
	}

	private static Set<String> names(JsonNode rows) {
		return Set.copyOf(rows.findValuesAsText("Name"));
	}
}
