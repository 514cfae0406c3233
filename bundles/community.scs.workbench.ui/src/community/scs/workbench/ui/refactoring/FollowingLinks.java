package community.scs.workbench.ui.refactoring;

import community.scs.workbench.document.ide.move.LinkMove;
import community.scs.workbench.document.ide.move.Relocation;
import community.scs.workbench.editor.Answers;
import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.editing.Edits;
import community.scs.workbench.ui.Projects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;

/** The relative links of documents in the projects of files and folders that get another place. */
final class FollowingLinks {

	private final Map<String, String> moved = new LinkedHashMap<>();
	private record Found(Edits edits, int parted) {
	}

	private final List<Edits> edits = new ArrayList<>();
	private final TreeSet<String> unread = new TreeSet<>();
	private final TreeSet<String> parting = new TreeSet<>();
	private int parted;

	void add(IResource resource, IPath target) {
		moved.put(resource.getFullPath().toString(), target.toString());
	}

	/** Finds what has to change while everything is still where it was. */
	RefactoringStatus find(IProgressMonitor monitor) {
		edits.clear();
		unread.clear();
		parting.clear();
		parted = 0;
		try {
			List<IFile> documents = documents();
			SubMonitor steps = SubMonitor.convert(monitor, "Find links to what moves", documents.size());
			Relocation relocation = new Relocation(moved, path -> ResourcesPlugin.getWorkspace().getRoot().findMember(path) != null);
			Map<IFile, CompletableFuture<Found>> answers = new LinkedHashMap<>();
			for (IFile document : documents)
				answers.put(document, Bridge.get().sessions().read(document, snapshot -> find(snapshot, document, relocation)));
			for (Map.Entry<IFile, CompletableFuture<Found>> answer : answers.entrySet())
				read(answer.getKey(), answer.getValue(), steps.split(1));
		} catch (CoreException e) {
			return RefactoringStatus.createErrorStatus("The links can't be found: " + e.getMessage());
		}
		RefactoringStatus status = new RefactoringStatus();
		if (!unread.isEmpty())
			status.addWarning("The links in " + String.join(", ", unread) + " can't be read and stay as they are.");
		if (parted > 0)
			status.addWarning((parted == 1 ? "1 link breaks" : parted + " links break") + ", as no relative link leads to another project: "
					+ String.join(", ", parting) + ". Move what they lead to as well, or write addresses instead.");
		return status;
	}

	private List<IFile> documents() throws CoreException {
		List<IFile> documents = new ArrayList<>();
		for (String project : new TreeSet<>(moved.keySet().stream().map(path -> IPath.fromPortableString(path).segment(0)).toList()))
			documents.addAll(Projects.files(ResourcesPlugin.getWorkspace().getRoot().getProject(project), "md"));
		return documents;
	}

	private void read(IFile document, CompletableFuture<Found> answer, IProgressMonitor monitor) {
		try {
			Found found = Answers.await(answer, monitor);
			edits.add(found.edits());
			parted += found.parted();
			if (found.parted() > 0)
				parting.add(document.getName());
		} catch (ExecutionException | CancellationException e) {
			unread.add(document.getName());
		}
	}

	private static Found find(Snapshot snapshot, IFile document, Relocation relocation) {
		LinkMove move = snapshot.language().service(LinkMove.class).orElseThrow();
		String path = document.getFullPath().toString();
		return new Found(Edits.of(snapshot, move.follow(snapshot.resource(), path, relocation)), move.parted(snapshot.resource(), path, relocation));
	}

	/** To be made before anything moves; null if no link changes. */
	Change change() {
		Edits all = Edits.all(edits);
		return all.files().isEmpty() ? null : all.change("Change the links");
	}
}
