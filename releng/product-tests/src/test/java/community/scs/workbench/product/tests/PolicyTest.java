package community.scs.workbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTest {

	private static final Path KEYSTONE = Commands.DATA.resolve("policy/keystone-2024.1.yaml");
	private static final Path DOMAIN_MANAGER = Commands.DATA.resolve("policy/scs-0302-domain-manager.policy.yaml");

	@TempDir
	Path folder;

	@Test
	void theDomainManagerGainsUsersOfItsDomain() {
		Launcher.Result result = Commands.run("policy", "diff", "--defaults", KEYSTONE, "-", DOMAIN_MANAGER);
		assertEquals(1, result.exitCode(), result.err());
		assertTrue(result.out().contains("widened   identity:create_user"), result.out());
		assertTrue(result.out().contains("\"domain_id\":\"own-domain_id\""), result.out());
		assertEquals(0, Commands.run("policy", "diff", "--defaults", KEYSTONE, DOMAIN_MANAGER, DOMAIN_MANAGER).exitCode());
	}

	@Test
	void aCounterexampleIsDecidedAsItSays() {
		String credentials = "{\"roles\": [\"manager\"], \"domain_id\": \"d\", \"token\": {\"domain\": {\"id\": \"d\"}}}";
		Object[] question = { "policy", "decide", "identity:create_user", "--credentials", credentials, "--target",
				"{\"target.user.domain_id\": \"d\"}", "--defaults", KEYSTONE };
		assertEquals(1, Commands.run(question).exitCode());
		Object[] with = java.util.Arrays.copyOf(question, question.length + 2);
		with[question.length] = "--policy";
		with[question.length + 1] = DOMAIN_MANAGER;
		Launcher.Result allowed = Commands.run(with);
		assertEquals(0, allowed.exitCode(), allowed.out() + allowed.err());
		assertTrue(allowed.out().startsWith("allowed"), allowed.out());
	}

	@Test
	void aMatrixNamesEveryPersona() {
		Launcher.Result result = Commands.run("policy", "matrix", "--changes", "--format", "csv", "--defaults", KEYSTONE, "-", DOMAIN_MANAGER);
		assertEquals(1, result.exitCode(), result.err());
		assertTrue(result.out().lines().findFirst().orElseThrow().contains("\"domain manager, own domain\""), result.out());
		assertTrue(result.out().lines().anyMatch(l -> l.startsWith("\"users\",\"identity:create_user\",") && l.contains("+all")), result.out());
	}

	@Test
	void aBatchIsAnsweredLineByLine() throws IOException {
		Path batch = Files.writeString(folder.resolve("batch.jsonl"), """
				{"type":"defaults","id":"d","rules":[{"name":"a","check_str":"role:reader","scope_types":["project"],"deprecated":null}]}
				{"type":"context","id":"c","policy":null,"defaults":"d","checks":"plain","switches":{"enforce_scope":true,"enforce_new_defaults":true}}
				{"type":"case","context":"c","credentials":{"roles":["reader"],"project_id":"p"},"target":{},"rule":"a"}
				{"type":"case","context":"c","credentials":{"roles":["reader"],"system_scope":"all"},"target":{},"rule":"a"}
				{"type":"case","context":"c","credentials":{"roles":[],"project_id":"p"},"target":{},"rule":"a"}
				""");
		Launcher.Result result = Commands.run("policy", "decide", "--batch", batch);
		assertEquals(0, result.exitCode(), result.err());
		assertEquals("allowed invalid_scope denied", String.join(" ", result.out().lines()
				.map(l -> l.replaceAll(".*\"decision\":\"(\\w+)\".*", "$1")).toList()), result.out());
	}

	@Test
	void testsOfAPolicyAreRunAndReported() throws IOException {
		Path tests = Files.writeString(folder.resolve("tests.yaml"), """
				personas:
				  manager: {roles: [manager], domain_id: d, token: {domain: {id: d}}}
				tests:
				- {name: own domain, persona: manager, operation: "identity:create_user", target: {target: {user: {domain_id: d}}}, expected: allowed}
				- {name: other domain, persona: manager, operation: "identity:create_user", target: {target: {user: {domain_id: e}}}, expected: allowed}
				""");
		Launcher.Result text = Commands.run("policy", "test", "--defaults", KEYSTONE, "--policy", DOMAIN_MANAGER, tests);
		assertEquals(1, text.exitCode(), text.err());
		assertTrue(text.out().contains("✓ own domain\n✗ other domain: manager, identity:create_user: expected allowed, is denied."), text.out());
		assertTrue(text.out().contains("1 passed, 1 failed"), text.out());
		Launcher.Result junit = Commands.run("policy", "test", "--format", "junit", "--defaults", KEYSTONE, "--policy", DOMAIN_MANAGER, tests);
		assertTrue(junit.out().contains("tests=\"2\" failures=\"1\""), junit.out());
		Launcher.Result json = Commands.run("policy", "test", "--format", "json", "--defaults", KEYSTONE, "--policy", DOMAIN_MANAGER, tests);
		assertEquals(1, json.exitCode(), json.err());
		assertTrue(json.out().contains("\"decision\": \"denied\"") && json.out().contains("\"passed\": false"), json.out());
		Launcher.Result check = Commands.run("policy", "check", DOMAIN_MANAGER, "--defaults", KEYSTONE, "--tests", tests, "--format", "junit");
		assertEquals(1, check.exitCode(), check.err());
		assertTrue(check.out().contains("<failure message=\"other domain: manager, identity:create_user"), check.out());
	}

	@Test
	void whatDecidesIsShownWithItsPlace() throws IOException {
		Path policy = Files.writeString(folder.resolve("policy.yaml"), "help: role:member\n\"a\": role:admin or\n  (rule:help and user_id:%(id)s)\n");
		Launcher.Result result = Commands.run("policy", "explain", "a", "--credentials", "{\"roles\": [\"member\"], \"user_id\": \"u\"}", "--target",
				"{\"id\": \"v\"}", "--policy", policy);
		assertEquals(1, result.exitCode(), result.err());
		assertTrue(result.out().contains("✗ user_id:%(id)s  [" + policy + ":3:18]  The token's user_id is 'u', not the target's id, 'v'."), result.out());
	}

	@Test
	void credentialsAreReadFromAFile() throws IOException {
		Path policy = Files.writeString(folder.resolve("policy.yaml"), "\"a\": role:member\n");
		Path token = Files.writeString(folder.resolve("token.json"), "{\n\"roles\": [\"member\"] }");
		Launcher.Result result = Commands.run("policy", "explain", "a", "--credentials", "@" + token, "--policy", policy);
		assertEquals(0, result.exitCode(), result.err());
	}

	@Test
	void aPolicyIsCheckedAgainstItsStandard() throws IOException {
		Object[] check = { "policy", "check", DOMAIN_MANAGER, "--defaults", KEYSTONE, "--roles", "scs-0302-v1", "--published", DOMAIN_MANAGER };
		Launcher.Result clean = Commands.run(check);
		assertEquals(0, clean.exitCode(), clean.out() + clean.err());
		check[2] = Files.writeString(folder.resolve("my.policy.yaml"), Files.readString(DOMAIN_MANAGER).replace("'load-balancer_member'", "'admin'"));
		Launcher.Result wrong = Commands.run(check);
		assertEquals(1, wrong.exitCode(), wrong.err());
		assertTrue(wrong.out().contains("[policy.managed-role-admin]"), wrong.out());
		assertTrue(wrong.out().contains("assigning admin: manager is allowed. [policy.role-rule]"), wrong.out());
	}

	@Test
	void theSwitchesAreOneTable() {
		Launcher.Result result = Commands.run("policy", "switches", "--defaults", KEYSTONE, "-", DOMAIN_MANAGER);
		assertEquals(1, result.exitCode(), result.err());
		assertTrue(result.out().lines().anyMatch(line -> line.matches("identity:create_user +widened +widened +widened +widened")), result.out());
	}

	@Test
	void aCycleIsAnAnswerAndNoTrace() throws IOException {
		Path cycle = Files.writeString(folder.resolve("policy.yaml"), "a: rule:b\nb: rule:a\n");
		Launcher.Result result = Commands.run("policy", "decide", "a", "--credentials", "{}", "--policy", cycle);
		assertTrue(result.exitCode() > 0);
		assertTrue(!(result.out() + result.err()).contains("\tat "), result.err());
	}

	@Test
	void aFileOfAnotherKindOrNoneIsNamed() {
		Launcher.Result other = Commands.run("policy", "roles", DOMAIN_MANAGER);
		assertEquals(2, other.exitCode());
		assertTrue(other.err().contains("is no requirements file (.scsreq)."), other.err());
		Launcher.Result none = Commands.run("statements", folder.resolve("nowhere.md"));
		assertEquals(2, none.exitCode());
		assertTrue(none.err().contains("There is no file or folder " + folder.resolve("nowhere.md") + "."), none.err());
	}
}
