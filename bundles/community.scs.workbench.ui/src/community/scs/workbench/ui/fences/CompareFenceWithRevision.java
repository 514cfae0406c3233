package community.scs.workbench.ui.fences;

import community.scs.workbench.ui.policy.difference.RevisionDialog;
import org.eclipse.compare.CompareUI;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Compares the policy in the fence at the caret, as it is typed, with what it was at a revision of its document. */
public final class CompareFenceWithRevision extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		FenceText.find(HandlerUtil.getActiveEditor(event), fence -> RevisionDialog.ask(shell, fence.document(), false,
				chosen -> CompareUI.openCompareEditor(FenceComparison.withRevision(fence, chosen.getFirst()))));
		return null;
	}
}
