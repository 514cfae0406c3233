package community.scs.workbench.ui.perspectives;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

import community.scs.workbench.ui.checks.ResultsView;
import community.scs.workbench.ui.clouds.CloudsView;

/** For those who check clouds: clouds left, results below the editor. */
public class ChecksPerspective implements IPerspectiveFactory {

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		layout.addView(CloudsView.ID, IPageLayout.LEFT, 0.3f, editors);
		layout.addView(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.BOTTOM, 0.5f, CloudsView.ID);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.4f, editors);
		below.addView(ResultsView.ID);
		below.addView(IPageLayout.ID_PROGRESS_VIEW);
		below.addPlaceholder(IPageLayout.ID_PROBLEM_VIEW);
		Shortcuts.add(layout);
	}
}
