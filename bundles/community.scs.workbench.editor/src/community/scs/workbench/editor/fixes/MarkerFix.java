package community.scs.workbench.editor.fixes;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.editing.Edits;
import community.scs.workbench.editor.images.Icons;
import community.scs.workbench.editor.problems.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;

/** One quick fix for a problem and all problems like it; computed anew from the present text when it is carried out. */
final class MarkerFix extends WorkbenchMarkerResolution {

	private final IMarker marker;
	private final String title;

	MarkerFix(IMarker marker, String title) {
		this.marker = marker;
		this.title = title;
	}

	@Override
	public String getLabel() {
		return title;
	}

	@Override
	public String getDescription() {
		return null;
	}

	@Override
	public Image getImage() {
		return Icons.ofKind(null);
	}

	@Override
	public IMarker[] findOtherMarkers(IMarker[] markers) {
		return Arrays.stream(markers).filter(m -> !m.equals(marker) && isLike(m, marker)).toArray(IMarker[]::new);
	}

	private static boolean isLike(IMarker one, IMarker other) {
		return Objects.equals(one.getAttribute(Problems.LANGUAGE, null), other.getAttribute(Problems.LANGUAGE, null))
				&& !one.getAttribute(Problems.CODE, "").isEmpty() //$NON-NLS-1$
				&& one.getAttribute(Problems.CODE, "").equals(other.getAttribute(Problems.CODE, "")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public void run(IMarker fixed) {
		run(new IMarker[] { fixed }, null);
	}

	@Override
	public void run(IMarker[] markers, IProgressMonitor monitor) {
		Arrays.stream(markers).filter(m -> m.getResource() instanceof IFile)
				.collect(Collectors.groupingBy(m -> (IFile) m.getResource())).forEach(this::run);
	}

	private void run(IFile file, List<IMarker> markers) {
		Bridge.get().sessions().read(file, snapshot -> edits(snapshot, markers)).thenAccept(edits -> edits.perform(title));
	}

	/** All from one text, so that they fit together; a fix that touches what another one changes waits for its turn. */
	private Edits edits(Snapshot snapshot, List<IMarker> markers) {
		return Edits.all(markers.stream().flatMap(m -> Fixes.of(snapshot, m).stream().filter(f -> f.title().equals(title))
				.limit(1)).map(Fixes.Fix::edits).toList());
	}
}
