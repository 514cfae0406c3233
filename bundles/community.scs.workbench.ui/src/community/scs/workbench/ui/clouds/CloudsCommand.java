package community.scs.workbench.ui.clouds;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** A command on the Clouds view. */
abstract class CloudsCommand extends AbstractHandler {

	@Override
	public final Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof CloudsView view) {
			execute(view);
		}
		return null;
	}

	abstract void execute(CloudsView view);

	/** Asks the selected cloud for a token. */
	public static class TestConnection extends CloudsCommand {

		@Override
		void execute(CloudsView view) {
			view.testConnection();
		}
	}

	/** Reads the configuration anew. */
	public static class Refresh extends CloudsCommand {

		@Override
		void execute(CloudsView view) {
			view.refresh();
		}
	}

	/** Shows in an editor where the selected cloud is described. */
	public static class OpenConfiguration extends CloudsCommand {

		@Override
		void execute(CloudsView view) {
			view.openConfiguration();
		}
	}
}
