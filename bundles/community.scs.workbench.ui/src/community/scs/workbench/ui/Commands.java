package community.scs.workbench.ui;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.handlers.IHandlerService;

/** Runs commands for links in views. */
public final class Commands {

	private Commands() {
	}

	/** Does nothing where the command is not enabled now. */
	public static void execute(IWorkbenchSite site, String command) {
		try {
			site.getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			ILog.of(Commands.class).warn("The command " + command + " could not be run: " + e.getMessage(), e);
		}
	}
}
