package community.scs.workbench.editor.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.junit.jupiter.api.Test;

class StyledMarkdownTest {

	@Test
	void blocksBecomeLines() {
		assertEquals("Title\n\nSome text.\n\n\u2022 one\n\u2022 two\n  1. inner\n\ncode", StyledMarkdown
				.of("# Title\n\nSome *text*.\n\n- one\n- two\n  1. inner\n\n```\ncode\n```\n").text());
	}

	@Test
	void emphasisIsStyledAndNested() {
		StyledMarkdown markdown = StyledMarkdown.of("a **b *c*** d");
		assertEquals("a b c d", markdown.text());
		StyleRange[] styles = markdown.styles(null);
		assertEquals("2+2:1 4+1:3", Arrays.stream(styles).map(s -> s.start + "+" + s.length + ":" + s.fontStyle)
				.reduce((x, y) -> x + " " + y).orElse(""));
		assertEquals(SWT.BOLD | SWT.ITALIC, styles[1].fontStyle);
	}

	@Test
	void htmlIsShownNotRun() {
		assertEquals("<script>alert(1)</script>", StyledMarkdown.of("<script>alert(1)</script>").text());
	}

	@Test
	void onlyWebLinksOpen() {
		StyledMarkdown markdown = StyledMarkdown.of("[a](https://example.org) [b](file:///etc/passwd)");
		assertEquals("https://example.org", markdown.linkAt(0).orElseThrow());
		assertTrue(markdown.linkAt(2).isEmpty());
	}
}
