package community.scs.workbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.jar.Manifest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IVersionProvider;

/** The headless application: {@code scs-workbench COMMAND …}. Runs without OSGi and without a display. */
@Command(name = "scs-workbench", versionProvider = Main.Version.class, mixinStandardHelpOptions = true,
		description = "Edits, checks and reviews cloud standards. Without a command it opens the workbench.",
		subcommands = { CheckCommand.class, JudgeCommand.class, FlipsCommand.class, LintCommand.class,
				StatementsCommand.class, OutcomesCommand.class, PreviewCommand.class, PolicyCommand.class, SandboxCommand.class, HelpCommand.class }, synopsisSubcommandLabel = "COMMAND", exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:clean", "1:findings, failed verdicts or differences", "2:could not run" })
public final class Main {

	private Main() {
	}

	public static void main(String[] args) {
		PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
		PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
		int code = run(out, err, args);
		out.flush();
		System.exit(code);
	}

	/** @return the exit code, one of {@link ExitCode} */
	public static int run(PrintWriter out, PrintWriter err, String... args) {
		IExecutionExceptionHandler failure = (exception, command, result) -> {
			command.getErr().println(message(exception));
			return ExitCode.COULD_NOT_RUN;
		};
		return new CommandLine(new Main()).setOut(out).setErr(err).setExecutionExceptionHandler(failure)
				.setParameterExceptionHandler(new WrongArguments()).setExpandAtFiles(false) // options read @FILE themselves
				.setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpAutoWidth(true).execute(args);
	}

	private static String message(Exception exception) {
		return switch (exception) {
		case NoSuchFileException missing -> "There is no file or folder " + missing.getFile() + ".";
		case AccessDeniedException denied -> denied.getFile() + " may not be read.";
		default -> exception.getMessage() == null ? exception.toString() : exception.getMessage();
		};
	}

	static final class Version implements IVersionProvider {

		@Override
		public String[] getVersion() {
			try (InputStream in = URI.create("jar:" + Main.class.getProtectionDomain().getCodeSource().getLocation()
					+ "!/META-INF/MANIFEST.MF").toURL().openStream()) {
				return new String[] {
						"SCS Standards Workbench " + new Manifest(in).getMainAttributes().getValue("Bundle-Version") };
			} catch (IOException e) {
				return new String[] { "SCS Standards Workbench, not from a built product" };
			}
		}
	}
}
