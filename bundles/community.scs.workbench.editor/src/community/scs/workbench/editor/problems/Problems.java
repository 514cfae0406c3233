package community.scs.workbench.editor.problems;

import community.scs.workbench.editor.Bridge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;

/** Problem markers of languages. */
public final class Problems {

	public static final String TYPE = Bridge.ID + ".problem"; //$NON-NLS-1$

	/** Attribute: the issue code, a string. */
	public static final String CODE = "code"; //$NON-NLS-1$

	/** Attribute: what the validator hands to its quick fixes, strings joined by line feeds. */
	public static final String DATA = "data"; //$NON-NLS-1$

	/** Attribute: id of the language as contributed. */
	public static final String LANGUAGE = "language"; //$NON-NLS-1$

	/** Attribute: how many characters behind the marked ones belong to the problem; an integer, absent for none. */
	public static final String UNMARKED = "unmarked"; //$NON-NLS-1$

	/** Characters that are marked at most: a wavy line below a line of 30,000 characters takes minutes to draw. */
	private static final int LONGEST = 1000;

	/** Number of problems per file beyond which more do not help; errors go first. */
	private static final int LIMIT = 1000;

	private Problems() {
	}

	/**
	 * Makes the markers of the file say what was found. A marker that already says it is left alone, one that says it of
	 * another place is moved, so that views and editors keep selection and order while a user types. The caller holds
	 * the marker rule of the file.
	 */
	public static void show(IResource file, List<Problem> problems) throws CoreException {
		replace(file, problems.stream().filter(p -> p.issue().getSeverity() != Severity.IGNORE)
				.sorted(Comparator.comparing(p -> p.issue().getSeverity())).limit(LIMIT).map(p -> attributes(p.issue(), p.language()))
				.collect(Collectors.toCollection(ArrayList::new)));
	}

	/** First the markers with the same message keep it, then the others get another one. */
	private static void replace(IResource file, List<Map<String, Object>> fresh) throws CoreException {
		if (!file.isAccessible())
			return;
		List<IMarker> old = new ArrayList<>(Arrays.asList(file.findMarkers(TYPE, false, IResource.DEPTH_ZERO)));
		old.sort(Comparator.comparingInt(m -> m.getAttribute(IMarker.CHAR_START, -1)));
		for (boolean sameMessage : new boolean[] { true, false })
			for (Iterator<Map<String, Object>> wanted = fresh.iterator(); wanted.hasNext() && !old.isEmpty();)
				if (reuse(old, wanted.next(), sameMessage))
					wanted.remove();
		for (IMarker marker : old)
			marker.delete();
		for (Map<String, Object> attributes : fresh)
			file.createMarker(TYPE, attributes);
	}

	/** Tells that a file is too large for its language; its other problems are taken away. */
	public static void showTooLarge(IFile file) {
		Map<String, Object> note = Map.of(IMarker.MESSAGE,
				"This file is larger than 5 MB and is shown as plain text. Split it to get colours, links and checks.",
				IMarker.SEVERITY, IMarker.SEVERITY_INFO, IMarker.LINE_NUMBER, 1, IMarker.CHAR_START, 0, IMarker.CHAR_END, 0,
				CODE, "", LANGUAGE, ""); //$NON-NLS-1$ //$NON-NLS-2$
		Job job = new WorkspaceJob("Note for " + file.getName()) {
			@Override
			public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
				replace(file, new ArrayList<>(List.of(note)));
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		job.setRule(file.getWorkspace().getRuleFactory().markerRule(file));
		job.schedule();
	}

	private static boolean reuse(List<IMarker> old, Map<String, Object> wanted, boolean sameMessage) throws CoreException {
		for (Iterator<IMarker> markers = old.iterator(); markers.hasNext();) {
			IMarker marker = markers.next();
			if (!sameMessage || wanted.get(IMarker.MESSAGE).equals(marker.getAttribute(IMarker.MESSAGE))
					&& wanted.get(CODE).equals(marker.getAttribute(CODE))) {
				if (!wanted.equals(marker.getAttributes()))
					marker.setAttributes(wanted);
				markers.remove();
				return true;
			}
		}
		return false;
	}

	/** How many characters of a problem are marked. */
	static int marked(int length) {
		return Math.min(length, LONGEST);
	}

	private static Map<String, Object> attributes(Issue issue, String language) {
		int offset = issue.getOffset() == null ? 0 : issue.getOffset();
		int length = issue.getLength() == null ? 0 : issue.getLength();
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE, issue.getMessage() == null ? "" : issue.getMessage()); //$NON-NLS-1$
		attributes.put(IMarker.SEVERITY, switch (issue.getSeverity()) {
		case ERROR -> IMarker.SEVERITY_ERROR;
		case WARNING -> IMarker.SEVERITY_WARNING;
		default -> IMarker.SEVERITY_INFO;
		});
		attributes.put(IMarker.CHAR_START, offset);
		attributes.put(IMarker.CHAR_END, offset + marked(length));
		if (marked(length) < length)
			attributes.put(UNMARKED, length - marked(length));
		attributes.put(IMarker.LINE_NUMBER, issue.getLineNumber() == null ? 1 : issue.getLineNumber());
		attributes.put(LANGUAGE, language);
		attributes.put(CODE, issue.getCode() == null ? "" : issue.getCode()); //$NON-NLS-1$
		if (issue.getData() != null && issue.getData().length > 0)
			attributes.put(DATA, String.join("\n", issue.getData())); //$NON-NLS-1$
		return attributes;
	}
}
