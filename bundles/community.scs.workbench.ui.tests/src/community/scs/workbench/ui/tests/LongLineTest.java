package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.custom.StyledText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Thousands of colours in one line would hold up the window for seconds at each key press. */
class LongLineTest {

	private static final String SHORT = "A *short* line with `code`.";

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
	}

	@AfterEach
	void end() {
		Bench.page().closeAllEditors(false);
	}

	@Test
	void aLineOfThirtyThousandCharactersIsNotColoured() throws Exception {
		String line = "*a* ".repeat(7_500);
		Typist typist = Typist.open("scs-0101-v1-long-line.md", "¦" + line + "\n\n" + SHORT + "\n");
		Ui.waitFor("the colours of the other line", () -> coloured(typist, line.length() + 2, SHORT.length()) > 0);
		assertEquals(0, coloured(typist, 0, line.length()));
		typist.type("xy");
		Ui.waitFor("the colours after a key", () -> coloured(typist, line.length() + 4, SHORT.length()) > 0);
		assertEquals(0, coloured(typist, 0, line.length()));

		Editors.replace(typist.editor(), 100, line.length() - 200, "");
		Ui.waitFor("the colours of the line that is short now", () -> coloured(typist, 0, 100) > 0);
	}

	@Test
	void aFindingOnAllOfALongLineIsMarkedAtItsStart() throws Exception {
		String line = "a ".repeat(15_000);
		Typist typist = Typist.open("scs-0102-v1-long-heading.md", "---\ntitle: Long\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n\n# " + line.strip() + ".\n");
		IResource file = typist.editor().getEditorInput().getAdapter(IResource.class);
		Ui.waitFor("findings", () -> Arrays.stream(markers(file)).anyMatch(marker -> marker.getAttribute("unmarked", 0) > 0));
		assertTrue(Arrays.stream(markers(file)).allMatch(marker -> marker.getAttribute(IMarker.CHAR_END, 0) - marker.getAttribute(IMarker.CHAR_START, 0) <= 1000));
	}

	private static IMarker[] markers(IResource file) {
		try {
			return file.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO);
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	private static long coloured(Typist typist, int offset, int length) {
		StyledText widget = typist.widget();
		return Arrays.stream(widget.getStyleRanges(offset, length)).filter(range -> range.foreground != null || range.fontStyle != 0).count();
	}
}
