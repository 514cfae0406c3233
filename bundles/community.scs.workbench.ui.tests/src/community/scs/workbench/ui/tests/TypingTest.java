package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys in the real editor of standards documents. */
class TypingTest {

	private static final String HEAD = "---\ntitle: A\n---\n\n";

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
	}

	@Test
	void listsTablesAndPairs() throws Exception {
		Typist typist = Typist.open("a.md", HEAD + "¦");
		typist.type("1. one").enter().type("two (a").type(")").enter().type("x").enter().enter();
		assertEquals(HEAD + "1. one\n2. two (a)\n3. x\n¦", typist.text());
		typist.type("| a | b |").enter().type("c").tab().type("d").tab().type("e");
		assertEquals(HEAD + "1. one\n2. two (a)\n3. x\n| a | b |\n| --- | --- |\n| c | d |\n| e¦  |   |", typist.text());
		typist.backTab();
		assertEquals(HEAD + "1. one\n2. two (a)\n3. x\n| a | b |\n| --- | --- |\n| c | ¦d |\n| e  |   |", typist.text());
	}

	@Test
	void itemsMoveInAndOut() throws Exception {
		Typist typist = Typist.open("a.md", HEAD + "- a¦");
		typist.enter().tab().type("b").enter().backTab().type("c");
		assertEquals(HEAD + "- a\n  - b\n- c¦", typist.text());
	}

	@Test
	void tabElsewhereIsThePlatforms() throws Exception {
		Typist typist = Typist.open("a.md", HEAD + "a¦");
		typist.tab();
		assertEquals(HEAD + "a\t¦", typist.text());
	}

	@Test
	void oneUndoTakesAKeyBack() throws Exception {
		String head = HEAD.replace("\n", "\r\n");
		Typist typist = Typist.open("a.md", head + "1. one¦\r\n2. two\r\n");
		typist.enter();
		assertEquals(head + "1. one\r\n2. ¦\r\n3. two\r\n", typist.text());
		Bench.run("org.eclipse.ui.edit.undo");
		assertEquals(head + "1. one\r\n2. two\r\n", Editors.text(typist.editor()));
	}

	@Test
	void signsEncloseTheSelection() throws Exception {
		Typist typist = Typist.open("a.md", HEAD + "one two three");
		typist.select("two").type("*").type("*");
		assertEquals(HEAD + "one **¦two** three", typist.text());
		Bench.run("community.scs.workbench.ui.toggleStrong");
		Bench.run("community.scs.workbench.ui.toggleCode");
		assertEquals(HEAD + "one `¦two` three", typist.text());
		Bench.run("org.eclipse.ui.edit.undo");
		assertEquals(HEAD + "one two three", Editors.text(typist.editor()));
	}

	@Test
	void addressPastedOverWords() throws Exception {
		Typist typist = Typist.open("a.md", HEAD + "see here.");
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		clipboard.setContents(new Object[] { "https://scs.community/" }, new Transfer[] { TextTransfer.getInstance() });
		typist.select("here");
		typist.widget().paste();
		clipboard.dispose();
		assertEquals(HEAD + "see [here](https://scs.community/)¦.", typist.text());
		Bench.run("org.eclipse.ui.edit.undo");
		assertEquals(HEAD + "see here.", Editors.text(typist.editor()));
	}
}
