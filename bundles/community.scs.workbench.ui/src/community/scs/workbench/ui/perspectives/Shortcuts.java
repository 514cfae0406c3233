package community.scs.workbench.ui.perspectives;

import java.util.List;

import org.eclipse.ui.IPageLayout;

import community.scs.workbench.ui.checks.ResultsView;
import community.scs.workbench.ui.clouds.CloudsView;
import community.scs.workbench.ui.outcomes.OutcomesView;
import community.scs.workbench.ui.policy.matrix.MatrixView;
import community.scs.workbench.ui.policy.playground.PlaygroundView;
import community.scs.workbench.ui.policy.rules.GraphView;
import community.scs.workbench.ui.policy.test.PolicyTestsView;
import community.scs.workbench.ui.preview.PreviewView;
import community.scs.workbench.ui.statements.StatementsView;

/** What the menus File &gt; New, Window &gt; Show View and Window &gt; Perspective offer first, and the launch configurations in the menu Run. */
final class Shortcuts {

	private Shortcuts() {
	}

	static void add(IPageLayout layout) {
		layout.addActionSet("org.eclipse.debug.ui.launchActionSet");
		List.of("sample", "document", "decision", "supplement", "revision", "requirements", "policy").forEach(name -> layout.addNewWizardShortcut("community.scs.workbench.ui.wizards." + name));
		List.of(CloudsView.ID, ResultsView.ID, StatementsView.ID, PreviewView.ID, OutcomesView.ID, MatrixView.ID, GraphView.ID, PlaygroundView.ID, PolicyTestsView.ID, IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.ID_OUTLINE, IPageLayout.ID_PROBLEM_VIEW, IPageLayout.ID_PROGRESS_VIEW)
				.forEach(layout::addShowViewShortcut);
		List.of("standards", "checks", "review").forEach(name -> layout.addPerspectiveShortcut("community.scs.workbench.ui.perspective." + name));
	}
}
