package community.scs.workbench.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * A parsed text: a document, or what one embeds in another language. Valid only inside the read it was handed to: the
 * resource is not thread safe and the next change parses into it again.
 *
 * @param document the text as Xtext's language services want it
 * @param cancel   true as soon as the text has changed: the answer is of no use any more
 * @param part     where an embedded text stands; nothing for a whole document
 * @param embedded what the document embeds, parsed when first asked for
 */
public record Snapshot(Language language, XtextResource resource, Document document, Lines lines,
		CancelIndicator cancel, Optional<Embedded> part, Supplier<List<Embedded>> embedded) {

	static Snapshot of(Language language, XtextResource resource, String text, Lines lines, CancelIndicator cancel,
			Supplier<List<Embedded>> embedded) {
		return new Snapshot(language, resource, new Document(1, text), lines, cancel, Optional.empty(), embedded);
	}

	/** The document, then what it embeds in text order. Offsets, lines and positions are the document's in all of them. */
	public List<Snapshot> all() {
		List<Snapshot> all = new ArrayList<>(List.of(this));
		embedded.get().forEach(e -> all.add(of(e)));
		return all;
	}

	/** The embedded text at the offset, or the document if there is none. */
	public Snapshot at(int offset) {
		return embedded.get().stream().filter(e -> e.contains(offset)).findAny().map(this::of).orElse(this);
	}

	private Snapshot of(Embedded text) {
		return new Snapshot(text.language(), text.resource(), new Document(1, text.text()), lines, cancel, Optional.of(text),
				List::of);
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
