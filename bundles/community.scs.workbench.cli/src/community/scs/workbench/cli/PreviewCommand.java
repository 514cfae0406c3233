package community.scs.workbench.cli;

import community.scs.workbench.document.preview.PreviewPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "preview", mixinStandardHelpOptions = true, description = "Writes a standards document as a page that looks like the published one.",
		footer = { "", "The page is one file; it runs no script and loads nothing." })
final class PreviewCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", description = "the document")
	private Path file;

	@Option(names = { "-o", "--output" }, paramLabel = "PAGE", description = "where to write the page (default: standard output)")
	private Path output;

	@Override
	public Integer call() throws IOException {
		String page = PreviewPage.of(PolicyOptions.text(file), file.getFileName().toString());
		if (output == null) {
			PrintWriter out = spec.commandLine().getOut();
			out.print(page);
			out.flush();
		} else
			write(page);
		return ExitCode.CLEAN;
	}

	private void write(String page) throws IOException {
		try {
			Files.writeString(output, page);
		} catch (NoSuchFileException e) {
			throw new IOException("There is no folder for " + output + ": make it first.", e);
		} catch (AccessDeniedException e) {
			throw new IOException(output + " may not be written: choose another place.", e);
		}
	}
}
