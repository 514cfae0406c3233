package community.scs.workbench.ui.policy.matrix;

import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** What the Role Matrix view does on a command. */
public abstract class MatrixCommand extends AbstractHandler {

	private final Consumer<MatrixView> action;

	MatrixCommand(Consumer<MatrixView> action) {
		this.action = action;
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof MatrixView view) {
			action.accept(view);
		}
		return null;
	}

	/** Goes to the rule that decides. */
	public static class OpenRule extends MatrixCommand {
		public OpenRule() {
			super(MatrixView::openRule);
		}
	}

	/** Copies the operation and what is said about it. */
	public static class Copy extends MatrixCommand {
		public Copy() {
			super(MatrixView::copy);
		}
	}
}
