package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ltk.core.refactoring.CheckConditionsOperation;
import org.eclipse.ltk.core.refactoring.PerformRefactoringOperation;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.resource.RenameResourceDescriptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document gets another file name, as in the navigator. */
class RenameDocumentTest {

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
	}

	@Test
	void referencesFollowTheFile() throws Exception {
		IFile old = Typist.file("scs-0198-v1-old.md", "---\ntitle: Old\n---\n\n## Pros\n");
		IFile closed = Typist.file("scs-0197-v1-x.md", "---\ntitle: X\nreplaces: scs-0198-v1-old.md\n---\n\n[a](scs-0198-v1-old.md#pros)\n");
		Typist open = Typist.open("scs-0199-v1-y.md", "---\ntitle: Y\n---\n\nSee scs-0198-v1-old. ");
		awaitIndex(old.getProject());
		RenameResourceDescriptor descriptor = (RenameResourceDescriptor) RefactoringCore
				.getRefactoringContribution(RenameResourceDescriptor.ID).createDescriptor();
		descriptor.setResourcePath(old.getFullPath());
		descriptor.setNewName("scs-0198-v1-new.md");
		descriptor.setUpdateReferences(true);
		RefactoringStatus status = new RefactoringStatus();
		Refactoring refactoring = descriptor.createRefactoring(status);
		PerformRefactoringOperation rename = new PerformRefactoringOperation(refactoring, CheckConditionsOperation.ALL_CONDITIONS);
		CompletableFuture<Void> done = CompletableFuture.runAsync(() -> run(rename));
		Ui.waitFor("the renaming", done::isDone);
		done.join();
		assertTrue(rename.getConditionStatus().isOK(), rename.getConditionStatus().toString());
		assertTrue(old.getParent().getFile(org.eclipse.core.runtime.IPath.fromOSString("scs-0198-v1-new.md")).exists());
		assertEquals("---\ntitle: X\nreplaces: scs-0198-v1-new.md\n---\n\n[a](scs-0198-v1-new.md#pros)\n", closed.readString());
		assertEquals("---\ntitle: Y\n---\n\nSee scs-0198-v1-new. ", Editors.text(open.editor()));
	}

	private static void awaitIndex(IProject project) {
		Ui.waitFor("the language's nature", () -> hasNature(project));
		CompletableFuture<Void> built = CompletableFuture.runAsync(() -> build(project));
		Ui.waitFor("the index", built::isDone);
		built.join();
	}

	private static boolean hasNature(IProject project) {
		try {
			return project.hasNature("community.scs.workbench.editor.nature");
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	private static void build(IProject project) {
		try {
			project.build(IncrementalProjectBuilder.FULL_BUILD, new NullProgressMonitor());
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	private static void run(PerformRefactoringOperation rename) {
		try {
			ResourcesPlugin.getWorkspace().run(rename, new NullProgressMonitor());
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}
}
