package community.scs.workbench.ui.perspectives;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

import community.scs.workbench.ui.checks.ResultsView;
import community.scs.workbench.ui.outcomes.OutcomesView;
import community.scs.workbench.ui.preview.PreviewView;
import community.scs.workbench.ui.statements.StatementsView;

/** For authors: navigator left, editor centre, preview and outline right, findings below. */
public class StandardsPerspective implements IPerspectiveFactory {

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		layout.addView(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.LEFT, 0.2f, editors);
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.6f, editors);
		right.addView(PreviewView.ID);
		right.addView(IPageLayout.ID_OUTLINE);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.68f, editors);
		below.addView(IPageLayout.ID_PROBLEM_VIEW);
		below.addView(ResultsView.ID);
		below.addView(StatementsView.ID);
		below.addView(OutcomesView.ID);
		below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
		Shortcuts.add(layout);
	}
}
