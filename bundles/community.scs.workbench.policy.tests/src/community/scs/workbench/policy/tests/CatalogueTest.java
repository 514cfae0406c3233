package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.CatalogueWriter;
import community.scs.workbench.policy.catalogue.Catalogues;
import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.yaml.UnreadableException;

class CatalogueTest {

	@Test
	void readsTheListsOfReleases() throws Exception {
		Catalogue catalogue = Data.keystone("2024.2");
		assertEquals("keystone 2024.2", catalogue.toString());
		assertEquals(203, catalogue.rules().size());
		RuleDefault rule = catalogue.rule("identity:get_access_rule").get();
		assertEquals(List.of("system", "project"), rule.scopeTypes());
		assertEquals(new RuleDefault.Operation("HEAD", "/v3/users/{user_id}/access_rules/{access_rule_id}"), rule.operations().get(1));
	}

	@Test
	void tellsACatalogueByItsBeginning() {
		assertTrue(Catalogues.isLike("# Delete an attachment.\n# DELETE  /attachments/{attachment_id}\n#\"volume:attachment_delete\": \"rule:admin\"\n"));
		assertTrue(Catalogues.isLike("#\"admin\": \"role:admin\"\n\n# Intended scope(s): project\n#\"a\": \"@\"\n"));
		assertTrue(Catalogues.isLike("rules:\n- {name: a, check_str: '@'}\n"));
		assertFalse(Catalogues.isLike("# DELETE  /attachments/{attachment_id}\n#\"volume:attachment_delete\": \"rule:admin\"\n\"volume:attachment_get\": \"@\"\n"), "a policy made of a sample");
		assertFalse(Catalogues.isLike("#\"a\": \"@\"\n"), "a policy with a rule switched off");
	}

	@Test
	void theNameOfAFileSaysWhatItsTextDoesNot() throws Exception {
		String text = "rules: [{name: a, check_str: '@'}]";
		for (String name : List.of("keystone-2024.2", "keystone-2024.2.yaml", "lists/keystone-2024.2.policy.yaml.sample")) {
			assertEquals("keystone 2024.2", Catalogues.ofFile(name, text).toString(), name);
		}
		assertEquals("keystone", Catalogues.ofFile("keystone.json", text).toString());
		assertEquals("nova 2024.2", Catalogues.ofFile("keystone-2024.2.yaml", text, "nova", "").toString());
		assertEquals("glance 2024.2", Catalogues.ofFile("keystone-2024.2.yaml", "service: glance\n" + text, "nova", "").toString());
	}

	@Test
	void whatIsWrittenIsReadBack() throws Exception {
		Catalogue catalogue = Data.keystone("2024.1");
		Catalogue again = Catalogues.read(CatalogueWriter.toText(catalogue), "", "");
		assertEquals(catalogue.toString(), again.toString());
		assertEquals(List.copyOf(catalogue.rules().values()), List.copyOf(again.rules().values()));
	}

	/** The samples that oslopolicy-sample-generator prints, against the rules in the services' code. */
	@TestFactory
	Stream<DynamicTest> readsSamplesOfTheGenerator() {
		return Oracle.SERVICES.keySet().stream().map(service -> DynamicTest.dynamicTest(service, () -> readsSample(service)));
	}

	private static void readsSample(String service) throws Exception {
		Oracle.needs(service);
		Path directory = Oracle.run("oracle.py", "sample-" + service, List.of("sample", service));
		Catalogue sample = Catalogues.read(Files.readString(directory.resolve("sample.yaml")), service, "debian");
		Catalogue code = Catalogues.read(Files.readString(directory.resolve("code.json")), "", "");
		assertEquals(code.rules().keySet(), sample.rules().keySet());
		code.rules().forEach((name, rule) -> assertEquals(plain(rule), plain(sample.rules().get(name))));
	}

	/** White space in a deprecated check is lost where the generator wraps lines. */
	private static String plain(RuleDefault rule) {
		return rule.name() + "|" + rule.check().strip() + "|" + rule.scopeTypes() + "|" + rule.operations() + "|"
				+ rule.deprecated().map(old -> old.name() + "|" + old.check().replaceAll("\\s+", " ").strip()).orElse("");
	}

	@Test
	void saysWhatIsWrongAndWhere() {
		UnreadableException e = assertThrows(UnreadableException.class,
				() -> Catalogues.read("service: x\nrules:\n- name: a\n", "", ""));
		assertEquals("'check_str' is missing here.", e.getMessage());
		assertThrows(UnreadableException.class, () -> Catalogues.read("", "", ""));
		assertThrows(UnreadableException.class,
				() -> Catalogues.read("rules:\n- {name: a, check_str: ''}\n- {name: a, check_str: ''}\n", "", ""));
	}
}
