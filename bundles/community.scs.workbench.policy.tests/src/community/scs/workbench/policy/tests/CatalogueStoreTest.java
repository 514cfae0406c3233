package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.CatalogueStore;
import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.decide.CheckParser;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;

class CatalogueStoreTest {

	@TempDir
	Path parent;

	private Path folder;
	private CatalogueStore store;

	@BeforeEach
	void open() {
		folder = parent.resolve("catalogues");
		store = new CatalogueStore(folder);
	}

	@Test
	void keepsReleasesSideBySide() throws Exception {
		assertEquals(List.of(), store.names());
		assertEquals("library-2", store.add(catalogue("library", "2", "role:librarian")));
		assertEquals("library-1", store.add(catalogue("library", "1", "role:reader")));
		assertEquals(List.of("library-1", "library-2"), store.names());
		assertEquals("role:reader", store.read("library-1").rule("shelf:get").get().check());
		assertEquals("library 2", store.read("library-2").toString());
		store.remove("library-1");
		assertEquals(List.of("library-2"), store.names());
	}

	@Test
	void aChangedFileIsReadAgain() throws Exception {
		store.add(catalogue("library", "1", "role:reader"));
		Catalogue first = store.read("library-1");
		assertSame(first, store.read("library-1"));
		store.add(catalogue("library", "1", "role:member"));
		Files.setLastModifiedTime(folder.resolve("library-1.yaml"), FileTime.fromMillis(1));
		assertEquals("role:member", store.read("library-1").rule("shelf:get").get().check());
	}

	@Test
	void whatTheGeneratorPrintsCanLieInTheFolder() throws Exception {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("library-2025.1.yaml"), "# Look at a shelf\n# GET  /shelves/{id}\n#\"shelf:get\": \"role:reader\"\n");
		assertEquals("library 2025.1", store.read("library-2025.1").toString());
		assertEquals("/shelves/{id}", store.read("library-2025.1").rule("shelf:get").get().operations().getFirst().path());
	}

	@Test
	void refusesWhatIsNoCatalogueAndNamesThatLeaveTheFolder() throws Exception {
		Files.createDirectories(folder);
		Files.writeString(parent.resolve("outside.yaml"), "service: x\nrules: []\n");
		Files.writeString(folder.resolve("broken-1.yaml"), "service: x\n");
		assertFalse(store.has("../outside"));
		assertThrows(IOException.class, () -> store.read("../outside"));
		assertTrue(assertThrows(IOException.class, () -> store.read("broken-1")).getMessage().endsWith("is no catalogue: 'rules' is missing here."));
		assertThrows(IOException.class, () -> store.read("missing-1"));
		assertThrows(IOException.class, () -> store.add(catalogue("", "1", "@")));
		assertThrows(IOException.class, () -> store.add(catalogue("library", "../x", "@")));
		assertEquals(List.of("broken-1"), store.names());
	}

	@Test
	void examplesStandBesideTheFolder() throws Exception {
		assertEquals(List.of("example-2024.1", "example-2024.2"), store.examples());
		assertTrue(store.has("example-2024.2") && !store.keeps("example-2024.2"));
		Catalogue old = store.read("example-2024.1");
		Catalogue current = store.read("example-2024.2");
		assertEquals("example 2024.1", old.toString());
		assertEquals("example 2024.2", current.toString());
		assertSame(current, store.read("example-2024.2"));
		assertEquals("compute:list_servers", current.rule("compute:servers:index").get().deprecated().get().name());
		store.remove("example-2024.2");
		assertTrue(store.has("example-2024.2"));
		assertEquals(List.of(), store.names());
	}

	@Test
	void aFileTakesThePlaceOfAnExample() throws Exception {
		store.read("example-2024.1");
		store.add(catalogue("example", "2024.1", "role:librarian"));
		assertEquals(List.of("example-2024.2"), store.examples());
		assertEquals("role:librarian", store.read("example-2024.1").rule("shelf:get").get().check());
		store.remove("example-2024.1");
		assertTrue(store.read("example-2024.1").rule("is_admin").isPresent());
	}

	@Test
	void everyDefaultOfAnExampleCanBeRead() throws Exception {
		for (String name : store.examples()) {
			Policy policy = Policy.of(List.of(), store.read(name), Kinds.PLAIN, new Switches(true, true));
			assertEquals(null, policy.failure());
			for (RuleDefault rule : store.read(name).rules().values()) {
				assertNotEquals("!", CheckParser.parse(rule.check()).toString(), rule.name());
			}
		}
	}

	private static Catalogue catalogue(String service, String release, String check) {
		return new Catalogue(service, release, List.of(new RuleDefault("shelf:get", check, "Look at a shelf", List.of(),
				List.of(new RuleDefault.Operation("GET", "/shelves/{id}")), Optional.empty())));
	}
}
