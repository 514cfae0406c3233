package community.scs.workbench.review.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.review.compat.ChkAdrs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each folder breaks a rule of chk_adrs.py, or looks as if it did. */
class ChkAdrsTest {

	private static final String DRAFT = "---\ntitle: T\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n\n## Introduction\n\na: b: c\n\ttext\n";

	@TempDir
	private Path folder;

	private void write(String name, String text) {
		try {
			Files.writeString(folder.resolve(name), text);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private ChkAdrs.Result result() {
		try {
			return ChkAdrs.of(folder);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private void assertSays(int exitCode, String... lines) {
		ChkAdrs.Result result = result();
		assertEquals(List.of(lines), result.lines());
		assertEquals(exitCode, result.exitCode());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "scs-0101-v1.md;document name must have at least four components separated by '-': scs-0101-v1.md",
			"scs-101-v1-a.md;document code must have format NNNN, found 101", "scs-01a1-v1-a.md;document code must have format NNNN, found 01a1",
			"scs-0101-x1-a.md;document version must have format vN or wN, found: x1",
			"scs-0101-v-a.md;document version must have format vN or wN, found: v",
			"scs-0101-vn-a.md;document version must have format vN or wN, found: vn" })
	void names(String name, String message) {
		write(name, DRAFT);
		assertSays(1, "ERROR: " + message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "scs-XXXX-vN-template.md", "scs-xxxx-v1-proposal.md", "scs-0901-v1-Slug_of-all--kinds.md", "README.md",
			"scs-0101-v1.txt", "notes-1.md" })
	void namesThatPass(String name) {
		write(name, DRAFT);
		assertSays(0);
	}

	@Test
	void numbersThatAreTaken() {
		for (String name : List.of("scs-0101-v1-a.md", "scs-0101-v1-b.md", "scs-0101-v1-c.md", "scs-0101-v10-a.md", "scs-0101-v11-a.md",
				"scs-xxxx-v1-a.md", "scs-XXXX-v1-b.md"))
			write(name, DRAFT.replace("track", "replaces: [scs-0101-v1-a.md]\ntrack"));
		assertSays(1, "ERROR: duplicates found: scs-0101-v1-a.md, scs-0101-v1-b.md, scs-0101-v1-c.md");
	}

	@Test
	void twoStable() {
		String stable = DRAFT.replace("Draft", "Stable\nstabilized_at: 2024-11-13\nreplaces: [scs-0101-v1-a.md]");
		write("scs-0101-v1-a.md", stable);
		write("scs-0101-v2-a.md", stable);
		write("scs-0102-v1-a.md", stable);
		assertSays(1, "ERROR: duplicate stable: scs-0101-v1-a.md, scs-0101-v2-a.md");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\uFEFF", "# Title\n\ntext\n", "---\n- a\n- b\n---\n", "---\ntitle: a: b\n---\n", "---\ntitle: \"a\n---\n",
			"---\ntitle: T\n\nText: of *the* document\n\n## Without end\n- a\n", "---\nstabilized_at: 2024-13-45\n---\n", "---\ntitle: a\tb\n---\n",
			"---\ntitle: &a x\ntype: *b\n---\n", "---\ntype: !python x\n---\n", "---\ntext\n---\n" })
	void frontMatterThatCannotBeRead(String text) {
		write("scs-0101-v1-a.md", text);
		assertSays(1, "ERROR: in scs-0101-v1-a.md: is missing front matter altogether");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uFEFF" + DRAFT, "# by hand\n" + DRAFT })
	void frontMatterThatIsFound(String text) {
		write("scs-0101-v1-a.md", text);
		write("scs-0102-v1-a.md", text.replace("\n", "\r\n"));
		write("scs-0103-v1-a.md", text.replace("status: Draft", "status: Stable\nstatus: Draft  # | Stable"));
		write("scs-0104-v1-a.md", text.replace("Draft", "'Proposal'"));
		assertSays(0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "type: Standard;type: Supplement;type", "type: Standard;type: standard;type", "type: Standard;x: y;type",
			"status: Draft;status: draft;status", "status: Draft;x: y;status", "status: Draft;status:;status", "track: IaaS;track: [IaaS];track",
			"track: IaaS;track: iaas\\nstatus: Final\\ntype: ADR;type, status, track", "title: T;stabilized_at: 2024-1-2;stabilized_at",
			"title: T;deprecated_at: soon;deprecated_at", "title: T;rejected_at: 2024-01-02 10:00:00;rejected_at",
			"title: T;stabilized_at: '2024-02-30'\\nrejected_at: no;stabilized_at, rejected_at" })
	void values(String old, String changed, String keys) {
		write("scs-0101-v1-a.md", DRAFT.replace(old, changed.replace("\\n", "\n")));
		assertSays(1, "ERROR: in scs-0101-v1-a.md: syntax errors with key(s) " + keys);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2024-01-02", "'2024-01-02'", "2024-01-02 # planned", "", "~" })
	void dates(String date) {
		write("scs-0101-v1-a.md", DRAFT.replace("title: T", "deprecated_at: " + date));
		assertSays(0);
	}

	private static String supplement(String keys) {
		return "---\ntitle: T\ntrack: IaaS\n" + keys + "\n---\n";
	}

	@Test
	void supplements() {
		write("scs-0101-v1-a.md", DRAFT);
		write("scs-0101-w1-a.md", supplement("type: Supplement\nsupplements:\n  - scs-0101-v1-a.md\n  - scs-0101-v2-a.md"));
		write("scs-0102-w1-a.md", supplement("type: Standard\nstatus: Draft\nsupplements: [scs-0101-v1-a.md]"));
		write("scs-0103-w1-a.md", supplement("type: Supplement\nsupplements: ab"));
		assertSays(6, "ERROR: in scs-0101-w1-a.md: field 'supplements' refers to unknown scs-0101-v2-a.md",
				"ERROR: in scs-0102-w1-a.md: type must be Supplement, is Standard",
				"ERROR: in scs-0102-w1-a.md: Supplement shouldn't have status field",
				"ERROR: in scs-0103-w1-a.md: field 'supplements' must be a list",
				"ERROR: in scs-0103-w1-a.md: field 'supplements' refers to unknown a",
				"ERROR: in scs-0103-w1-a.md: field 'supplements' refers to unknown b");
	}

	@Test
	void aSupplementOfNothingBreaksTheToolOff() {
		write("scs-0101-v1-a.md", DRAFT.replace("Draft", "Final"));
		write("scs-0101-w1-a.md", supplement("type: Supplement"));
		write("scs-0102-v1-a.md", "");
		ChkAdrs.Result result = result();
		assertEquals(1, result.exitCode());
		assertEquals(3, result.lines().size());
		assertEquals("ERROR: in scs-0101-w1-a.md: field 'supplements' must be a list", result.lines().get(1));
		assertTrue(result.lines().get(2).startsWith("in scs-0101-w1-a.md: chk_adrs.py breaks off here"), result.lines()::toString);
	}

	@Test
	void replaces() {
		write("scs-0101-v1-a.md", DRAFT);
		write("scs-0101-v2-a.md", DRAFT);
		write("scs-0102-v2-a.md", DRAFT.replace("title: T", "replaces: scs-0101-v1-a.md"));
		write("scs-0103-v2-a.md", DRAFT.replace("title: T", "replaces: [x.md, scs-0101-v1-a.md, y.md]"));
		write("scs-0104-v2-a.md", DRAFT.replace("title: T", "replaces:"));
		write("scs-0105-v1-a.md", DRAFT.replace("title: T", "replaces: x.md"));
		write("scs-0106-vN-a.md", DRAFT);
		assertSays(3, "ERROR: in scs-0101-v2-a.md: missing replaces field", "WARNING: in scs-0102-v2-a.md: replaces field not a list",
				"ERROR: in scs-0103-v2-a.md: original version(s) x.md, y.md not found", "ERROR: in scs-0104-v2-a.md: missing replaces field");
	}

	@Test
	void datesThatAStatusNeeds() {
		write("scs-0101-v1-a.md", DRAFT.replace("title: T", "replaced_by: [scs-0101-v2-a.md]"));
		write("scs-0102-v1-a.md", DRAFT.replace("Draft", "Stable"));
		write("scs-0103-v1-a.md", DRAFT.replace("Draft", "Deprecated\nreplaced_by: x.md\nstabilized_at: 2024-11-13"));
		write("scs-0104-v1-a.md", DRAFT.replace("Draft", "Rejected\nrejected_at:"));
		assertSays(4, "ERROR: in scs-0101-v1-a.md: replaced_by is set, but status does not match",
				"ERROR: in scs-0102-v1-a.md: status is Stable, but stabilized_at date is missing",
				"ERROR: in scs-0103-v1-a.md: status is Deprecated, but deprecated_at date is missing",
				"ERROR: in scs-0104-v1-a.md: status is Rejected, but rejected_at date is missing");
	}

	@Test
	void onlyTheFolderItself() throws IOException {
		Files.createDirectories(folder.resolve("Drafts"));
		write("Drafts/scs-0101-v1-a.md", "");
		Files.createDirectories(folder.resolve("scs-0101-v1-folder.md"));
		assertSays(0);
		assertThrows(IOException.class, () -> ChkAdrs.of(folder.resolve("missing")));
	}

	@Test
	void anExitCodeHoldsEightBits() {
		IntStream.range(0, 300).forEach(i -> write("scs-%04d-v1-a.md".formatted(i), ""));
		assertEquals(300, result().lines().size());
		assertEquals(44, result().exitCode());
	}

	@Test
	void deepNestingAndManyAliasesAreNotFollowed() {
		write("scs-0101-v1-a.md", "---\na: " + "[".repeat(100_000) + "\n---\n");
		write("scs-0102-v1-a.md", DRAFT.replace("title: T", "a: &a [x]\nb: &b [*a,*a]\nreplaces: [*b, *b]"));
		assertSays(1, "ERROR: in scs-0101-v1-a.md: is missing front matter altogether");
	}
}
