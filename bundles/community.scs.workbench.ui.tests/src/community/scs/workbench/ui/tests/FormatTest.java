package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Format in a standards document. */
class FormatTest {

	private static final String RULES = "community.scs.workbench.rules";
	private static final String DOUBLE_SPACE = "community.scs.workbench.document.double-space";
	private static final String TEXT = "---\r\ntitle: T\r\n---\r\n\r\n##  A\r\nSome  “words”\r\nhere.\r\n\r\n\r\na|long\r\n-|-\r\nb’s|c\r\n";

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
	}

	@AfterEach
	void end() {
		InstanceScope.INSTANCE.getNode(RULES).remove(DOUBLE_SPACE);
	}

	private static String formatted(String words) {
		return "---\r\ntitle: T\r\n---\r\n\r\n## A\r\n\r\n" + words + "\r\nhere.\r\n\r\n| a   | long |\r\n| --- | ---- |\r\n| b's | c    |\r\n";
	}

	@Test
	void styleAndTablesAreOneStepOfUndo() throws Exception {
		Typist open = Typist.open("scs-0190-v1-a.md", TEXT);
		Bench.page().activate(open.editor());
		Bench.run("community.scs.workbench.editor.format");
		Ui.waitFor("the format", () -> !Editors.text(open.editor()).equals(TEXT));
		assertEquals(formatted("Some \"words\""), Editors.text(open.editor()));
		Bench.run("org.eclipse.ui.edit.undo");
		assertEquals(TEXT, Editors.text(open.editor()));
	}

	@Test
	void rulesThatAreOffChangeNothing() throws Exception {
		InstanceScope.INSTANCE.getNode(RULES).put(DOUBLE_SPACE, "ignore");
		Typist open = Typist.open("scs-0190-v1-a.md", TEXT);
		Bench.page().activate(open.editor());
		Bench.run("community.scs.workbench.editor.format");
		Ui.waitFor("the format", () -> !Editors.text(open.editor()).equals(TEXT));
		assertEquals(formatted("Some  \"words\""), Editors.text(open.editor()));
	}
}
