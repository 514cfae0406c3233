package community.scs.workbench.policy.ide.testing;

import community.scs.workbench.policy.testing.TestText;
import java.util.List;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Of a persona, and of an operation that several tests ask for. */
public class TestOccurrences implements IDocumentHighlightService {

	@Override
	public List<? extends DocumentHighlight> getDocumentHighlights(Document document, XtextResource resource, DocumentHighlightParams params,
			CancelIndicator cancel) {
		TestText text = TestText.of(document.getContents());
		int offset = document.getOffSet(params.getPosition());
		return TestNames.persona(text, offset).map(name -> TestNames.places(text, name)).orElseGet(() -> text.at(offset)
				.filter(place -> place.path().equals(List.of("tests", "-", "operation"))).map(place -> text.tests().stream()
						.filter(test -> test.word("operation").equals(place.scalar().text())).map(test -> text.inner(test.field("operation").orElseThrow())).toList())
				.orElse(List.of())).stream().map(place -> new DocumentHighlight(TestNames.range(document, place), DocumentHighlightKind.Text)).toList();
	}
}
