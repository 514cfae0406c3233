package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.document.ide.DocumentMove;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;

/** Other names for documents and terms. */
class RenameTest {

	private static final String TERMS = "# A\n\n## Terminology\n\n| Term | Meaning |\n|---|---|\n| cloud admin | root |\n\n"
			+ "## The cloud admin\n\n";

	private final Workspace workspace = new Workspace();

	private static String changed(WorkspaceEdit edit, XtextResource resource) {
		List<TextEdit> edits = edit.getChanges().get(resource.getURI().toString());
		return edits == null ? Workspace.text(resource) : Workspace.apply(resource, edits);
	}

	private String moved(XtextResource document, String name, XtextResource changed) {
		return changed(Workspace.service(DocumentMove.class).renamed(document, name, () -> false), changed);
	}

	@Test
	void documentInReferencesOfAllStyles() throws IOException {
		XtextResource document = workspace.add("scs-0198-v1-old.md", "---\ntitle: A\n---\n\n## Pros\n\nSee scs-0198-v1-old.\n");
		String references = "---\nreplaces: scs-0198-v1-old.md\nsupplements:\n  - scs-0198-v1-old.md\n---\n\n[a](scs-0198-v1-old.md#pros) [b][c] "
				+ "[d](https://docs.scs.community/standards/scs-0198-v1-old/#pros) `scs-0198-v1-old.md` scs-0198-v1-old and scs-0198-v1\r\n\n"
				+ "[c]: ../Standards/scs-0198-v1-old.md\n\n```\nscs-0198-v1-old\n```\n";
		XtextResource other = workspace.add("scs-0199-v1-x.md", references);
		assertEquals(references.replace("v1-old", "v1-new").replace("```\nscs-0198-v1-new", "```\nscs-0198-v1-old"),
				moved(document, "scs-0198-v1-new.md", other));
		assertEquals("See scs-0198-v1-new.", moved(document, "scs-0198-v1-new.md", document).strip().replaceAll("(?s).*\\n", ""));
		assertEquals("scs-0198-v2-old and scs-0198-v2", moved(document, "scs-0198-v2-old.md", other).replaceAll("(?s).*\\.md` (.*?)\\r.*", "$1"));
		assertEquals(references, moved(document, "scs-0198-v1-old.md", other));
	}

	@Test
	void fileWithAnyNameInRelativeLinks() throws IOException {
		XtextResource document = workspace.add("notes.md", "# A\n");
		XtextResource other = workspace.add("sub/b.md", "[a](../notes.md#a) [b](notes.md) [c](<../notes.md>) [d](http://x/notes.md)\n");
		assertEquals("[a](../my%20notes.md#a) [b](notes.md) [c](<../my%20notes.md>) [d](http://x/notes.md)\n", moved(document, "my notes.md", other));
	}

	@Test
	void realDocumentChangesEveryReferenceToIt() throws IOException {
		workspace.open(Corpus.standards());
		XtextResource document = workspace.resource(Corpus.standard("scs-0101-v1"));
		WorkspaceEdit edit = Workspace.service(DocumentMove.class).renamed(document, "scs-0101-v1-randomness.md", () -> false);
		assertFalse(edit.getChanges().isEmpty());
		edit.getChanges().values().forEach(edits -> edits.forEach(e -> assertEquals("scs-0101-v1-randomness", e.getNewText())));
	}

	@Test
	void termAndItsUses() throws IOException {
		String text = TERMS + "A cloud admin MUST ask. Cloud admin or cloud\nadmin; cloud admins, a-cloud admin, `cloud admin`, [x](#the-cloud-admin).\n";
		XtextResource resource = workspace.add("scs-0199-v1-x.md", text);
		String expected = text.replace("| cloud admin |", "| operator |").replace("## The cloud admin", "## The operator")
				.replace("A cloud admin MUST ask. Cloud admin or cloud\nadmin;", "A operator MUST ask. Operator or operator;")
				.replace("#the-cloud-admin", "#the-operator");
		assertEquals(expected, changed(rename(resource, text.indexOf("cloud admin"), "operator"), resource));
		assertTrue(rename(resource, text.indexOf("cloud admin"), "a|b").getChanges().isEmpty());
	}

	private String renamed(String text, String at, String name) throws IOException {
		XtextResource resource = workspace.add("scs-0199-v1-x.md", text);
		String after = changed(rename(resource, text.indexOf(at), name), resource);
		resource.getResourceSet().getResources().remove(resource);
		return after;
	}

	@Test
	void anchorsOfEqualHeadingsShiftTogether() throws IOException {
		String text = "## Pros\n\n## Pros\n\n## Pros\n\n[a](#pros) [b](#pros-1) [c](#pros-2)\n";
		assertEquals("## Pros\n\n## Cons\n\n## Pros\n\n[a](#pros) [b](#cons) [c](#pros-1)\n", renamed(text, "Pros\n\n## Pros\n\n[a]", "Cons"));
		assertEquals("## A\n\n## A\n\n[x](#a-1)\n", renamed("## A\n\n## B\n\n[x](#b)\n", "B", "A"));
	}

	@Test
	void headingsWithMarkup() throws IOException {
		assertEquals("## `b.c` and *d*\n\n[x](#bc-and-d)\n", renamed("## The `a` key\n\n[x](#the-a-key)\n", "The", "`b.c` and *d*"));
		assertEquals("Title\n=====\n\n[x](#title)\n", renamed("Name\n=====\n\n[x](#name)\n", "Name", "Title"));
		assertEquals("## B ##\n\n[x](#b)\n", renamed("## A ##\n\n[x](#a)\n", "A", "B"));
	}

	@Test
	void anchorsBeyondAscii() throws IOException {
		assertEquals("## Maße\n\n[a](#maße) [b](#ma%C3%9Fe)\n", renamed("## Größe\n\n[a](#größe) [b](#gr%C3%B6%C3%9Fe)\n", "Gr", "Maße"));
	}

	@Test
	void whatOnlyLooksLikeALinkStays() throws IOException {
		String text = "## Pros\n\n`[a](#pros)` <!-- #pros -->\n\n```\n[b](#pros)\n```\n\n    [c](#pros)\n\n[d](https://x.org/#pros) [e](#pros-more) #pros\n";
		assertEquals(text.replace("## Pros", "## Cons"), renamed(text, "Pros", "Cons"));
	}

	@Test
	void linksOfAllKindsFollowAHeading() throws IOException {
		XtextResource notes = workspace.add("notes.md", "# Pros\n\n[a](notes.md#pros)\n");
		XtextResource other = workspace.add("sub/y.md", "[a][r] <a href=\"../notes.md#pros\">b</a> [c](../notes.md#pros \"T\") [d](notes.md#pros)\n\n[r]: <../notes.md#pros>\n");
		WorkspaceEdit edit = rename(notes, 2, "Cons");
		assertEquals("# Cons\n\n[a](notes.md#cons)\n", changed(edit, notes));
		assertEquals("[a][r] <a href=\"../notes.md#cons\">b</a> [c](../notes.md#cons \"T\") [d](notes.md#pros)\n\n[r]: <../notes.md#cons>\n", changed(edit, other));
	}

	@Test
	void titlesThatWouldBeSomethingElseAreRefused() throws IOException {
		for (String[] refused : new String[][] { { "Name\n---\n", "Name", "- x" }, { "## Name\n", "Name", "???" }, { "# A\n\n##\n", "##", "B" } })
			assertEquals(refused[0], renamed(refused[0], refused[1], refused[2]));
	}

	@Test
	void linksThatShowTheirLabelKeepTheirWords() throws IOException {
		assertEquals("[Entropy][e] [Entropy][e] ![Entropy][e] [x][e]\n\n[e]: http://x\n",
				renamed("[Entropy] [Entropy][] ![Entropy] [x][entropy]\n\n[Entropy]: http://x\n", "Entropy]: ", "e"));
	}

	@Test
	void labelsThatAreTakenOrNoneAreRefused() throws IOException {
		String text = "[a][x] [b][y] [^n] [^m]\n\n[x]: http://x\n[y]: http://y\n\n[^n]: N.\n\n[^m]: M.\n";
		for (String[] refused : new String[][] { { "x]: ", "Y" }, { "x]: ", "^y" }, { "x]: ", "z\\" }, { "n]: ", "m" }, { "n]: ", "a b" } })
			assertEquals(text, renamed(text, refused[0], refused[1]));
	}

	@Test
	void aTermInEqualHeadings() throws IOException {
		String text = "## Terminology\n\n| Term | Meaning |\n|---|---|\n| cloud admin | root |\n\n## The cloud admin\n\n## The cloud admin\n\n[a](#the-cloud-admin) [b](#the-cloud-admin-1)\n";
		assertEquals(text.replace("cloud admin", "operator").replace("the-cloud-admin", "the-operator"), renamed(text, "cloud admin", "operator"));
	}

	@Test
	void carriageReturnThatStandsAloneEndsNoLine() throws IOException {
		String text = "a\rb\r\n\n## Pros\n\n[x](#pros)\n";
		XtextResource resource = workspace.add("scs-0199-v1-x.md", text);
		assertEquals(text.replace("Pros", "Cons").replace("#pros", "#cons"), changed(rename(resource, text.indexOf("Pros"), "Cons"), resource));
	}

	@Test
	void abbreviationIsATermOfItsOwn() throws IOException {
		String text = "## Terminology\n\nSecurity Group (abbr. SG)\n  Rules of an SG.\n\n## A\n\nSG, SGs, Security Group.\n";
		XtextResource resource = workspace.add("scs-0199-v1-x.md", text);
		assertEquals(text.replace("abbr. SG", "abbr. SecG").replace("an SG.", "an SecG.").replace("\nSG,", "\nSecG,"),
				changed(rename(resource, text.indexOf("SG"), "SecG"), resource));
	}

	private WorkspaceEdit rename(XtextResource resource, int offset, String name) {
		IRenameService2.Options options = new IRenameService2.Options();
		options.setLanguageServerAccess(workspace.access());
		options.setCancelIndicator(CancelIndicator.NullImpl);
		options.setRenameParams(new RenameParams(Workspace.identifier(resource), Workspace.position(resource, offset), name));
		return Workspace.service(IRenameService2.class).rename(options);
	}

	@Test
	void renamesInDamagedDocuments() throws IOException {
		long seed = Long.getLong("workbench.seed", 20261126);
		System.out.println("renames in damaged documents (workbench.seed=" + seed + ")");
		Random random = new Random(seed);
		List<String> texts = Corpus.texts();
		for (int i = 0; i < Integer.getInteger("workbench.mutations", 200); i++) {
			XtextResource resource = workspace.add("scs-0199-v1-x.md", Damage.to(texts, random));
			for (int j = 0; j < 5; j++) {
				int offset = random.nextInt(Workspace.text(resource).length() + 1);
				IRenameService2.PrepareRenameOptions options = new IRenameService2.PrepareRenameOptions();
				options.setLanguageServerAccess(workspace.access());
				options.setParams(new PrepareRenameParams(Workspace.identifier(resource), Workspace.position(resource, offset)));
				Workspace.service(IRenameService2.class).prepareRename(options);
				changed(rename(resource, offset, "Other name"), resource);
			}
			moved(resource, "scs-0199-v1-y.md", resource);
			resource.getResourceSet().getResources().remove(resource);
		}
	}
}
