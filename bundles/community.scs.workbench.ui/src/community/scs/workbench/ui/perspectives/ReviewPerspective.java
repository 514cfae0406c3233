package community.scs.workbench.ui.perspectives;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

import community.scs.workbench.ui.policy.matrix.MatrixView;
import community.scs.workbench.ui.policy.playground.PlaygroundView;
import community.scs.workbench.ui.policy.rules.GraphView;
import community.scs.workbench.ui.policy.test.PolicyTestsView;

/** For reviewers: what changed above, what it means below. */
public class ReviewPerspective implements IPerspectiveFactory {

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		layout.addView(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.LEFT, 0.2f, editors);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.5f, editors);
		below.addView(IPageLayout.ID_PROBLEM_VIEW);
		below.addView(MatrixView.ID);
		below.addView(GraphView.ID);
		below.addView(PlaygroundView.ID);
		below.addView(PolicyTestsView.ID);
		below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
		Shortcuts.add(layout);
	}
}
