package community.scs.workbench.editor.coloring;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Urgency;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.util.IPropertyChangeListener;

/**
 * Colours a viewer. The colours of the last parse move with the text while a user types; those of the next parse
 * repaint only the stretch in which they differ.
 */
public final class ColoringReconciler extends PresentationReconciler {

	private final Session.Listener parsed = s -> s.show(Urgency.SOON, Colors::of, this::replace);
	private final IPropertyChangeListener themeListener = e -> repaintAll();
	private List<Run> runs = List.of();
	private ITextViewer viewer;
	private Session session;

	public ColoringReconciler() {
		Painter painter = new Painter();
		setDamager(painter, IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(painter, IDocument.DEFAULT_CONTENT_TYPE);
	}

	@Override
	public void install(ITextViewer installed) {
		viewer = installed;
		viewer.addTextInputListener(input);
		colors().addListener(themeListener);
		super.install(installed);
		attach(viewer.getDocument());
	}

	@Override
	public void uninstall() {
		super.uninstall();
		colors().removeListener(themeListener);
		viewer.removeTextInputListener(input);
		attach(null);
	}

	private final ITextInputListener input = new ITextInputListener() {
		@Override
		public void inputDocumentAboutToBeChanged(IDocument oldInput, IDocument newInput) {
			attach(null);
		}

		@Override
		public void inputDocumentChanged(IDocument oldInput, IDocument newInput) {
			attach(newInput);
		}
	};

	/** Moves the runs before anything is painted for the edit. */
	private final IDocumentListener edits = new IDocumentListener() {
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			int added = event.getText() == null ? 0 : event.getText().length();
			runs = runs.stream().map(r -> r.edited(event.getOffset(), event.getLength(), added))
					.filter(r -> r.start() < r.end()).toList();
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			// done already
		}
	};

	private void attach(IDocument document) {
		Session next = Bridge.get().sessions().of(document).orElse(null);
		if (next == session)
			return;
		if (session != null) {
			session.removeListener(parsed);
			session.document().removeDocumentListener(edits);
		}
		session = next;
		runs = List.of();
		if (session != null) {
			session.document().addDocumentListener(edits);
			session.addListener(parsed);
		}
	}

	private static ColorRegistry colors() {
		return JFaceResources.getColorRegistry();
	}

	private void replace(List<Run> fresh) {
		List<Run> old = runs;
		runs = fresh;
		int same = 0;
		while (same < old.size() && same < fresh.size() && old.get(same).equals(fresh.get(same)))
			same++;
		int sameAtEnd = 0;
		while (sameAtEnd < Math.min(old.size(), fresh.size()) - same
				&& old.get(old.size() - 1 - sameAtEnd).equals(fresh.get(fresh.size() - 1 - sameAtEnd)))
			sameAtEnd++;
		List<Run> changed = new ArrayList<>(old.subList(same, old.size() - sameAtEnd));
		changed.addAll(fresh.subList(same, fresh.size() - sameAtEnd));
		int start = changed.stream().mapToInt(Run::start).min().orElse(0);
		int end = changed.stream().mapToInt(Run::end).max().orElse(0);
		if (start < end)
			((ITextViewerExtension2) viewer).invalidateTextPresentation(start, end - start);
	}

	private void repaintAll() {
		if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed())
			viewer.invalidateTextPresentation();
	}

	private final class Painter implements IPresentationDamager, IPresentationRepairer {

		@Override
		public void setDocument(IDocument document) {
			// the runs know their offsets
		}

		@Override
		public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
			int added = event.getText() == null ? 0 : event.getText().length();
			try {
				int first = event.getDocument().getLineInformationOfOffset(event.getOffset()).getOffset();
				IRegion last = event.getDocument().getLineInformationOfOffset(event.getOffset() + added);
				return new Region(first, last.getOffset() + last.getLength() - first);
			} catch (BadLocationException e) {
				return partition;
			}
		}

		@Override
		public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
			int end = damage.getOffset() + damage.getLength();
			LongLines lines = new LongLines(viewer.getDocument());
			for (Run run : runs) {
				int from = Math.max(run.start(), damage.getOffset());
				int to = Math.min(run.end(), end);
				if (from < to && !lines.isLong(from))
					presentation.addStyleRange(run.style().range(from, to - from, colors()));
			}
		}
	}
}
