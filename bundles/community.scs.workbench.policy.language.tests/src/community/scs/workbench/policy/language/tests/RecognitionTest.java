package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.PolicyHead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are policies. */
class RecognitionTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "policy.yaml", "keystone/policy.yaml", "policy.json", "a/keystone_policy.json", "x-policy.yml", "policy.d/10-x.yaml", "rules.yaml",
			"etc/overrides.yml" })
	void aPolicyIsOneByAnyName(String name) throws Exception {
		for (String text : List.of("\"admin_required\": \"role:admin\"\n", "# none yet\n\"identity:list_users\": \"@\"\n", "owner: user_id:%(user_id)s\n",
				"{\n  \"a\": [[\"role:admin\"], [\"is_admin:True\"]]\n}\n", "a: role:x\nb: rule:a\nc: rule:b or\nd: role:e\n- slip\n"))
			assertTrue(isPolicy(name, text), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "policy.yaml", "keystone/policy.yaml", "policy.d/10-x.yaml", "network-policy.yml", "policy.json" })
	void aNameIsBelievedUntilTheContentSaysOtherwise(String name) throws Exception {
		for (String text : List.of("", "# nothing yet\n", "admin\n", "\"a\": \"admin\"\n"))
			assertTrue(isPolicy(name, text), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "clouds.yaml", "compose.yml", "network-policy.yaml", "policy.json", "policy.d/x.yaml", "package.json", "a/workflow.yaml" })
	void otherFilesAreNone(String name) throws Exception {
		for (String text : List.of(
				"clouds:\n  dev:\n    auth:\n      auth_url: https://x.example:5000/v3\n      project_id: 5\n    region_name: R\n    interface: public\n",
				"services:\n  web:\n    image: \"nginx:1.27\"\n    user: \"role:web\"\n    ports:\n      - \"8080:80\"\n    logging: {format: '%(asctime)s'}\n",
				"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: a\nspec:\n  podSelector:\n    matchLabels:\n      role: db\n",
				"{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"s3:GetObject\"], \"Resource\": \"arn:aws:s3:::b/*\"}]}\n",
				"{\n  \"name\": \"x\",\n  \"scripts\": {\"build:prod\": \"webpack --mode production\", \"lint:all\": \"eslint .\"},\n  \"private\": true\n}\n",
				"on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v4\n      - run: make all\n",
				"version: 1\nformatters:\n  a:\n    format: '%(levelname)s:%(name)s:%(message)s'\nroot:\n  level: INFO\n  handlers: [x]\n",
				"- hosts: all\n  become: true\n  roles:\n    - role: common\n    - {role: web, when: x}\n  tasks:\n    - name: a\n      tags: role:x\n"))
			assertFalse(isPolicy(name, text), text);
	}

	@Test
	void aFormatOfALogIsNoRule() throws Exception {
		assertFalse(isPolicy("log.yaml", "format: \"time:%(asctime)s\"\n"));
		assertFalse(isPolicy("x.yaml", "\0role:admin: role:x\n"));
		assertFalse(isPolicy("registry.yaml", "image: example:5000/x\nurl: https://user_id:x@host/\n"));
	}

	@Test
	void cataloguesAndTestsAreNone() throws Exception {
		assertFalse(isPolicy("keystone-2024.2.yaml", Files.readString(Inputs.testdata("library.catalogue.yaml"))));
		assertFalse(isPolicy("keystone.yaml", "# Show details.\n# GET  /v3/x\n# Intended scope(s): system\n#\"identity:x\": \"role:a\"\n"));
		assertFalse(isPolicy("a.policy-test.yaml", "\"a\": \"role:x\"\n"));
		assertFalse(isPolicy("policy.md", "\"a\": \"role:x\"\n"));
		for (Path sample : Inputs.debian())
			assertEquals(Files.readString(sample).lines().anyMatch(line -> line.startsWith("\"")), PolicyHead.isPolicy(Files.readString(sample)), sample::toString);
	}

	@Test
	void noFileOfTheStandardsIsTakenForAPolicyButThePolicies() throws Exception {
		Path data = Inputs.data("policy").getParent();
		try (Stream<Path> files = Files.walk(data)) {
			for (Path file : files.filter(Files::isRegularFile).toList())
				assertEquals(file.getFileName().toString().endsWith(".policy.yaml"), PolicyFiles.isPolicy(URI.createFileURI(file.toString())), file::toString);
		}
	}

	@Test
	void aFileThatHasChangedIsLookedAtAgain() throws Exception {
		assertFalse(isPolicy("x.yaml", "a: b\n"));
		assertTrue(isPolicy("x.yaml", "a: role:b\n"));
		Files.setLastModifiedTime(folder.resolve("x.yaml"), FileTime.fromMillis(0));
		assertTrue(PolicyFiles.isPolicy(URI.createFileURI(folder.resolve("x.yaml").toString())));
		assertFalse(PolicyFiles.isPolicy(URI.createFileURI(folder.resolve("gone.yaml").toString())));
		assertTrue(PolicyFiles.isPolicy(URI.createURI("text:/a/policy.yaml")));
	}

	private boolean isPolicy(String name, String text) throws Exception {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
		return PolicyFiles.isPolicy(URI.createFileURI(file.toString()));
	}
}
