package community.scs.workbench.openstack.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import community.scs.workbench.openstack.config.CloudConfig;
import community.scs.workbench.openstack.config.Configuration;
import community.scs.workbench.openstack.config.Credentials.ApplicationCredential;
import community.scs.workbench.openstack.config.Credentials.Named;
import community.scs.workbench.openstack.config.Credentials.Password;
import community.scs.workbench.openstack.config.Credentials.ProjectScope;
import community.scs.workbench.openstack.config.Environment;

/** openstacksdk reads the same files and says what they mean. */
class OracleTest {

	private static final String PYTHON = "/usr/bin/python3";

	private static final String BASE = """
			clouds:
			  one:
			    region_name: R1
			    auth: {auth_url: 'https://k.example:5000/v3', username: ann, password: pass, user_domain_name: Default, project_name: demo, project_domain_name: Default}
			  two:
			    profile: gx
			    auth: {username: bob, password: p2, project_id: '17', user_domain_id: default}
			    interface: internal
			  old:
			    auth_url: https://old.example/v3
			    user-name: x
			    username: carl
			    password: 'p 3'
			    tenant_name: legacy
			    user_domain_name: A
			    project-domain-name: B
			    insecure: true
			  cred:
			    auth_type: v3applicationcredential
			    auth: {auth_url: 'https://k.example/v3', application_credential_id: id1, application_credential_secret: s1}
			    cacert: /etc/hostname
			  unsafe:
			    verify: false
			    cacert: /etc/hostname
			    auth: {auth_url: 'https://k.example/v3', username: ann, password: pass, user_domain_name: Default, project_name: demo, project_domain_name: Default}
			  regions:
			    regions: [{name: A, values: {auth: {auth_url: 'https://a.example/v3'}}}, B]
			    auth: {auth_url: 'https://b.example/v3', username: ann, password: pass, user_domain_name: Default, project_name: demo, project_domain_name: Default}
			  domain:
			    auth: {auth_url: 'https://k.example/v3', username: ann, password: pass, domain_id: d1, project_name: demo}
			""";

	private static final Map<String, String> VARIABLES = Map.of("OS_AUTH_URL", "https://env.example/v3", "OS_USERNAME", "eve", "OS_PASSWORD", "p", "OS_PROJECT_NAME",
			"demo", "OS_USER_DOMAIN_NAME", "U", "OS_PROJECT_DOMAIN_NAME", "P");

	record Case(String cloud, Map<String, String> variables) {
	}

	private static final List<Case> CASES = List.of(new Case("one", Map.of()), new Case("two", Map.of()), new Case("old", Map.of()),
			new Case("cred", Map.of()), new Case("unsafe", Map.of()), new Case("regions", Map.of()), new Case("domain", Map.of()),
			new Case("", Map.of("OS_CLOUD", "one")), new Case("", VARIABLES), new Case("one", VARIABLES));

	private static final ObjectMapper JSON = new ObjectMapper();

	@TempDir
	static Path root;

	private static Path folder;
	private static List<String> answers;

	/** In one process, because it starts slowly. */
	@BeforeAll
	static void askTheOracle() throws IOException, InterruptedException {
		assumeTrue(Files.isExecutable(Path.of(PYTHON)) && Tool.run(root, Map.of(), "", PYTHON, "-I", "-c", "import openstack.config").exitCode() == 0,
				"openstacksdk is not installed (Debian: python3-openstacksdk)");
		folder = Files.createDirectories(root.resolve("work"));
		Path config = Files.createDirectories(root.resolve(".config/openstack"));
		Files.writeString(config.resolve("clouds.yaml"), BASE);
		Files.writeString(config.resolve("secure.yaml"), "clouds:\n  two:\n    auth: {password: secure}\n");
		Files.writeString(config.resolve("clouds-public.yaml"), "public-clouds:\n  gx:\n    auth: {auth_url: 'https://gx.example/v3'}\n    region_name: GX\n");
		Path script = root.resolve("oracle.py");
		try (InputStream in = OracleTest.class.getResourceAsStream("oracle.py")) {
			Files.copy(in, script);
		}
		StringBuilder questions = new StringBuilder();
		for (Case question : CASES) {
			questions.append(JSON.writeValueAsString(Map.of("cloud", question.cloud(), "variables", question.variables()))).append('\n');
		}
		Tool oracle = Tool.run(folder, Map.of("HOME", root.toString()), questions.toString(), PYTHON, script.toString());
		assertEquals(0, oracle.exitCode(), oracle.err());
		answers = oracle.out().lines().toList();
		assertEquals(CASES.size(), answers.size());
	}

	static List<Case> cases() {
		return CASES;
	}

	@ParameterizedTest
	@MethodSource("cases")
	void bothReadTheSame(Case question) throws Exception {
		JsonNode theirs = JSON.readTree(answers.get(CASES.indexOf(question)));
		Configuration configuration = new Configuration(new Environment(question.variables(), root, folder, "Linux"));
		CloudConfig ours = configuration.cloud(question.cloud().isEmpty() ? null : question.cloud());

		assertEquals(JSON.valueToTree(configuration.names()), theirs.get("names"));
		assertEquals(theirs.get("name").textValue(), ours.name());
		assertEquals(theirs.get("region").textValue(), ours.region());
		assertEquals(theirs.get("interface").asText("public"), ours.iface());
		assertEquals(theirs.get("verify").booleanValue(), ours.verify());
		assertEquals(theirs.get("cacert").textValue(), ours.cacert() == null ? null : ours.cacert().toString());
		JsonNode auth = theirs.get("auth");
		assertEquals(auth.get("auth_url").textValue(), ours.authUrl().toString());
		switch (ours.credentials()) {
			case Password password -> {
				assertEquals(auth.get("password").textValue(), password.secret().value());
				assertEquals(new Named(text(auth, "user_id"), text(auth, "username"), text(auth, "user_domain_id"), text(auth, "user_domain_name")), password.user());
				Named project = ((ProjectScope) password.scope()).project();
				assertEquals(new Named(text(auth, "project_id"), text(auth, "project_name"), text(auth, "project_domain_id"), text(auth, "project_domain_name")), project);
			}
			case ApplicationCredential credential -> {
				assertEquals(text(auth, "application_credential_id"), credential.id());
				assertEquals(text(auth, "application_credential_secret"), credential.secret().value());
			}
		}
	}

	private static String text(JsonNode auth, String key) {
		return auth.get(key).textValue();
	}
}
