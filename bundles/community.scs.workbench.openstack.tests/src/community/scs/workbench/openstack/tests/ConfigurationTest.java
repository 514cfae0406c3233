package community.scs.workbench.openstack.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.openstack.config.CloudConfig;
import community.scs.workbench.openstack.config.Configuration;
import community.scs.workbench.openstack.config.Credentials.ApplicationCredential;
import community.scs.workbench.openstack.config.Credentials.Password;
import community.scs.workbench.openstack.config.Credentials.ProjectScope;
import community.scs.workbench.openstack.config.Environment;
import community.scs.workbench.openstack.config.Place;

class ConfigurationTest {

	private static final String CLOUD = """
			clouds:
			  %s:
			    auth:
			      auth_url: https://keystone.example:5000
			      username: ann
			      password: open-sesame
			      user_domain_name: Default
			      project_name: demo
			      project_domain_name: Default
			""";

	@TempDir
	Path root;

	private final Map<String, String> variables = new HashMap<>();
	private Path home;
	private Path folder;
	private String system = "Linux";

	@BeforeEach
	void folders() throws IOException {
		home = Files.createDirectories(root.resolve("home"));
		folder = Files.createDirectories(root.resolve("work"));
	}

	@Test
	void theFirstFileWins() throws Exception {
		Path config = write(".config/openstack/clouds.yaml", CLOUD.formatted("mine"));
		assertEquals(List.of("mine"), configuration().names());
		Files.writeString(folder.resolve("clouds.yaml"), CLOUD.formatted("here"));
		assertEquals(List.of("here"), configuration().names());
		Path named = Files.writeString(root.resolve("named.yaml"), CLOUD.formatted("named"));
		variables.put("OS_CLIENT_CONFIG_FILE", named.toString());
		assertEquals(List.of("named"), configuration().names());
		assertEquals(named + ", line 3", configuration().cloud(null).origin());
		assertTrue(Files.exists(config));
	}

	@ParameterizedTest
	@CsvSource({ "Linux, .config/openstack/clouds.yml", "Linux, .config/openstack/clouds.json", "Mac OS X, Library/Application Support/openstack/clouds.yaml",
			"Windows 11, AppData/Local/OpenStack/openstack/clouds.yaml" })
	void eachSystemHasItsPlace(String os, String place) throws Exception {
		system = os;
		write(place, place.endsWith("json") ? "{\"clouds\": {\"mine\": {}}}" : CLOUD.formatted("mine"));
		assertEquals(List.of("mine"), configuration().names());
	}

	@ParameterizedTest
	@CsvSource({ ".git", ".project" })
	void aProjectIsNotSearched(String mark) throws Exception {
		Files.createDirectories(folder.resolve(mark));
		folder = Files.createDirectories(folder.resolve("deep/inside"));
		Files.writeString(folder.resolve("clouds.yaml"), CLOUD.formatted("evil"));
		assertEquals(List.of(), configuration().names());
		write(".config/openstack/clouds.yaml", CLOUD.formatted("mine"));
		CloudConfig mine = configuration().cloud("mine");
		assertTrue(mine.notes().get(0).startsWith(folder.resolve("clouds.yaml") + ": this file is not read"), mine.notes().toString());
	}

	@Test
	void secretsMayStandApart() throws Exception {
		write(".config/openstack/clouds.yaml", CLOUD.formatted("mine").replaceFirst(" *password: .*\n", ""));
		write(".config/openstack/secure.yaml", "clouds:\n  mine:\n    auth:\n      password: apart\n");
		CloudConfig cloud = configuration().cloud(null);
		assertEquals("apart", cloud.credentials().secret().value());
		assertEquals(home.resolve(".config/openstack/clouds.yaml") + ", line 3", cloud.origin());
	}

	@Test
	void profilesComeFromThePublicFile() throws Exception {
		write(".config/openstack/clouds-public.yaml", "public-clouds:\n  gx:\n    auth:\n      auth_url: https://gx.example/v3\n    region_name: R1\n");
		write(".config/openstack/clouds.yaml", CLOUD.formatted("mine").replaceFirst(" *auth_url: .*\n", "").replace("    auth:", "    profile: gx\n    auth:"));
		CloudConfig cloud = configuration().cloud("mine");
		assertEquals(URI.create("https://gx.example/v3"), cloud.authUrl());
		assertEquals("R1", cloud.region());
	}

	@Test
	void anUnknownProfileIsTold() throws Exception {
		write(".config/openstack/clouds.yaml", CLOUD.formatted("mine").replace("    auth:", "    profile: gx\n    auth:"));
		assertTold("mine", "line 3: the profile 'gx' is in no clouds-public.yaml");
	}

	@Test
	void variablesDescribeACloud() throws Exception {
		variables.putAll(Map.of("OS_AUTH_URL", "https://k.example", "OS_USERNAME", "ann", "OS_PASSWORD", "p", "OS_USER_DOMAIN_ID", "default", "OS_TENANT_NAME",
				"demo", "OS_PROJECT_DOMAIN_ID", "default", "OS_REGION_NAME", "R2", "OS_LOG_FILE", "x"));
		CloudConfig cloud = configuration().cloud(null);
		assertEquals("envvars", cloud.name());
		assertEquals("R2", cloud.region());
		assertEquals("demo", ((ProjectScope) ((Password) cloud.credentials()).scope()).project().name());
		assertEquals(List.of(), cloud.notes());
		variables.put("OS_CLOUD_NAME", "shell");
		assertEquals(List.of("shell"), configuration().names());
		write(".config/openstack/clouds.yaml", CLOUD.formatted("shell"));
		assertTold("shell", "line 3: the cloud 'shell' is also described by the environment variables OS_*");
	}

	@Test
	void selectorsAloneDescribeNone() throws Exception {
		write(".config/openstack/clouds.yaml", CLOUD.formatted("a") + CLOUD.formatted("b").replace("clouds:\n", ""));
		assertTold(null, "No cloud is chosen; choose one of a, b");
		variables.put("OS_CLOUD", "b");
		assertEquals(List.of("a", "b"), configuration().names());
		assertEquals("b", configuration().cloud(null).name());
		assertTold("c", "There is no cloud 'c' in ");
	}

	@Test
	void regionsHaveValues() throws Exception {
		write(".config/openstack/clouds.yaml", CLOUD.formatted("mine") + """
				    regions:
				      - name: R1
				        values:
				          auth:
				            auth_url: https://r1.example
				      - R2
				""");
		assertEquals(URI.create("https://r1.example/v3"), configuration().cloud("mine").authUrl());
		variables.put("OS_REGION_NAME", "R2");
		assertEquals(URI.create("https://keystone.example:5000/v3"), configuration().cloud("mine").authUrl());
		assertEquals("R2", configuration().cloud("mine").region());
		variables.put("OS_REGION_NAME", "R3");
		assertTold("mine", "the cloud 'mine' has no region 'R3'; choose one of R1, R2");
	}

	@Test
	void applicationCredentials() throws Exception {
		write(".config/openstack/clouds.yaml", """
				clouds:
				  mine:
				    auth_type: v3applicationcredential
				    auth:
				      auth_url: https://k.example/v3/
				      application_credential_id: abc
				      application_credential_secret: hidden
				""");
		CloudConfig cloud = configuration().cloud("mine");
		assertEquals("abc", assertInstanceOf(ApplicationCredential.class, cloud.credentials()).id());
		assertFalse(cloud.toString().contains("hidden"), cloud.toString());
	}

	@ParameterizedTest
	@CsvSource({ "'', true", "verify: false, false", "verify: no, false", "insecure: true, false", "verify: true, true" })
	void tlsIsCheckedUnlessSomebodySaysNo(String setting, boolean verified) throws Exception {
		Path ca = Files.writeString(root.resolve("ca.pem"), "");
		write(".config/openstack/clouds.yaml", CLOUD.formatted("mine") + "    cacert: " + ca + "\n" + (setting.isEmpty() ? "" : "    " + setting + "\n"));
		CloudConfig cloud = configuration().cloud("mine");
		assertEquals(verified, cloud.verify());
		assertEquals(verified ? ca : null, cloud.cacert());
		assertEquals(verified ? 0 : 1, cloud.notes().size());
	}

	@Test
	void defaultsAreKind() throws Exception {
		write(".config/openstack/clouds.yaml", CLOUD.formatted("mine") + "    image_endpoint_override: http://127.0.0.1:9292\n");
		CloudConfig cloud = configuration().cloud("mine");
		assertNull(cloud.region());
		assertEquals("public", cloud.iface());
		assertEquals(Duration.ofMinutes(1), cloud.timeout());
		assertEquals(Map.of("image", URI.create("http://127.0.0.1:9292")), cloud.overrides());
	}

	@Test
	void unknownKeysAreNotedWithTheirLine() throws Exception {
		Path file = write(".config/openstack/clouds.yaml", "cluods: {}\n" + CLOUD.formatted("mine").replace("username: ann", "username: ann\n      pasword: x")
				+ "    colour: blue\n    region-name: R\n    volume_api_version: 3\n");
		CloudConfig cloud = configuration().cloud("mine");
		assertEquals(List.of(file + ", line 1: 'cluods' is not known and ignored; clouds stand below 'clouds:'",
				file + ", line 12: 'colour' is not known and ignored; remove it", file + ", line 7: 'pasword' is not known and ignored; did you mean 'password'?"),
				cloud.notes());
		assertEquals("R", cloud.region());
	}

	@Test
	void whatIsMissingMayBeWhatIsMisspelt() throws Exception {
		Path file = write(".config/openstack/clouds.yaml", CLOUD.formatted("mine").replace("password:", "pasword:"));
		String message = assertThrows(CloudException.class, () -> configuration().cloud("mine")).getMessage();
		assertTrue(message.contains("lacks 'password'") && message.contains("'pasword' is not known and ignored; did you mean 'password'?"), message);
		assertEquals(Map.of("mine", new Place(file.toString(), 3)), configuration().places());
	}

	@Test
	void aliasesAndMergeKeysWork() throws Exception {
		write(".config/openstack/clouds.yaml", """
				x-base: &base
				  auth: {auth_url: https://k.example, username: ann, password: p, user_domain_id: d}
				  verify: false
				clouds:
				  mine:
				    <<: *base
				    verify: true
				""");
		assertTrue(configuration().cloud("mine").verify());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
			"clouds: [mine]                                                | line 1: below 'clouds:' must stand names of clouds",
			"clouds:#  mine: x                                             | line 2: below 'mine' must stand the settings of a cloud",
			"- clouds                                                      | line 1: here must stand settings such as 'clouds:'",
			"clouds:#  mine:#    auth: ann                                 | line 3: below 'auth:' must stand settings",
			"clouds:#  mine:#    auth: {username: ann}                     | line 3: the cloud 'mine' lacks 'auth_url'",
			"clouds:#  mine:#    auth: {auth_url: keystone}                | line 3: 'auth_url' must be an address that begins with https:// or http://",
			"clouds:#  mine:#    auth: {auth_url: 'https://k', user_id: u} | line 3: the cloud 'mine' lacks 'password'; add it below its 'auth:', here or in secure.yaml",
			"clouds:#  mine:#    auth_type: v3oidcpassword#    auth: {auth_url: 'https://k'} | uses the auth_type 'v3oidcpassword', which is not supported",
			"clouds:#  mine:#    verify: maybe                             | line 3: 'verify' must be true or false",
			"clouds:#  mine:#    cacert: nowhere.pem                       | nowhere.pem does not exist; correct 'cacert'",
			"clouds:#  mine:#    region_name: [a, b]                       | line 3: 'region_name' must be a single text",
			"clouds:#  mine:#    region_name: a#    region_name: b         | line 4: 'region_name' is given twice",
			"clouds:#  mine: {api_timeout: soon}                           | line 2: 'api_timeout' must be a number of seconds",
			"clouds:#  mine: &mine#    auth: *mine                         | nested too deeply",
			"clouds:#\t mine: x                                            | line 2: this is no valid YAML",
			"clouds:#  mine:#    password: *secret                         | line 3: this is no valid YAML (a text that begins with *, &, ! or % needs quotes)" })
	void brokenFilesAreToldWithTheirLine(String yaml, String told) throws Exception {
		write(".config/openstack/clouds.yaml", yaml.replace('#', '\n') + "\n");
		assertTold("mine", told);
	}

	@Test
	void aNamedFileThatIsMissingIsTold() {
		variables.put("OS_CLIENT_CONFIG_FILE", root.resolve("none.yaml").toString());
		assertTold(null, root.resolve("none.yaml") + ": this file does not exist, but the environment variable OS_CLIENT_CONFIG_FILE names it");
	}

	@Test
	void whereToBeginIsTold() {
		assertTold(null, "No cloud is chosen; describe one in " + home.resolve(".config/openstack/clouds.yaml"));
	}

	@Test
	void hostileFilesAreBounded() throws Exception {
		StringBuilder bomb = new StringBuilder("x-0: &a0 [0, 0, 0, 0, 0, 0, 0, 0, 0]\n");
		for (int i = 1; i < 15; i++) {
			bomb.append("x-%d: &a%d [*a%3$d, *a%3$d, *a%3$d, *a%3$d, *a%3$d, *a%3$d, *a%3$d, *a%3$d, *a%3$d]\n".formatted(i, i, i - 1));
		}
		write(".config/openstack/clouds.yaml", bomb.toString());
		assertTold("mine", "check that it is the right file");
		write(".config/openstack/clouds.yaml", "clouds: " + "[".repeat(500_000));
		assertTold("mine", "check that it is the right file");
		write(".config/openstack/clouds.yaml", "#".repeat(3 << 20));
		assertTold("mine", "longer than a configuration can be");
	}

	private void assertTold(String cloud, String told) {
		String message = assertThrows(CloudException.class, () -> configuration().cloud(cloud)).getMessage();
		assertTrue(message.contains(told), message);
		assertFalse(message.contains("open-sesame") || message.contains("Exception") || message.contains("\n"), message);
	}

	private Configuration configuration() throws CloudException {
		return new Configuration(new Environment(variables, home, folder, system));
	}

	private Path write(String place, String text) throws IOException {
		Path file = home.resolve(place);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}
}
