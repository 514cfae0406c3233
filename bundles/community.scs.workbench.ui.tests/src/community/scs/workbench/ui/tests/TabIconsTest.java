package community.scs.workbench.ui.tests;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Path;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a window remembers of an editor is what its tab shows after the next start, until somebody chooses it. */
class TabIconsTest {

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
	}

	@Test
	void theWindowRemembersTheIconsOfEditors() throws Exception {
		IProject project = Bench.openSample();
		remembers(Bench.page().getActiveEditor(), "requirement");
		remembers(IDE.openEditor(Bench.page(), project.getFile(new Path("Standards/scs-9001-v1-sample-entropy.md"))), "standards");
		Bench.page().closeAllEditors(false);
	}

	private static void remembers(IEditorPart editor, String icon) {
		MPart part = editor.getSite().getService(MPart.class);
		Ui.waitFor("the icon of " + editor.getTitle(), () -> ("platform:/plugin/community.scs.workbench.ui/icons/" + icon + ".svg").equals(part.getIconURI()));
	}
}
