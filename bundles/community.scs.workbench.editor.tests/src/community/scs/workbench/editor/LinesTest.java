package community.scs.workbench.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.ide.server.Document;
import org.junit.jupiter.api.Test;

class LinesTest {

	private static final String TEXT = "one\r\ntwo\n\nfour\rstill four";

	/** Xtext's services count with {@link Document}: both have to agree everywhere. */
	@Test
	void countsAsXtextDoes() {
		Lines lines = new Lines(TEXT);
		Document document = new Document(1, TEXT);
		for (int offset = 0; offset <= TEXT.length(); offset++) {
			Position position = document.getPosition(offset);
			assertEquals(position, lines.position(offset));
			assertEquals(offset, lines.offset(position));
		}
	}

	@Test
	void positionsOutsideTheTextGiveTheNearestOffset() {
		Lines lines = new Lines("one\ntwo");
		assertEquals(3, lines.offset(new Position(0, 99)));
		assertEquals(7, lines.offset(new Position(9, 0)));
	}
}
