package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import community.scs.workbench.policy.decide.Decision.Outcome;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.test.PolicyTestFiles;
import community.scs.workbench.policy.yaml.UnreadableException;

/** What a file with tests says about the policy that it tests. */
class PolicyTestFilesTest {

	private static final Map<String, String> FILES = Map.of("p.yaml", "a: role:x\n", "c.yaml",
			"service: s\nrelease: r\nrules:\n- {name: b, check_str: 'role:new', scope_types: [system], deprecated: {name: b, check_str: 'role:old'}}\n");

	@Test
	void policyCatalogueAndSwitchesAreWhatIsTested() throws Exception {
		String both = "policy: p.yaml\ncatalogue: c.yaml\n";
		assertEquals(Outcome.ALLOWED, decide(both, "x", "a"));
		assertEquals(Outcome.ALLOWED, decide(both, "old", "b"));
		assertEquals(Outcome.DENIED, decide(both + "switches: [enforce_new_defaults]\n", "old", "b"));
		assertEquals(Outcome.INVALID_SCOPE, decide(both + "switches: [enforce_scope]\n", "new", "b"));
		assertEquals(Outcome.DENIED, decide("catalogue: c.yaml\n", "x", "a"));
		assertEquals(Switches.ON, PolicyTestFiles.tested("switches: [enforce_scope, enforce_new_defaults]\n").switches());
	}

	@Test
	void whatIsMissingOrWrongIsTold() throws Exception {
		assertFalse(PolicyTestFiles.tested("tests: []\n").named());
		assertThrows(UnreadableException.class, () -> PolicyTestFiles.tested("switches: [on]\n"));
		assertThrows(IOException.class, () -> decide("policy: other.yaml\n", "x", "a"));
	}

	private static Outcome decide(String header, String role, String rule) throws Exception {
		return new Enforcer(PolicyTestFiles.tested(header).load(PolicyTestFilesTest::text)).decide(Map.of("roles", List.of(role)), Map.of(), rule).outcome();
	}

	private static String text(String path) throws IOException {
		if (!FILES.containsKey(path)) {
			throw new IOException("There is no " + path + ".");
		}
		return FILES.get(path);
	}
}
