package community.scs.workbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {

	@TempDir
	Path folder;

	@Test
	void realFilesHaveNoErrorButTrueOnes() {
		Launcher.Result result = Commands.run("lint", "--threshold", "error", Commands.DATA);
		assertEquals(1, result.exitCode(), result.err());
		List<String> errors = result.out().lines().filter(l -> l.contains(": error: ")).map(l -> l.replaceAll(".*\\[(.*)\\]", "$1")).sorted()
				.distinct().toList();
		assertEquals(List.of("document.replaces", "document.supplement-status", "document.unknown-document"), errors, result.out());
	}

	@Test
	void theMinutesTellTheirTopics() {
		Launcher.Result result = Commands.run("outcomes", Commands.DATA.resolve("minutes"));
		assertEquals(0, result.exitCode(), result.err());
		assertTrue(result.out().contains("Role Standard / Domain Manager (markus-hentsch)"), result.out());
	}

	@Test
	void aFindingHasItsPlaceInEveryFormat() throws IOException {
		Path policy = Files.writeString(folder.resolve("policy.yaml"), "a: rule:b\nb: \"role:x or\"\n");
		Launcher.Result text = Commands.run("lint", policy);
		assertEquals(1, text.exitCode(), text.out());
		assertTrue(text.out().contains("policy.yaml:2:12: error:"), text.out());
		Launcher.Result json = Commands.run("lint", policy, "--format", "json");
		assertTrue(json.out().contains("\"line\": 2") && json.out().contains("\"column\": 12"), json.out());
		Launcher.Result sarif = Commands.run("lint", policy, "--format", "sarif");
		assertTrue(sarif.out().contains("\"version\": \"2.1.0\"") && sarif.out().contains("\"startColumn\": 12"), sarif.out());
	}

	@Test
	void linksInFoldersAreNotFollowed() throws IOException {
		Path outside = Files.createDirectory(folder.resolve("outside"));
		Files.writeString(outside.resolve("policy.yaml"), "b: \"role:x or\"\n");
		Path inside = Files.createDirectory(folder.resolve("inside"));
		Files.createSymbolicLink(inside.resolve("link"), outside);
		Files.createSymbolicLink(inside.resolve("policy.yaml"), outside.resolve("policy.yaml"));
		assertEquals(0, Commands.run("lint", inside).exitCode());
	}

	@Test
	void statementsAreListedWithTheirLevel() {
		Launcher.Result result = Commands.run("statements", "--format", "json",
				Commands.DATA.resolve("standards-2026-08-21/Standards/scs-0302-v1-domain-manager-role.md"));
		assertEquals(0, result.exitCode(), result.err());
		assertTrue(result.out().contains("\"level\": \"MUST_NOT\"") && result.out().contains("\"polarity\": \"negative\""), result.out());
	}

	@Test
	void aMissingFileIsNamed() {
		Launcher.Result result = Commands.run("lint", folder.resolve("missing.md"));
		assertEquals(2, result.exitCode());
		assertTrue(result.err().contains("missing.md"), result.err());
		assertFalse(result.err().contains("Exception"), result.err());
	}
}
