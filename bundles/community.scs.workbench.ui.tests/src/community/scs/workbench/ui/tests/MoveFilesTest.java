package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.resource.MoveResourcesDescriptor;
import org.eclipse.ltk.core.refactoring.resource.RenameResourceDescriptor;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files and folders get another place, as by drag and drop or Move in the navigator. */
class MoveFilesTest {

	private static final String A = "---\ntitle: A\n---\n\nSee [b](scs-0198-v1-b.md#pros) and ![i](img/i.svg).\n";
	private static final String B = "---\ntitle: B\n---\n\n## Pros\n\nSee [a](scs-0197-v1-a.md). ";

	private IFile a;
	private Typist b;
	private IFile image;
	private IFolder drafts;

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
		a = Typist.file("scs-0197-v1-a.md", A);
		b = Typist.open("scs-0198-v1-b.md", B);
		b.caretBehind("[a](scs-0197-v1-a.md). ").type("x");
		folder("img");
		image = Typist.file("img/i.svg", "<svg/>");
		drafts = folder("later drafts");
	}

	private IFolder folder(String name) throws CoreException {
		IFolder folder = a.getProject().getFolder(name);
		folder.create(true, true, null);
		return folder;
	}

	private static void move(IContainer target, IResource... resources) throws CoreException {
		Refactorings.perform(moving(target, resources));
	}

	private static MoveResourcesDescriptor moving(IContainer target, IResource... resources) {
		MoveResourcesDescriptor descriptor = (MoveResourcesDescriptor) RefactoringCore.getRefactoringContribution(MoveResourcesDescriptor.ID).createDescriptor();
		descriptor.setResourcesToMove(resources);
		descriptor.setDestination(target);
		return descriptor;
	}

	private static void rename(IResource resource, String name) throws CoreException {
		RenameResourceDescriptor descriptor = (RenameResourceDescriptor) RefactoringCore.getRefactoringContribution(RenameResourceDescriptor.ID).createDescriptor();
		descriptor.setResourcePath(resource.getFullPath());
		descriptor.setNewName(name);
		descriptor.setUpdateReferences(true);
		Refactorings.perform(descriptor);
	}

	@Test
	void linksFollowBothWaysAndComeBackInOneStep() throws Exception {
		move(drafts, a);
		IFile moved = drafts.getFile(a.getName());
		assertEquals(A.replace("(scs", "(../scs").replace("(img", "(../img"), moved.readString());
		assertEquals(B.replace("(scs-0197", "(later%20drafts/scs-0197") + "x", Editors.text(b.editor()));
		assertTrue(b.editor().isDirty(), "the author saves");
		Refactorings.undo();
		assertFalse(moved.exists());
		assertEquals(A, a.readString());
		assertEquals(B + "x", Editors.text(b.editor()));
	}

	@Test
	void whatMovesTogetherKeepsItsLinks() throws Exception {
		b.caretBehind(" x").backspace();
		Bench.run("org.eclipse.ui.file.save");
		move(drafts, a, ((org.eclipse.ui.part.FileEditorInput) b.editor().getEditorInput()).getFile());
		assertEquals(A.replace("(img", "(../img"), drafts.getFile(a.getName()).readString());
		assertEquals(B, drafts.getFile("scs-0198-v1-b.md").readString());
	}

	@Test
	void aMoveToAnotherProjectTellsWhichLinksBreak() throws Exception {
		IProject other = a.getWorkspace().getRoot().getProject("other");
		other.create(null);
		other.open(null);
		RefactoringStatus status = Refactorings.check(moving(other, a));
		assertEquals(RefactoringStatus.WARNING, status.getSeverity());
		String message = status.getMessageMatchingSeverity(RefactoringStatus.WARNING);
		assertTrue(message.startsWith("3 links break, as no relative link leads to another project: scs-0197-v1-a.md, scs-0198-v1-b.md."), message);
		assertTrue(Refactorings.check(moving(drafts, a)).isOK());
	}

	@Test
	void imagesAndFoldersMayGetOtherNames() throws Exception {
		rename(image.getParent(), "pictures");
		assertEquals(A.replace("(img", "(pictures"), a.readString());
		rename(a.getProject().getFile(IPath.fromPortableString("pictures/i.svg")), "o.svg");
		assertEquals(A.replace("(img/i", "(pictures/o"), a.readString());
		Refactorings.undo();
		Refactorings.undo();
		assertEquals(A, a.readString());
	}
}
