package community.scs.workbench.openstack.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import community.scs.workbench.observation.Recordings;
import community.scs.workbench.observation.model.CloudObject;
import community.scs.workbench.observation.model.CoverageOutcome;
import community.scs.workbench.observation.model.Image;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.spi.Cloud;
import community.scs.workbench.observation.spi.Monitor;
import community.scs.workbench.observation.spi.Observed;
import community.scs.workbench.openstack.OpenStackClouds;
import community.scs.workbench.openstack.config.Environment;

/** A real Keystone and Glance, Nova too if the lab has one, and python-openstackclient as the other witness of what they hold. */
@Tag("lab")
class LabTest {

	private static final Path ROOT = Path.of(System.getProperty("workbench.root"));
	private static final String LAB = ROOT.resolve("releng/lab").toString();
	private static final int CANNOT_RUN_HERE = 77;
	private static final Pattern EXPORT = Pattern.compile("export (\\w+)='?([^'\n]*)'?");

	private static boolean wasUp;
	private static Map<String, String> variables;

	@BeforeAll
	static void up() throws IOException, InterruptedException {
		assumeTrue(Files.isExecutable(Path.of(LAB)), "there is no releng/lab here");
		wasUp = Tool.run(ROOT, Map.of(), "", LAB, "status").exitCode() == 0;
		Tool up = Tool.run(ROOT, Map.of(), "", LAB, "up");
		assumeTrue(up.exitCode() != CANNOT_RUN_HERE, up.err().strip());
		assertEquals(0, up.exitCode(), up.err());
		assumeTrue(Client.installed(), "python3-openstackclient is not installed");
		variables = new TreeMap<>();
		Matcher export = EXPORT.matcher(Tool.run(ROOT, Map.of(), "", LAB, "env").out());
		while (export.find()) {
			variables.put(export.group(1), export.group(2));
		}
	}

	@AfterAll
	static void down() throws IOException, InterruptedException {
		if (!wasUp) {
			Tool.run(ROOT, Map.of(), "", LAB, "down");
		}
	}

	@ParameterizedTest
	@CsvSource({ "lab-member, password, member", "lab-appcred, v3applicationcredential, member", "lab-readonly, password, reader" })
	void theCollectorSeesWhatTheClientLists(String cloud, String type, String role) throws Exception {
		Recording seen = observe(cloud);
		assertEquals(type, seen.getProvenance().getAuthType());
		assertEquals("demo", seen.getProvenance().getProject());
		assertTrue(seen.getProvenance().getRoles().contains(role), seen.getProvenance().getRoles().toString());
		for (Observed observed : List.of(Observed.CATALOG, Observed.IMAGES)) {
			assertEquals(CoverageOutcome.COMPLETE, observed.coverage(seen).orElseThrow().getOutcome(), () -> Recordings.toText(seen));
		}
		List<JsonNode> listed = new ArrayList<>();
		client(cloud, "image list --all --long -f json\nimage list --hidden --long -f json\n").forEach(page -> page.forEach(listed::add));
		assertTrue(listed.size() > 10, listed.toString());
		assertEquals(listed.stream().map(LabTest::line).sorted().toList(),
				seen.getImages().stream().map(LabTest::line).sorted().toList());
		List<JsonNode> services = client(cloud, "catalog list -f json\n");
		assertEquals(Set.copyOf(services.get(0).findValuesAsText("Type")), seen.getServices().stream().map(s -> s.getType()).collect(Collectors.toSet()));
	}

	@Test
	void everyPropertyArrivesAsTheClientShowsIt() throws Exception {
		List<Image> seen = observe("lab-member").getImages();
		String commands = seen.stream().map(i -> "image show -f json " + i.getId() + "\n").collect(Collectors.joining());
		List<JsonNode> shown = client("lab-member", commands);
		assertEquals(seen.size(), shown.size());
		for (JsonNode image : shown) {
			Image ours = seen.stream().filter(i -> i.getId().equals(image.get("id").textValue())).findFirst().orElseThrow();
			Map<String, String> expected = entries(image.get("properties"));
			assertEquals(Boolean.parseBoolean(expected.remove("os_hidden")), ours.isHidden());
			assertEquals(expected.remove("os_hash_algo"), ours.getHashAlgorithm());
			expected.keySet().removeAll(List.of("os_hash_value", "stores", "direct_url", "locations"));
			assertEquals(expected, new TreeMap<>(ours.getProperties().map()), ours.getName());
			assertEquals(image.get("min_disk").longValue(), ours.getMinDisk());
			assertEquals(image.get("min_ram").longValue(), ours.getMinRam());
			assertEquals(image.get("created_at").textValue(), ours.getCreatedAt());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "lab-member", "lab-appcred" })
	void flavorsAndServersAreThoseOfTheClient(String cloud) throws Exception {
		Recording seen = observe(cloud);
		assumeTrue(seen.getServices().stream().anyMatch(s -> "compute".equals(s.getType())), "this lab has no Nova; start it with: releng/lab up nova");
		assertTrue(seen.getCoverage().stream().allMatch(c -> c.getOutcome() == CoverageOutcome.COMPLETE), () -> Recordings.toText(seen));
		List<JsonNode> listed = client(cloud, "flavor list --long -f json\nserver list --long --no-name-lookup -f json\n");
		Map<String, String> flavors = new TreeMap<>();
		listed.get(0).forEach(f -> flavors.put(f.get("ID").asText(), String.join(" | ", f.get("Name").asText(), f.get("VCPUs").asText(), f.get("RAM").asText(),
				f.get("Disk").asText(), f.get("Is Public").asText(), entries(f.get("Properties")).toString())));
		assertTrue(flavors.size() > 3);
		assertEquals(flavors, seen.getFlavors().stream().collect(Collectors.toMap(CloudObject::getId, f -> String.join(" | ", f.getName(), "" + f.getVcpus(),
				"" + f.getRam(), "" + f.getDisk(), "" + f.isPublic(), new TreeMap<>(f.getExtraSpecs().map()).toString()), (a, b) -> a, TreeMap::new)));
		Map<String, String> servers = new TreeMap<>();
		listed.get(1).forEach(s -> servers.put(s.get("ID").asText(),
				String.join(" | ", s.get("Name").asText(), s.get("Status").asText(), s.get("Image ID").asText(), entries(s.get("Properties")).toString())));
		assertTrue(servers.size() > 1);
		assertEquals(servers, seen.getServers().stream().collect(Collectors.toMap(CloudObject::getId,
				s -> String.join(" | ", s.getName(), s.getStatus(), s.getImageId(), new TreeMap<>(s.getMetadata().map()).toString()), (a, b) -> a, TreeMap::new)));
		assertTrue(seen.getServers().stream().anyMatch(s -> !s.getMetadata().isEmpty()));
	}

	private static Map<String, String> entries(JsonNode object) {
		Map<String, String> entries = new TreeMap<>();
		object.properties().forEach(p -> entries.put(p.getKey(), p.getValue().asText()));
		return entries;
	}

	@Test
	void aRecordingOfItSurvives() throws Exception {
		Recording seen = observe("lab-member");
		String text = Recordings.toText(seen);
		assertEquals(text, Recordings.toText(Recordings.read(new StringReader(text), "lab")));
		String secrets = Files.readString(Path.of(variables.get("OS_CLIENT_CONFIG_FILE")));
		Matcher secret = Pattern.compile("(?:password|secret): (\\S+)").matcher(secrets);
		int secretsSeen = 0;
		for (; secret.find(); secretsSeen++) {
			assertTrue(!text.contains(secret.group(1)));
		}
		assertTrue(secretsSeen > 3);
	}

	private static Recording observe(String cloud) throws Exception {
		Environment environment = new Environment(Map.of("OS_CLIENT_CONFIG_FILE", variables.get("OS_CLIENT_CONFIG_FILE")), ROOT, null, "Linux");
		try (Cloud open = new OpenStackClouds(environment).open(cloud)) {
			return open.observe(EnumSet.allOf(Observed.class), Monitor.NONE);
		}
	}

	private static List<JsonNode> client(String cloud, String commands) throws IOException, InterruptedException {
		Map<String, String> environment = new TreeMap<>(variables);
		environment.put("OS_CLOUD", cloud);
		return Client.run(environment, commands);
	}

	private static String line(JsonNode image) {
		return String.join(" | ", image.get("ID").asText(), image.get("Name").asText(), image.get("Disk Format").asText(), image.get("Container Format").asText(),
				image.get("Size").asText(), image.get("Status").asText(), image.get("Visibility").asText(), image.get("Protected").asText(),
				texts(image.get("Tags")).toString());
	}

	private static String line(Image image) {
		return String.join(" | ", image.getId(), image.getName(), String.valueOf(image.getDiskFormat()), String.valueOf(image.getContainerFormat()),
				String.valueOf(image.getSize()), image.getStatus(), image.getVisibility(), String.valueOf(image.isProtected()), new TreeSet<>(image.getTags()).toString());
	}

	private static Set<String> texts(JsonNode list) {
		Set<String> texts = new TreeSet<>();
		list.forEach(t -> texts.add(t.asText()));
		return texts;
	}
}
