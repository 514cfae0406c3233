package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.document.markdown.ProseRegions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.xtext.util.ITextRegion;
import org.junit.jupiter.api.Test;

/** Which words of a document are checked for spelling. */
class ProseRegionsTest {

	private static String prose(String text) {
		return ProseRegions.of(text).stream().map(r -> text.substring(r.getOffset(), r.getOffset() + r.getLength())).collect(Collectors.joining("|")).replaceAll("\\s+", " ");
	}

	@Test
	void wordsForPeopleAlone() {
		assertEquals("Head|One |two| and | three.|first|second",
				prose("---\ntitle: Nott\n---\n\n# Head\n\nOne *two* and `codee` three.\n\n| first | second |\n| --- | --- |\n\n```\nfencee\n```\n\n<!-- commentt -->\n"));
		assertEquals("See | and | and | or | here.", prose("See [the othr](scs-0001-v1.md) and [a b][labell] and [labell] or <https://exampel.org> here.\n\n[labell]: scs-x.md\n"));
	}

	@Test
	void linksEndWhereverTheyAre() throws IOException {
		for (Path file : Corpus.documents()) {
			String text = Files.readString(file);
			List<ITextRegion> regions = ProseRegions.of(text);
			int inLastThird = (int) regions.stream().filter(r -> r.getOffset() > text.length() * 2 / 3).count();
			assertTrue(inLastThird > 0 || text.length() < 500, file.toString());
		}
	}
}
