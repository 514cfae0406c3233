package community.scs.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.review.lint.Finding;
import community.scs.workbench.review.lint.Fixer;
import community.scs.workbench.review.lint.Linter;
import community.scs.workbench.review.lint.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixerTest {

	private static final String SUPPLEMENT = "\uFEFF---\r\ntitle: T\r\ntype: Supplement\r\nstatus: Draft\r\ntrack: iaas\r\n"
			+ "supplements: scs-0190-v1-a.md\r\n---\r\n\r\nText\nwith mixed ends.\r\n";
	private static final String FIXED = SUPPLEMENT.replace("status: Draft\r\n", "").replace("iaas", "IaaS")
			.replace(" scs-0190", "\r\n  - scs-0190");
	private static final String MAIN = "---\ntitle: T\ntype: Procedural\nstatus: Draft\ntrack: IaaS\n---\n\n## Introduction\n";

	@TempDir
	Path folder;

	private final List<String> log = new ArrayList<>();

	private List<Finding> fix(Path path) throws IOException {
		TestLanguages.register();
		return Fixer.fix(List.of(path), Rules.AS_SHIPPED, CancelIndicator.NullImpl,
				o -> log.add(o.finding().file().getFileName() + " " + (o.obstacle() == null ? o.title() : o.obstacle())));
	}

	@Test
	void appliesWhatIsSafeAndKeepsAllOtherBytes() throws IOException {
		Files.writeString(folder.resolve("scs-0190-v1-a.md"), MAIN);
		Path supplement = Files.writeString(folder.resolve("scs-0190-w1-b.md"), SUPPLEMENT);
		assertEquals(List.of(), fix(folder));
		assertEquals(FIXED, new String(Files.readAllBytes(supplement), StandardCharsets.UTF_8));
		assertEquals(MAIN, Files.readString(folder.resolve("scs-0190-v1-a.md")));
		assertEquals(List.of("scs-0190-w1-b.md Remove the key status", "scs-0190-w1-b.md Write IaaS", "scs-0190-w1-b.md Write a list"), log);
		try (var files = Files.list(folder)) {
			assertEquals(2, files.count());
		}
	}

	@Test
	void leavesLinksAndOtherEncodingsAlone() throws IOException {
		Path outside = Files.writeString(Files.createDirectory(folder.resolve("outside")).resolve("scs-0190-w1-b.md"), SUPPLEMENT);
		Path inside = Files.createDirectory(folder.resolve("inside"));
		Path link = Files.createSymbolicLink(inside.resolve("scs-0190-w1-b.md"), outside);
		fix(inside);
		assertEquals(List.of(), log);
		assertTrue(fix(link).size() > 0);
		assertEquals(3, log.size());
		assertTrue(log.stream().allMatch(l -> l.endsWith("the file is a symbolic link")), log::toString);
		assertEquals(SUPPLEMENT, Files.readString(outside));
		Path latin = inside.resolve("scs-0191-w1-c.md");
		byte[] bytes = SUPPLEMENT.replace("\uFEFF", "").replace("Text", "Täxt").getBytes(StandardCharsets.ISO_8859_1);
		Files.write(latin, bytes);
		log.clear();
		fix(latin);
		assertEquals(new String(bytes, StandardCharsets.ISO_8859_1), Files.readString(latin, StandardCharsets.ISO_8859_1));
		assertTrue(log.stream().allMatch(l -> l.endsWith("the file is not UTF-8")), log::toString);
	}

	@Test
	void oneFileSeesItsNeighbours() throws IOException {
		TestLanguages.register();
		Files.writeString(folder.resolve("scs-0190-v1-a.md"), MAIN);
		Path supplement = Files.writeString(folder.resolve("scs-0190-w1-b.md"), FIXED);
		assertEquals(List.of(), Linter.lint(List.of(supplement), CancelIndicator.NullImpl));
	}

	@Test
	void rulesCanBeSwitchedOff() throws IOException {
		TestLanguages.register();
		Path file = Files.writeString(folder.resolve("scs-0190-v1-a.md"), MAIN.replace("title: T", "title: T\ncolour: red"));
		assertEquals(1, Linter.lint(List.of(file), CancelIndicator.NullImpl).size());
		Rules off = Rules.with(Map.of("document.unknown-key", Severity.IGNORE));
		assertEquals(List.of(), Linter.lint(List.of(file), off, CancelIndicator.NullImpl));
	}
}
