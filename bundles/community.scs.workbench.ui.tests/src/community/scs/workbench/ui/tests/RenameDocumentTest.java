package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IFile;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
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
		Refactorings.awaitIndex(old.getProject());
		RenameResourceDescriptor descriptor = (RenameResourceDescriptor) RefactoringCore
				.getRefactoringContribution(RenameResourceDescriptor.ID).createDescriptor();
		descriptor.setResourcePath(old.getFullPath());
		descriptor.setNewName("scs-0198-v1-new.md");
		descriptor.setUpdateReferences(true);
		Refactorings.perform(descriptor);
		assertTrue(old.getParent().getFile(org.eclipse.core.runtime.IPath.fromOSString("scs-0198-v1-new.md")).exists());
		assertEquals("---\ntitle: X\nreplaces: scs-0198-v1-new.md\n---\n\n[a](scs-0198-v1-new.md#pros)\n", closed.readString());
		assertEquals("---\ntitle: Y\n---\n\nSee scs-0198-v1-new. ", Editors.text(open.editor()));
	}
}
