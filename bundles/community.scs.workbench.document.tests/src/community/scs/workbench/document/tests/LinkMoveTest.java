package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import community.scs.workbench.document.ide.move.LinkMove;
import community.scs.workbench.document.ide.move.Relocation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

/** Relative links when files and folders get another place. */
class LinkMoveTest {

	private static final Set<String> FILES = Set.of("/p", "/p/Standards", "/p/Standards/scs-0101-v1-a.md", "/p/Standards/scs-0102-v1-b.md",
			"/p/Standards/img", "/p/Standards/img/a (1).svg", "/p/Standards/Übersicht.md", "/p/readme.md", "/p/Drafts", "/p/Standards/notes.txt");

	private final Workspace workspace = new Workspace();

	private String followed(String file, String text, Map<String, String> moved) throws IOException {
		XtextResource resource = workspace.add("x.md", text);
		String after = Workspace.apply(resource, Workspace.service(LinkMove.class).follow(resource, file, new Relocation(moved, FILES::contains)));
		resource.getResourceSet().getResources().remove(resource);
		return after;
	}

	private int parted(String file, String text, Map<String, String> moved) throws IOException {
		XtextResource resource = workspace.add("x.md", text);
		int parted = Workspace.service(LinkMove.class).parted(resource, file, new Relocation(moved, FILES::contains));
		resource.getResourceSet().getResources().remove(resource);
		return parted;
	}

	@Test
	void linksToAFileThatMoves() throws IOException {
		Map<String, String> moved = Map.of("/p/Standards/scs-0101-v1-a.md", "/p/Drafts/scs-0101-v1-a.md");
		assertEquals("""
				[a](../Drafts/scs-0101-v1-a.md#x "T") ![b](../Drafts/scs-0101-v1-a.md) [c](../Drafts/scs-0101-v1-a) <a href='../Drafts/scs-0101-v1-a.md'>d</a> [e][f]

				[f]: <../Drafts/scs-0101-v1-a.md>
				""", followed("/p/Standards/scs-0102-v1-b.md", """
				[a](scs-0101-v1-a.md#x "T") ![b](./scs-0101-v1-a.md) [c](scs-0101-v1-a) <a href='scs-0101-v1-a.md'>d</a> [e][f]

				[f]: <scs-0101-v1-a.md>
				""", moved));
		assertEquals("[a](Drafts/scs-0101-v1-a.md)\n", followed("/p/readme.md", "[a](Standards/scs-0101-v1-a.md)\n", moved));
	}

	@Test
	void linksOfAFileThatMoves() throws IOException {
		Map<String, String> moved = Map.of("/p/Standards/scs-0101-v1-a.md", "/p/Drafts/scs-0101-v1-a.md");
		assertEquals("[a](../Standards/scs-0102-v1-b.md) [b](#x) [c](scs-0101-v1-a.md#y) [d](../readme.md) ![e](<../Standards/img/a%20%281%29.svg>) [f](../Standards/Übersicht.md?a#b) <img src=\"../Standards/img/a%20%281%29.svg\">\n",
				followed("/p/Standards/scs-0101-v1-a.md",
						"[a](scs-0102-v1-b.md) [b](#x) [c](scs-0101-v1-a.md#y) [d](../readme.md) ![e](<img/a (1).svg>) [f](%C3%9Cbersicht.md?a#b) <img src=\"img/a%20(1).svg\">\n", moved));
	}

	@Test
	void whatLeadsElsewhereStays() throws IOException {
		String text = """
				[a](https://docs.scs.community/standards/scs-0101-v1-a) [b](/standards/scs-0101-v1-a.md) [c](gone.md) [d](mailto:a@b) [e](../../../x.md)
				`[f](scs-0102-v1-b.md)` scs-0102-v1-b [g](%zz.md) [h]() [i](a&amp;b.md)

				```
				[j](scs-0102-v1-b.md)
				```
				""";
		assertEquals(text, followed("/p/Standards/scs-0101-v1-a.md", text, Map.of("/p/Standards/scs-0101-v1-a.md", "/p/Drafts/scs-0101-v1-a.md")));
		String apart = "[a](scs-0102-v1-b.md)\n";
		assertEquals(apart, followed("/p/Standards/scs-0101-v1-a.md", apart, Map.of("/p/Standards/scs-0101-v1-a.md", "/q/scs-0101-v1-a.md")));
	}

	@Test
	void linksThatAreParted() throws IOException {
		String text = "[a](scs-0102-v1-b.md) [b](#x) [c](scs-0101-v1-a.md#y) [d](gone.md) [e](https://a.b/c) `[f](scs-0102-v1-b.md)` ![g](img/a%20%281%29.svg)\n";
		Map<String, String> away = Map.of("/p/Standards/scs-0101-v1-a.md", "/q/scs-0101-v1-a.md");
		assertEquals(2, parted("/p/Standards/scs-0101-v1-a.md", text, away));
		assertEquals(1, parted("/p/readme.md", "[a](Standards/scs-0101-v1-a.md) [b](Standards/scs-0102-v1-b.md)\n", away));
		assertEquals(0, parted("/p/Standards/scs-0101-v1-a.md", text, Map.of("/p/Standards", "/q/Standards")));
	}

	@Test
	void aFolderTakesItsFilesAlong() throws IOException {
		Map<String, String> moved = Map.of("/p/Standards", "/p/Published standards");
		String inside = "[a](scs-0102-v1-b.md) [b](img/) [c](../readme.md)\n";
		assertEquals(inside, followed("/p/Standards/scs-0101-v1-a.md", inside, moved));
		assertEquals("[a](Published%20standards/scs-0101-v1-a.md) [b](Published%20standards/) [c](Published%20standards/img)\n",
				followed("/p/readme.md", "[a](Standards/scs-0101-v1-a.md) [b](Standards/) [c](Standards/img)\n", moved));
		Map<String, String> deeper = Map.of("/p/Standards", "/p/Drafts/Standards");
		assertEquals("[a](scs-0102-v1-b.md) [b](img/) [c](../../readme.md)\n", followed("/p/Standards/scs-0101-v1-a.md", inside, deeper));
	}

	@Test
	void severalFilesMoveTogether() throws IOException {
		assertEquals("[a](scs-0102-v1-b.md) [b](../Standards/notes.txt)\n",
				followed("/p/Standards/scs-0101-v1-a.md", "[a](scs-0102-v1-b.md) [b](notes.txt)\n",
						Map.of("/p/Standards/scs-0101-v1-a.md", "/p/Drafts/scs-0101-v1-a.md", "/p/Standards/scs-0102-v1-b.md", "/p/Drafts/scs-0102-v1-b.md")));
	}

	/** There and back again: every document reads as before. */
	@Test
	void realAndDamagedDocumentsComeBack() throws IOException {
		long seed = Long.getLong("workbench.seed", 20261126);
		System.out.println("documents that move there and back (workbench.seed=" + seed + ")");
		Random random = new Random(seed);
		List<String> texts = Corpus.texts();
		for (int i = 0; i < Integer.getInteger("workbench.mutations", 200); i++) {
			String text = i < texts.size() ? texts.get(i) : Damage.to(texts, random);
			String there = moved(text, "/p/a/x.md", "/p/b/c/x.md");
			assertEquals(moved(text, "/p/a/x.md", "/p/d/x.md"), moved(there, "/p/b/c/x.md", "/p/d/x.md"));
		}
	}

	private String moved(String text, String from, String to) throws IOException {
		XtextResource resource = workspace.add("x.md", text);
		String after = Workspace.apply(resource,
				Workspace.service(LinkMove.class).follow(resource, from, new Relocation(Map.of(from, to), path -> !path.endsWith(".md.md"))));
		resource.getResourceSet().getResources().remove(resource);
		return after;
	}
}
