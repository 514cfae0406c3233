package community.scs.workbench.ui.links;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

import community.scs.workbench.document.rules.LinkRules;
import community.scs.workbench.review.links.DoubtfulLink;
import community.scs.workbench.ui.Projects;
import community.scs.workbench.ui.rules.RulePreferences;

/** Marks links that lead nowhere. A mark stays until the next check, or until a file is saved with something else in its place. */
final class LinkMarkers {

	static final String TYPE = "community.scs.workbench.ui.externalLink";

	/** What is written at the marked place. */
	private static final String WRITTEN = "written";

	private LinkMarkers() {
	}

	/** Takes the markers of the files away and sets those of the links. */
	static void update(Map<IFile, List<DoubtfulLink>> links, IProgressMonitor monitor) throws CoreException {
		ChangedLinks.watch();
		ResourcesPlugin.getWorkspace().run(m -> {
			for (Map.Entry<IFile, List<DoubtfulLink>> file : links.entrySet()) {
				if (file.getKey().exists()) {
					mark(file.getKey(), file.getValue());
				}
			}
		}, null, IWorkspace.AVOID_UPDATE, monitor);
	}

	private static void mark(IFile file, List<DoubtfulLink> links) throws CoreException {
		file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
		String text = Projects.text(file);
		Optional<Integer> severity = severity(file);
		for (DoubtfulLink link : links) {
			int start = link.link().offset();
			int end = start + link.link().length();
			if (severity.isPresent() && end <= text.length()) {
				file.createMarker(TYPE, Map.of(
						IMarker.SEVERITY, link.isDead() ? severity.get() : IMarker.SEVERITY_INFO,
						IMarker.MESSAGE, link.message(),
						IMarker.LINE_NUMBER, (int) text.substring(0, start).lines().count() + (start == 0 || text.charAt(start - 1) == '\n' ? 1 : 0),
						IMarker.CHAR_START, start,
						IMarker.CHAR_END, end,
						WRITTEN, text.substring(start, end)));
			}
		}
	}

	/** Empty if the rule is off. */
	private static Optional<Integer> severity(IFile file) {
		return new RulePreferences(Optional.of(file.getProject())).severity(LinkRules.EXTERNAL);
	}

	static void removeChanged(IFile file) throws CoreException {
		IMarker[] markers = file.exists() ? file.findMarkers(TYPE, true, IResource.DEPTH_ZERO) : new IMarker[0];
		String text = markers.length == 0 ? "" : file.readString();
		for (IMarker marker : markers) {
			int start = marker.getAttribute(IMarker.CHAR_START, -1);
			if (!text.startsWith(marker.getAttribute(WRITTEN, ""), start)) {
				marker.delete();
			}
		}
	}
}
