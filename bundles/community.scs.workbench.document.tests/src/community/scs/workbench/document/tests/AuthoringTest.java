package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import community.scs.workbench.document.authoring.Acceptance;
import community.scs.workbench.document.authoring.AuthoringException;
import community.scs.workbench.document.authoring.Draft;
import community.scs.workbench.document.authoring.Drafts;
import community.scs.workbench.document.authoring.Drafts.Kind;
import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.authoring.Folder;
import community.scs.workbench.document.authoring.Lifecycle;
import community.scs.workbench.document.authoring.Quotation;
import community.scs.workbench.document.authoring.Renaming;
import community.scs.workbench.document.authoring.Step;
import community.scs.workbench.document.authoring.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthoringTest {

	private static final Path STANDARDS = Path.of(System.getProperty("workbench.root"), "../shared/data/standards-2026-08-21/Standards");
	private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

	@ParameterizedTest
	@CsvSource({ "Flavor Naming,flavor-naming", "'  Größe & Maß: (2nd)  ',grosse-mass-2nd", "C++,c", "!!!,''" })
	void slugs(String title, String slug) {
		assertEquals(slug, FileName.slug(title));
	}

	@Test
	void everyNumberedDocumentHasAName() throws IOException {
		for (String name : names()) {
			boolean template = name.contains("XXXX");
			assertEquals(template ? "" : name, FileName.parse(name).map(FileName::toString).orElse(""));
		}
	}

	@Test
	void theNextNumberIsOneAfterTheLastOfTheTrack() throws IOException {
		assertEquals(OptionalInt.of(124), FileName.nextNumber(names(), Track.IAAS));
		assertEquals(OptionalInt.of(200), FileName.nextNumber(names(), Track.KAAS));
		assertEquals(OptionalInt.empty(), FileName.nextNumber(List.of("scs-0199-v1-last.md"), Track.IAAS));
	}

	@Test
	void aProposalHasTheKeysAndSectionsThatAreDemanded() throws AuthoringException {
		Draft draft = Drafts.propose(Kind.STANDARD, "Local storage: dm-clone", Track.IAAS, new Quotation("Keep it.\nWrite v2.", "[Minutes](x.md)"));
		assertEquals("scs-xxxx-v1-local-storage-dm-clone.md", draft.name().toString());
		assertTrue(draft.text().startsWith("---\ntitle: \"Local storage: dm-clone\"\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n"));
		for (String section : List.of("Introduction", "Motivation", "Standard", "Conformance Tests"))
			assertTrue(draft.text().contains("\n## " + section + "\n"), section);
		assertTrue(draft.text().contains("## Motivation\n\n> Keep it.\n> Write v2.\n>\n> — [Minutes](x.md)\n\n_Why"));
	}

	@Test
	void aSupplementTakesTheNextFreeVersion() throws IOException, AuthoringException {
		FileName entropy = FileName.parse("scs-0101-v1-entropy.md").orElseThrow();
		Draft draft = Drafts.supplement(entropy, "Entropy: more notes", Track.IAAS, names());
		assertEquals("scs-0101-w2-entropy-more-notes.md", draft.name().toString());
		assertTrue(draft.text().contains("type: Supplement\ntrack: IaaS\nsupplements:\n  - scs-0101-v1-entropy.md\n---\n"));
		assertFalse(draft.text().contains("status:"));
	}

	@Test
	void aRevisionReplacesAndStartsAsDraft() throws IOException, AuthoringException {
		String text = text("scs-0101-v1-entropy.md");
		Draft revision = Lifecycle.revise(FileName.parse("scs-0101-v1-entropy.md").orElseThrow(), text, names());
		assertEquals("scs-0101-v2-entropy.md", revision.name().toString());
		String front = revision.text().substring(0, revision.text().indexOf("\n---", 3));
		assertTrue(front.contains("\nstatus: Draft\n"));
		assertFalse(front.contains("stabilized_at"));
		assertTrue(front.contains("\ntrack: IaaS\nreplaces:\n  - scs-0101-v1-entropy.md\ndescription: |\n  The SCS-0101"), front);
		assertTrue(revision.text().contains("](scs-0101-v1-entropy.md): _what has changed since_\n"));
		assertEquals(text, text("scs-0101-v1-entropy.md"));
	}

	@Test
	void aRevisionQuotesTheOutcomeThatWantsIt() throws IOException, AuthoringException {
		Draft revision = Lifecycle.revise(FileName.parse("scs-0101-v1-entropy.md").orElseThrow(), text("scs-0101-v1-entropy.md"), names(),
				new Quotation("- leave it\n\n- write v2", "minutes/iaas.md"));
		assertTrue(revision.text().contains("\n## Motivation\n\n> - leave it\n>\n> - write v2\n>\n> — minutes/iaas.md\n\nAs stated above"), revision.text());
		assertEquals("---\r\na: b\r\n---\r\n\r\n> x\r\n>\r\n> — y\r\n\r\n", new Quotation("x", "y").into("---\r\na: b\r\n---\r\n"));
	}

	@Test
	void bytesOutsideTheChangedKeysStay() throws AuthoringException {
		String text = "\uFEFF---\r\nstatus: Draft  # | Stable\r\ntype: Standard\r\nx: |\r\n  a\r\n\r\n  b  \r\n---\r\n\r\ntext  \r\n";
		String stable = Lifecycle.stabilise(text, DAY);
		assertEquals("\uFEFF---\r\nstatus: Stable\r\nstabilized_at: 2026-03-01\r\ntype: Standard\r\nx: |\r\n  a\r\n\r\n  b  \r\n---\r\n\r\ntext  \r\n",
				stable);
		assertEquals(stable.replace("Stable", "Deprecated").replace("-01\r\n", "-01\r\ndeprecated_at: 2026-03-01\r\nreplaced_by:\r\n  - n.md\r\n"),
				Lifecycle.deprecate(stable, DAY, List.of("n.md")));
	}

	@Test
	void stepsThatTheLifecycleForbidsAreRefused() throws IOException {
		String stable = text("scs-0101-v1-entropy.md");
		assertEquals("Only a document in status Draft can be rejected; this one is Stable.",
				assertThrows(AuthoringException.class, () -> Lifecycle.reject(stable, DAY, List.of())).getMessage());
		assertThrows(AuthoringException.class, () -> Lifecycle.stabilise("no front matter", DAY));
		assertThrows(AuthoringException.class, () -> Lifecycle.stabilise(text("scs-0101-w1-entropy-implementation-testing.md"), DAY));
	}

	@Test
	void conditionsOfAStableDocumentAreNamed() throws AuthoringException {
		String draft = "---\ntype: Standard\nstatus: Draft\n---\n\n## Standard\n";
		List<Lifecycle.Condition> conditions = Lifecycle.beforeStable(FileName.parse("scs-0101-v2-entropy.md").orElseThrow(), draft,
				List.of("scs-0101-v1-entropy.md", "scs-0102-v1-image-metadata.md"));
		List<String> missing = conditions.stream().filter(c -> Boolean.FALSE.equals(c.met())).map(Lifecycle.Condition::text).toList();
		assertEquals(List.of("No other version is stable: deprecate scs-0101-v1-entropy.md.", "The document or a Supplement documents its conformance tests."), missing);
	}

	@Test
	void aProposalGetsTheNextNumberAndItsSupplementFollows() throws AuthoringException {
		Folder folder = new Folder(Map.of("scs-0101-v1-entropy.md", "", "scs-xxxx-v1-disks.md", "---\ntrack: IaaS\n---\n", "scs-xxxx-w1-disks-tests.md",
				"---\nsupplements:\n  - scs-xxxx-v1-disks.md\n---\n", "scs-xxxx-v1-roles.md", "---\ntitle: x\n---\n", "README.md", ""));
		FileName disks = FileName.parse("scs-xxxx-v1-disks.md").orElseThrow();
		assertEquals("0102", Acceptance.nextNumber(disks, folder));
		assertEquals("{scs-xxxx-v1-disks.md=scs-0102-v1-disks.md, scs-xxxx-w1-disks-tests.md=scs-0102-w1-disks-tests.md}",
				Acceptance.names(disks, "0102", folder).toString());
		StringBuilder text = new StringBuilder("see scs-xxxx-v1-disks.md#a, [x](../scs-XXXX-v1-disks) and scs-xxxx-v1-disks-2, scs-xxxx-w1-disks-tests");
		Renaming.edits(text.toString(), Acceptance.names(disks, "0102", folder)).reversed()
				.forEach(edit -> text.replace(edit.getOffset(), edit.getEndOffset(), edit.getText()));
		assertEquals("see scs-0102-v1-disks.md#a, [x](../scs-0102-v1-disks) and scs-xxxx-v1-disks-2, scs-0102-w1-disks-tests", text.toString());
		assertEquals("The number is taken by scs-0101-v1-entropy.md.", assertThrows(AuthoringException.class, () -> Acceptance.names(disks, "0101", folder)).getMessage());
		assertEquals("The second digit stands for the track: 1 for IaaS.", assertThrows(AuthoringException.class, () -> Acceptance.names(disks, "0201", folder)).getMessage());
		assertThrows(AuthoringException.class, () -> Acceptance.nextNumber(FileName.parse("scs-xxxx-v1-roles.md").orElseThrow(), folder));
	}

	@Test
	void deprecationWaitsForItsReplacement() throws AuthoringException {
		FileName first = FileName.parse("scs-0101-v1-a.md").orElseThrow();
		Folder folder = new Folder(Map.of("scs-0101-v1-a.md", "---\ntrack: Global\nstatus: Stable\n---\n", "scs-0101-v2-b.md", "---\nstatus: Draft\n---\n"));
		assertEquals(List.of("true The status is Stable.", "false The document that replaces it is named: scs-0101-v2-b.md.",
				"null There is loose consensus in the group of the track Global.", "null A representative of the Forum SCS-Standards approves."), told(Step.DEPRECATE, first, folder, List.of()));
		assertEquals("false scs-0101-v2-b.md is stable.", told(Step.DEPRECATE, first, folder, List.of("scs-0101-v2-b.md")).get(1));
		assertEquals("false The status is Draft; it is Stable.", told(Step.REJECT, first, folder, List.of()).get(0));
	}

	private static List<String> told(Step step, FileName name, Folder folder, List<String> replacedBy) throws AuthoringException {
		return step.conditions(name, folder, replacedBy).stream().map(c -> c.met() + " " + c.text()).toList();
	}

	private static List<String> names() throws IOException {
		try (var files = Files.list(there(STANDARDS))) {
			return files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("scs-")).sorted().toList();
		}
	}

	private static String text(String name) throws IOException {
		return Files.readString(there(STANDARDS.resolve(name)));
	}

	/** Skips the test otherwise. */
	private static Path there(Path file) {
		assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not there");
		return file;
	}
}
