package community.scs.workbench.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments, and where to read on. */
final class WrongArguments implements IParameterExceptionHandler {

	@Override
	public int handleParseException(ParameterException exception, String[] arguments) {
		CommandLine command = exception.getCommandLine();
		PrintWriter err = command.getErr();
		String name = command.getCommandSpec().qualifiedName();
		if (exception instanceof UnmatchedArgumentException unmatched && !command.getSubcommands().isEmpty() && !unmatched.getUnmatched().getFirst().startsWith("-"))
			err.println(unknown(name, unmatched));
		else {
			err.println(exception.getMessage());
			UnmatchedArgumentException.printSuggestions(exception, err);
		}
		err.println("'" + command.getCommandSpec().root().name() + " help" + name.replaceFirst("^\\S+", "") + "' tells more.");
		return ExitCode.COULD_NOT_RUN;
	}

	private static String unknown(String name, UnmatchedArgumentException unmatched) {
		return "'" + name + "' has no command '" + unmatched.getUnmatched().getFirst() + "'"
				+ unmatched.getSuggestions().stream().findFirst().map(nearest -> "; did you mean '" + nearest + "'?").orElse(".");
	}
}
