package community.scs.workbench.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.Test;

class EmbeddedEditTest {

	private static final String TEXT = "x\n> a: b\n> c: d\n";

	private static Embedded embedded() {
		return Embedded.parse(null, "", TEXT, List.of(new TextRegion(4, 4), new TextRegion(11, 4)), text -> null);
	}

	@Test
	void whatIsAroundIsBlank() {
		assertEquals(" \n  a: b\n  c: d", embedded().text());
	}

	@Test
	void newLinesAreWrittenAsTheDocumentWritesThem() {
		assertEquals(new ReplaceRegion(4, 0, "e: f\n> "), embedded().inDocument(4, 4, "e: f\n  "));
	}

	@Test
	void anEditDoesNotReachIntoTheDocument() {
		assertEquals(new ReplaceRegion(4, 7, ""), embedded().inDocument(2, 11, ""));
		assertEquals(new ReplaceRegion(15, 0, "\n"), embedded().inDocument(15, 16, "\n"));
	}

	@Test
	void theNameLeadsToTheDocument() {
		URI document = URI.createURI("platform:/resource/p/x!1.md");
		assertEquals(document, Embeddings.hostOf(URI.createURI("platform:/resource/p/x!1.md!!12.policy.yaml#//@rules.0")));
		assertEquals(document, Embeddings.hostOf(document));
	}
}
