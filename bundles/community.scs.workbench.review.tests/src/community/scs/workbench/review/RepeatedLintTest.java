package community.scs.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.review.lint.Finding;
import community.scs.workbench.review.lint.Linter;
import community.scs.workbench.review.lint.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A linter that is asked again says what a fresh one says, whatever has changed beside the documents that did not. */
class RepeatedLintTest {

	private static final String HEAD = "---\ntitle: T\ntype: Standard\nstatus: %s\ntrack: IaaS\n%s---\n\n## Introduction\n\n";
	private static final String FIRST = "scs-0190-v1-a.md";
	private static final String SECOND = "scs-0191-v1-b.md";
	private static final String SUPPLEMENT = "scs-0191-w1-b.md";
	private static final long SEED = Long.getLong("workbench.seed", 20240731);
	private static final int EDITS = Integer.getInteger("workbench.mutations", 60);
	private static final List<String> PIECES = List.of("Clouds MUST do it.\n", "\n## Motivation\n\n", "\n## Decision\n\n", "[b](" + SECOND + "#motivation) ",
			"[b](#decision) ", "[x](picture.png) ", "status: Stable\n", "replaces: " + FIRST + "\n", "domain admin ", "domain manager ", "scs-0191-v1 ", "`", "\n\n", "- ",
			"[c]: " + FIRST + "\n", "[c] ", "supplements:\n  - " + FIRST + "\n", "deprecated_at: 2024-01-01\n", "Deprecated", "[p](sub/picture.png) ",
			"\n\n## Terminology\n\n| Term | Meaning |\n| --- | --- |\n| domain manager | someone |\n\n", "Availability Zone (AZ) ", "AZ ", "Autonomous Zone (AZ) ",
			"\n\n## Conformance Tests\n\nNone.\n\n", "[b](" + SECOND + "#motivation-1) ",
			"\n\n```yaml\n\"a:b\": \"rule:c and role:x or rule:c\"\n\"c\": \"@\"\n```\n\n");

	@TempDir
	Path folder;

	private Linter linter;

	@BeforeEach
	void write() throws IOException {
		TestLanguages.register();
		Files.writeString(folder.resolve(FIRST), HEAD.formatted("Draft", "") + "See [b](" + SECOND + "#motivation) and [p](picture.png).\n\n## Decision\n\nIt MUST.\n");
		Files.writeString(folder.resolve(SECOND), HEAD.formatted("Draft", "") + "A domain manager.\n\n## Motivation\n\nNone.\n\n## Decision\n\nIt MUST.\n");
		Files.writeString(folder.resolve(SUPPLEMENT), "---\ntitle: T\ntype: Supplement\ntrack: IaaS\nsupplements:\n  - " + SECOND + "\n---\n\n## Notes\n\nThe domain manager.\n");
		linter = new Linter(List.of(folder), Rules.AS_SHIPPED);
		linter.lint(CancelIndicator.NullImpl);
	}

	private List<String> of(String file) throws IOException {
		List<Finding> findings = linter.lint(CancelIndicator.NullImpl);
		assertEquals(Linter.lint(List.of(folder), CancelIndicator.NullImpl), findings);
		return findings.stream().filter(f -> f.file().endsWith(file)).map(Finding::rule).sorted().toList();
	}

	/** @param file the document that stays as it is */
	private void changes(String file, String other, String old, String by) throws IOException {
		List<String> before = of(file);
		String text = Files.readString(folder.resolve(other));
		Files.writeString(folder.resolve(other), text.replace(old, by));
		assertNotEquals(before, of(file), old);
		Files.writeString(folder.resolve(other), text);
		assertEquals(before, of(file), old);
	}

	@Test
	void whatOthersSayIsLookedAtAgain() throws IOException {
		changes(FIRST, SECOND, "Draft", "Deprecated\ndeprecated_at: 2024-01-01");
		changes(FIRST, SECOND, "## Motivation", "## Reasons");
		changes(SUPPLEMENT, SECOND, "domain manager", "domain admin");
		changes(SUPPLEMENT, SECOND, "IaaS", "KaaS");
	}

	@Test
	void filesThatComeAndGoAreSeen() throws IOException {
		List<String> before = of(FIRST);
		Files.writeString(folder.resolve("picture.png"), "");
		assertNotEquals(before, of(FIRST));
		Files.delete(folder.resolve("picture.png"));
		Files.writeString(folder.resolve("scs-0190-v1-c.md"), Files.readString(folder.resolve(FIRST)));
		assertNotEquals(before, of(FIRST));
		Files.delete(folder.resolve("scs-0190-v1-c.md"));
		assertEquals(before, of(FIRST));
		String second = Files.readString(folder.resolve(SECOND));
		Files.delete(folder.resolve(SECOND));
		assertNotEquals(before, of(FIRST));
		Files.writeString(folder.resolve(SECOND), second);
		assertEquals(before, of(FIRST));
	}

	/** Which definition of a rule holds decides whether another is constant. */
	@Test
	void theOtherFilesOfAPolicyAreLookedAtAgain() throws IOException {
		Files.writeString(folder.resolve("policy.yaml"), "\"c\": \"@\"\n\"a:b\": \"rule:c and role:x or rule:c\"\n");
		List<String> before = of("policy.yaml");
		assertTrue(before.contains("policy.always-true"), before::toString);
		Files.createDirectory(folder.resolve("policy.d"));
		Path more = Files.writeString(folder.resolve("policy.d/more.yaml"), "\"c\": \"role:y\"\n");
		List<String> with = of("policy.yaml");
		assertFalse(with.contains("policy.always-true"), with::toString);
		Files.delete(more);
		assertEquals(before, of("policy.yaml"));
	}

	@Test
	void anyEditIsSeen() throws IOException {
		System.out.println("seed " + SEED);
		Random random = new Random(SEED);
		List<String> files = List.of(FIRST, SECOND, SUPPLEMENT);
		for (int i = 0; i < EDITS; i++) {
			Path file = folder.resolve(files.get(random.nextInt(files.size())));
			StringBuilder text = new StringBuilder(Files.readString(file));
			int place = random.nextInt(text.length() + 1);
			if (random.nextInt(3) == 0)
				text.delete(place, Math.min(text.length(), place + random.nextInt(20)));
			else
				text.insert(place, PIECES.get(random.nextInt(PIECES.size())));
			Files.writeString(file, text);
			of(FIRST);
		}
	}
}
