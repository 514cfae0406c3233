package community.scs.workbench.editor.hover;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.Urgency;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkedString;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.hover.IHoverService;

/** The documentation of what the mouse is over. */
public final class LanguageHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {

	/** Milliseconds a language may take; the platform asks on a background thread. */
	private static final int PATIENCE = 1000;

	/** The word at the offset; the language is asked later, in the background. */
	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		if (Bridge.get().sessions().of(document).isEmpty())
			return null;
		try {
			int start = offset;
			while (start > 0 && isPartOfWord(document.getChar(start - 1)))
				start--;
			int end = offset;
			while (end < document.getLength() && isPartOfWord(document.getChar(end)))
				end++;
			return new Region(start, end - start);
		} catch (BadLocationException e) {
			return null;
		}
	}

	private static boolean isPartOfWord(char c) {
		return Character.isLetterOrDigit(c) || c == '_' || c == '-';
	}

	/** Markdown, or null if there is nothing to say. */
	@Override
	public String getHoverInfo2(ITextViewer viewer, IRegion region) {
		Session session = Bridge.get().sessions().of(viewer.getDocument()).orElse(null);
		if (session == null)
			return null;
		try {
			return session.read(Urgency.NOW, snapshot -> markdown(snapshot.at(region.getOffset()), region.getOffset())).get(PATIENCE,
					TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return null;
		} catch (ExecutionException | TimeoutException | CancellationException e) {
			return null;
		}
	}

	private static String markdown(Snapshot snapshot, int offset) {
		Hover hover = snapshot.language().service(IHoverService.class)
				.map(s -> s.hover(snapshot.document(), snapshot.resource(),
						new HoverParams(snapshot.identifier(), snapshot.position(offset)), snapshot.cancel()))
				.orElse(null);
		if (hover == null || hover.getContents() == null)
			return null;
		String text = hover.getContents().isRight() ? hover.getContents().getRight().getValue()
				: join(hover.getContents().getLeft());
		return text == null || text.isBlank() ? null : text;
	}

	private static String join(List<Either<String, MarkedString>> parts) {
		return parts.stream().map(p -> p.isLeft() ? p.getLeft() : "```\n" + p.getRight().getValue() + "\n```") //$NON-NLS-1$ //$NON-NLS-2$
				.collect(Collectors.joining("\n\n")); //$NON-NLS-1$
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return parent -> new MarkdownControl(parent, false);
	}

	@Override
	@Deprecated
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		return getHoverInfo2(viewer, region);
	}
}
