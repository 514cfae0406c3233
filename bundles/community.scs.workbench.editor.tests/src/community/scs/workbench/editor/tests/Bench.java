package community.scs.workbench.editor.tests;

import static org.junit.jupiter.api.Assertions.fail;
import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.problems.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** A project on the real workbench, and the patience to wait for what happens in the background. */
public final class Bench implements AutoCloseable {

	/** Seconds after which something that should happen has not happened. */
	private static final int PATIENCE = 60;

	private static int count;

	public final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("project" + ++count);

	public Bench() throws CoreException {
		project.create(null);
		project.open(null);
	}

	public IFile file(String path, String text) throws CoreException {
		IFile file = project.getFile(path);
		for (IContainer folder = file.getParent(); !folder.exists(); folder = folder.getParent())
			((IFolder) folder).create(true, true, null);
		file.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
		return file;
	}

	public ITextEditor open(IFile file) throws CoreException {
		return (ITextEditor) IDE.openEditor(page(), file);
	}

	public static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	public static IDocument document(ITextEditor editor) {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	public static Session session(ITextEditor editor) {
		return Bridge.get().sessions().of(document(editor)).orElseThrow();
	}

	public static ProjectionViewer viewer(ITextEditor editor) {
		return (ProjectionViewer) editor.getAdapter(ITextOperationTarget.class);
	}

	public static StyledText widget(ITextEditor editor) {
		return viewer(editor).getTextWidget();
	}

	public static void replace(ITextEditor editor, String old, String by) {
		IDocument document = document(editor);
		try {
			document.replace(document.get().indexOf(old), old.length(), by);
		} catch (org.eclipse.jface.text.BadLocationException e) {
			throw new AssertionError(old + " is not in " + document.get(), e);
		}
	}

	public static List<IMarker> problems(IResource file) {
		try {
			return Arrays.asList(file.findMarkers(Problems.TYPE, true, IResource.DEPTH_INFINITE));
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	/** Those of the test's own check. */
	public static List<IMarker> unknownRules(IResource file) {
		return problems(file).stream().filter(m -> TestServices.UNKNOWN_RULE.equals(m.getAttribute(Problems.CODE, ""))).toList();
	}

	public static void await(String what, BooleanSupplier condition) {
		Display display = Display.getCurrent();
		long end = System.nanoTime() + PATIENCE * 1_000_000_000L;
		display.timerExec(PATIENCE * 1000, () -> display.wake());
		Runnable tick = new Runnable() {
			@Override
			public void run() {
				display.timerExec(20, this);
			}
		};
		tick.run();
		try {
			while (!condition.getAsBoolean()) {
				if (System.nanoTime() > end)
					fail("has not happened: " + what + "; problems: " + problems(ResourcesPlugin.getWorkspace().getRoot()).stream()
							.map(m -> m.getAttribute(IMarker.MESSAGE, "") + " (" + m.getAttribute(Problems.CODE, "") + ')').toList());
				if (!display.readAndDispatch())
					display.sleep();
			}
		} finally {
			display.timerExec(-1, tick);
		}
	}

	/** Runs what the platform would run on a background thread, while the UI goes on. */
	public static <T> T inBackground(Supplier<T> work) {
		CompletableFuture<T> answer = CompletableFuture.supplyAsync(work);
		await("the answer", answer::isDone);
		try {
			return answer.get();
		} catch (InterruptedException | ExecutionException e) {
			throw new AssertionError(e);
		}
	}

	@Override
	public void close() throws CoreException {
		page().closeAllEditors(false);
		project.delete(true, true, null);
	}
}
