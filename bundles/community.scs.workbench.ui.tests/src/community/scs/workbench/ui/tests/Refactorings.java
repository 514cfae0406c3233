package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRunnable;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ltk.core.refactoring.CheckConditionsOperation;
import org.eclipse.ltk.core.refactoring.PerformRefactoringOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.RefactoringDescriptor;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.swt.widgets.Display;

/** Changes of the platform as its dialogs make them, off the UI thread. */
final class Refactorings {

	private Refactorings() {
	}

	static void perform(RefactoringDescriptor descriptor) throws CoreException {
		PerformRefactoringOperation operation = new PerformRefactoringOperation(descriptor.createRefactoring(new RefactoringStatus()), CheckConditionsOperation.ALL_CONDITIONS);
		inBackground(() -> ResourcesPlugin.getWorkspace().run((IWorkspaceRunnable) operation, new NullProgressMonitor()));
		assertTrue(operation.getConditionStatus().isOK(), operation.getConditionStatus().toString());
	}

	/** What a dialog would say before it goes on. */
	static RefactoringStatus check(RefactoringDescriptor descriptor) throws CoreException {
		CheckConditionsOperation operation = new CheckConditionsOperation(descriptor.createRefactoring(new RefactoringStatus()), CheckConditionsOperation.ALL_CONDITIONS);
		inBackground(() -> ResourcesPlugin.getWorkspace().run((IWorkspaceRunnable) operation, new NullProgressMonitor()));
		return operation.getStatus();
	}

	/** The platform asks whether files may change that an open editor does not show; yes. */
	static void undo() {
		assertTrue(RefactoringCore.getUndoManager().anythingToUndo());
		inBackground(() -> RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor()));
	}

	static void awaitIndex(IProject project) {
		Ui.waitFor("the language's nature", () -> hasNature(project));
		inBackground(() -> project.build(IncrementalProjectBuilder.FULL_BUILD, new NullProgressMonitor()));
	}

	private static boolean hasNature(IProject project) {
		try {
			return project.hasNature("community.scs.workbench.editor.nature");
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	private interface Work {
		void run() throws CoreException;
	}

	private static void inBackground(Work work) {
		CompletableFuture<Void> done = CompletableFuture.runAsync(() -> {
			try {
				work.run();
			} catch (CoreException e) {
				throw new AssertionError(e);
			}
		});
		answer(Display.getCurrent(), done);
		Ui.waitFor("the work in the background", done::isDone);
		done.join();
	}

	private static void answer(Display display, CompletableFuture<Void> done) {
		display.timerExec(100, () -> {
			Arrays.stream(display.getShells()).filter(shell -> shell.getText().equals("Undo")).findFirst()
					.ifPresent(question -> Dialogs.press(Dialogs.button(question, "OK")));
			if (!done.isDone())
				answer(display, done);
		});
	}
}
