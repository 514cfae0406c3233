package community.scs.workbench.ui.rows;

import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Does something with what the active view shows. */
public abstract class RowsCommand extends AbstractHandler {

	private final Consumer<RowsView<?>> effect;

	RowsCommand(Consumer<RowsView<?>> effect) {
		this.effect = effect;
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof RowsView<?> view) {
			effect.accept(view);
		}
		return null;
	}

	/** Writes it to a file. */
	public static final class Export extends RowsCommand {

		public Export() {
			super(RowsView::export);
		}
	}

	/** Puts it on the clipboard, as a table in Markdown. */
	public static final class CopyAsMarkdown extends RowsCommand {

		public CopyAsMarkdown() {
			super(RowsView::copyAsMarkdown);
		}
	}
}
