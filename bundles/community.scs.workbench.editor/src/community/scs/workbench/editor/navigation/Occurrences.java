package community.scs.workbench.editor.navigation;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.Urgency;
import community.scs.workbench.editor.ViewerFeature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.swt.custom.CaretListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;

/** Marks the occurrences of what the caret is at, unless the user has switched that off in the generic editor. */
public final class Occurrences extends ViewerFeature {

	private static final String READ = Bridge.ID + ".occurrence"; //$NON-NLS-1$
	private static final String WRITE = Bridge.ID + ".occurrence.definition"; //$NON-NLS-1$

	/** Milliseconds the caret has to rest. */
	private static final int PAUSE = 75;

	private final Runnable mark = this::mark;
	private final CaretListener caretMoved = e -> e.display.timerExec(PAUSE, mark);
	private Annotation[] shown = new Annotation[0];

	@Override
	public void install(ITextViewer installed) {
		installed.getTextWidget().addCaretListener(caretMoved);
		super.install(installed);
	}

	@Override
	public void uninstall() {
		StyledText text = viewer().getTextWidget();
		if (text != null && !text.isDisposed())
			text.removeCaretListener(caretMoved);
		super.uninstall();
	}

	@Override
	public void parsed(Session session) {
		session.show(Urgency.SOON, snapshot -> null, nothing -> mark());
	}

	private void mark() {
		StyledText text = viewer().getTextWidget();
		if (session() == null || text == null || text.isDisposed())
			return;
		if (!isWanted()) {
			show(Map.of());
			return;
		}
		int offset = modelOffset(text.getCaretOffset());
		session().show(Urgency.NOW, snapshot -> occurrences(snapshot.at(offset), offset), this::show);
	}

	/** Viewers of the compare editor do not fold. */
	private int modelOffset(int caret) {
		return viewer() instanceof ITextViewerExtension5 folding ? folding.widgetOffset2ModelOffset(caret)
				: viewer().getVisibleRegion().getOffset() + caret;
	}

	private static boolean isWanted() {
		return Platform.getPreferencesService().getBoolean("org.eclipse.ui.genericeditor", //$NON-NLS-1$
				"org.eclipse.ui.genericeditor.togglehighlight", true, null); //$NON-NLS-1$
	}

	private static Map<Annotation, Position> occurrences(Snapshot snapshot, int offset) {
		Map<Annotation, Position> annotations = new HashMap<>();
		snapshot.language().service(IDocumentHighlightService.class).ifPresent(service -> {
			List<? extends DocumentHighlight> found = service.getDocumentHighlights(snapshot.document(), snapshot.resource(),
					new DocumentHighlightParams(snapshot.identifier(), snapshot.position(offset)), snapshot.cancel());
			for (DocumentHighlight highlight : found) {
				if (highlight.getRange().getStart().getLine() != highlight.getRange().getEnd().getLine())
					continue; // a whole element, not the mention of one
				int start = snapshot.offset(highlight.getRange().getStart());
				int length = snapshot.offset(highlight.getRange().getEnd()) - start;
				annotations.put(
						new Annotation(highlight.getKind() == DocumentHighlightKind.Write ? WRITE : READ, false,
								snapshot.text().substring(start, start + length)),
						new Position(start, length));
			}
		});
		return annotations;
	}

	private void show(Map<Annotation, Position> fresh) {
		IAnnotationModel model = ((ISourceViewer) viewer()).getAnnotationModel();
		if (model == null || fresh.isEmpty() && shown.length == 0)
			return;
		((IAnnotationModelExtension) model).replaceAnnotations(shown, fresh);
		shown = fresh.keySet().toArray(Annotation[]::new);
	}

	@Override
	protected void clear() {
		show(Map.of());
	}
}
