package community.scs.workbench.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceVisitor;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

import community.scs.workbench.editor.OwnFiles;

/** Which project a command means, and what is in it. */
public final class Projects {

	private Projects() {
	}

	/** the project of the selection, else of the active editor, else the only open one; null if that leaves a choice */
	public static IProject of(ExecutionEvent event) {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
			IResource selected = Adapters.adapt(selection.getFirstElement(), IResource.class);
			if (selected != null && selected.getProject() != null && selected.getProject().isOpen()) {
				return selected.getProject();
			}
		}
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		IResource edited = editor == null ? null : Adapters.adapt(editor.getEditorInput(), IResource.class);
		if (edited != null) {
			return edited.getProject();
		}
		return open().size() == 1 ? open().getFirst() : null;
	}

	public static List<IProject> open() {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(IProject::isOpen).toList();
	}

	/** The files of a kind, in all folders but those that are derived; none that are links or too large for an editor. Not for the UI thread. */
	public static List<IFile> files(IProject project, String extension) throws CoreException {
		List<IFile> files = new ArrayList<>();
		project.accept((IResourceVisitor) resource -> {
			if (resource.isDerived() || OwnFiles.isLink(resource)) {
				return false;
			}
			if (resource instanceof IFile file && extension.equals(file.getFileExtension()) && OwnFiles.isSmall(file)) {
				files.add(file);
			}
			return true;
		});
		return files;
	}

	/** as the editor shows it, else as it is on disk */
	public static String text(IFile file) throws CoreException {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		return buffer == null ? file.readString() : buffer.getDocument().get();
	}
}
