package community.scs.workbench.ui.tests;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Findings of closed documents follow what is typed in others. */
class NeighboursTest {

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
	}

	private static boolean has(IFile file, String rule) {
		try {
			return Arrays.stream(file.findMarkers("community.scs.workbench.editor.problem", true, IResource.DEPTH_ZERO))
					.anyMatch(m -> m.getAttribute("code", "").endsWith(rule));
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void aLinkIsDeadWhileTheHeadingHasAnotherName() throws Exception {
		IFile link = Typist.file("scs-0191-v1-b.md", "# B\n\nSee [there](scs-0190-v1-a.md#firstly) and [here](#b).\n");
		Typist.file("scs-0192-v1-c.md", "# C\n\n## First\n\nSee [here](#first).\n");
		Typist open = Typist.open("scs-0190-v1-a.md", "# A\n\n## First¦\n");
		Ui.waitFor("the finding", () -> has(link, "link-anchor"));
		open.type("ly");
		Ui.waitFor("no finding", () -> !has(link, "link-anchor"));
		Bench.run("org.eclipse.ui.edit.undo");
		Ui.waitFor("the finding again", () -> has(link, "link-anchor"));
	}

	@Test
	void aLinkToNoFileIsDead() throws Exception {
		IFile link = Typist.file("scs-0191-v1-b.md", "# B\n\nSee [there](scs-0190-v1-a.md) and [this](notes.txt).\n");
		Ui.waitFor("the finding", () -> has(link, "link-dead"));
	}

	@Test
	void aNumberIsTakenAsSoonAsAnotherDocumentHasIt() throws Exception {
		IFile first = Typist.file("scs-0190-v1-a.md", "# A\n");
		Ui.waitFor("its own findings", () -> has(first, "front-matter-missing"));
		Typist.file("scs-0190-v1-b.md", "# B\n");
		Ui.waitFor("the finding", () -> has(first, "duplicate-number"));
	}

	@Test
	void aSupplementFollowsTheWordsOfItsMainDocument() throws Exception {
		String head = "---\ntitle: T\ntype: %s\nstatus: Draft\ntrack: IAM\n%s---\n\n";
		IFile supplement = Typist.file("scs-0190-w1-a.md", head.formatted("Supplement", "supplements:\n  - scs-0190-v1-a.md\n") + "The domain admin.\n");
		IFile main = Typist.file("scs-0190-v1-a.md", head.formatted("Standard", "") + "The domain manager.\n");
		Ui.waitFor("the finding", () -> has(supplement, "two-names"));
		main.setContents((head.formatted("Standard", "") + "The domain admin.\n").getBytes(StandardCharsets.UTF_8), true, false, null);
		Ui.waitFor("no finding", () -> !has(supplement, "two-names"));
	}
}
