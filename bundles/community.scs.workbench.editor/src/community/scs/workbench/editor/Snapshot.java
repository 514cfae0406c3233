package community.scs.workbench.editor;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * A parsed text. Valid only inside the read it was handed to: the resource is not thread safe and the next change
 * parses into it again.
 *
 * @param document the text as Xtext's language services want it
 * @param cancel   true as soon as the text has changed: the answer is of no use any more
 */
public record Snapshot(Language language, XtextResource resource, Document document, Lines lines,
		CancelIndicator cancel) {

	/** A snapshot nobody changes, of a closed file. */
	static Snapshot of(Language language, XtextResource resource, String text) {
		return new Snapshot(language, resource, new Document(1, text), new Lines(text), CancelIndicator.NullImpl);
	}

	public String text() {
		return document.getContents();
	}

	public URI uri() {
		return resource.getURI();
	}

	public TextDocumentIdentifier identifier() {
		return new TextDocumentIdentifier(uri().toString());
	}

	public int offset(Position position) {
		return lines.offset(position);
	}

	public Position position(int offset) {
		return lines.position(offset);
	}

	public Range range(int offset, int length) {
		return new Range(position(offset), position(offset + length));
	}
}
