package community.scs.workbench.editor.folding;

import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.Urgency;
import community.scs.workbench.editor.ViewerFeature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.xtext.ide.editor.folding.FoldingRange;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;

/** Folding by whole lines. What is folded stays folded as long as its lines exist. */
public final class FoldingFeature extends ViewerFeature {

	@Override
	public void parsed(Session session) {
		session.show(Urgency.LATER, FoldingFeature::foldable, this::replace);
	}

	private static Set<Position> foldable(Snapshot snapshot) {
		Set<Position> positions = new LinkedHashSet<>();
		for (Snapshot part : snapshot.all())
			addAll(part, positions);
		return positions;
	}

	private static void addAll(Snapshot snapshot, Set<Position> positions) {
		snapshot.language().service(IFoldingRangeProvider.class).ifPresent(provider -> {
			for (FoldingRange range : provider.getFoldingRanges(snapshot.resource(), snapshot.cancel())) {
				int first = snapshot.lines().line(range.getOffset());
				int last = snapshot.lines().line(lastVisible(snapshot.text(), range));
				if (first < last)
					positions.add(snapshot.lines().lines(first, last));
			}
		});
	}

	private static int lastVisible(String text, FoldingRange range) {
		int end = Math.min(range.getOffset() + range.getLength(), text.length());
		while (end > range.getOffset() && Character.isWhitespace(text.charAt(end - 1)))
			end--;
		return Math.max(range.getOffset(), end - 1);
	}

	private void replace(Set<Position> wanted) {
		ProjectionAnnotationModel model = model();
		if (model == null)
			return;
		List<Annotation> gone = new ArrayList<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			if (!wanted.remove(model.getPosition(annotation)))
				gone.add(annotation);
		}
		Map<Annotation, Position> fresh = new HashMap<>();
		wanted.forEach(p -> fresh.put(new ProjectionAnnotation(), p));
		if (!gone.isEmpty() || !fresh.isEmpty())
			model.modifyAnnotations(gone.toArray(Annotation[]::new), fresh, null);
	}

	/** Null while the user has switched folding off. */
	private ProjectionAnnotationModel model() {
		return viewer() instanceof ProjectionViewer projection ? projection.getProjectionAnnotationModel() : null;
	}

	@Override
	protected void clear() {
		if (model() != null)
			model().removeAllAnnotations();
	}
}
