package community.scs.workbench.ui.fences;

import community.scs.workbench.editor.Languages;
import community.scs.workbench.policy.PolicyFiles;
import org.eclipse.compare.CompareUI;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.FilteredResourcesSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Compares the policy in the fence at the caret with a policy file that the user chooses. */
public final class CompareFence extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		FenceText.find(HandlerUtil.getActiveEditor(event), fence -> {
			PolicyChoice dialog = new PolicyChoice(shell);
			if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof IFile file)
				CompareUI.openCompareEditor(FenceComparison.withFile(fence, file));
		});
		return null;
	}

	private static final class PolicyChoice extends FilteredResourcesSelectionDialog {

		PolicyChoice(Shell shell) {
			super(shell, false, (IContainer) ResourcesPlugin.getWorkspace().getRoot(), IResource.FILE);
			setTitle("Compare Fence with File");
			setMessage("&Policy file (? = any character, * = any text):");
			setInitialPattern("**policy");
		}

		@Override
		protected ItemsFilter createFilter() {
			return new ResourceFilter() {
				@Override
				public boolean matchItem(Object item) {
					return item instanceof IFile file && PolicyFiles.isPolicy(Languages.uriOf(file)) && super.matchItem(item);
				}
			};
		}
	}
}
