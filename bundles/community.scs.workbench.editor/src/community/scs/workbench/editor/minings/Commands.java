package community.scs.workbench.editor.minings;

import community.scs.workbench.editor.Access;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Urgency;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.IParameter;
import org.eclipse.core.commands.Parameterization;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.xtext.ide.server.commands.IExecutableCommandService;

/**
 * Runs the commands that language services name: the workbench command of that id, with the arguments as the values of
 * its parameters in their order, or else the language's own.
 */
public final class Commands {

	private Commands() {
	}

	public static boolean isRunnable(Command command) {
		return command.getCommand() != null && !command.getCommand().isBlank();
	}

	/** For the UI thread. */
	public static void run(Session session, Command command) {
		org.eclipse.core.commands.Command known = PlatformUI.getWorkbench().getService(ICommandService.class)
				.getCommand(command.getCommand());
		if (known.isDefined())
			runInWorkbench(known, arguments(command));
		else
			session.read(Urgency.NOW, snapshot -> snapshot.language().service(IExecutableCommandService.class)
					.map(s -> s.execute(new ExecuteCommandParams(command.getCommand(), arguments(command)), new Access(snapshot),
							snapshot.cancel())));
	}

	private static List<Object> arguments(Command command) {
		return command.getArguments() == null ? List.of() : command.getArguments();
	}

	private static void runInWorkbench(org.eclipse.core.commands.Command command, List<Object> arguments) {
		try {
			List<Parameterization> values = new ArrayList<>();
			IParameter[] parameters = command.getParameters() == null ? new IParameter[0] : command.getParameters();
			for (int i = 0; i < Math.min(parameters.length, arguments.size()); i++)
				values.add(new Parameterization(parameters[i], String.valueOf(arguments.get(i))));
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(
					new ParameterizedCommand(command, values.toArray(Parameterization[]::new)), null);
		} catch (CommandException e) {
			ILog.of(Commands.class).error("The command " + command.getId() + " cannot be run here.", e);
		}
	}
}
