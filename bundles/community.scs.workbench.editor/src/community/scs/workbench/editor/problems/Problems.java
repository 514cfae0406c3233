package community.scs.workbench.editor.problems;

import community.scs.workbench.editor.Bridge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
				.toList());
	}

	/** First the markers with the same message keep it, then the others get another one. */
	private static void replace(IResource file, List<Map<String, Object>> fresh) throws CoreException {
		if (!file.isAccessible())
			return;
		Map<List<Object>, Deque<Shown>> bySaying = new LinkedHashMap<>();
		for (Shown shown : shown(file))
			bySaying.computeIfAbsent(saying(shown.attributes), s -> new ArrayDeque<>()).add(shown);
		List<Map<String, Object>> others = new ArrayList<>();
		for (Map<String, Object> wanted : fresh) {
			Deque<Shown> same = bySaying.get(saying(wanted));
			if (same == null || same.isEmpty())
				others.add(wanted);
			else
				same.remove().become(wanted);
		}
		Iterator<Shown> old = bySaying.values().stream().flatMap(Deque::stream).iterator();
		for (Map<String, Object> wanted : others)
			if (old.hasNext())
				old.next().become(wanted);
			else
				file.createMarker(TYPE, wanted);
		while (old.hasNext())
			old.next().marker.delete();
	}

	/** A marker with the attributes that it has. */
	private record Shown(IMarker marker, Map<String, Object> attributes) {

		void become(Map<String, Object> wanted) throws CoreException {
			if (!wanted.equals(attributes))
				marker.setAttributes(wanted);
		}
	}

	/** In text order. */
	private static List<Shown> shown(IResource file) throws CoreException {
		List<Shown> shown = new ArrayList<>();
		for (IMarker marker : file.findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
			Map<String, Object> attributes = marker.getAttributes();
			if (attributes != null)
				shown.add(new Shown(marker, attributes));
		}
		shown.sort(Comparator.comparingInt(s -> s.attributes.get(IMarker.CHAR_START) instanceof Integer start ? start : -1));
		return shown;
	}

	private static List<Object> saying(Map<String, Object> attributes) {
		return Arrays.asList(attributes.get(IMarker.MESSAGE), attributes.get(CODE));
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
				replace(file, List.of(note));
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		job.setRule(file.getWorkspace().getRuleFactory().markerRule(file));
		job.schedule();
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
