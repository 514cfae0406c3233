package community.scs.workbench.cli;

import com.google.gson.stream.JsonWriter;
import community.scs.workbench.review.lint.InputFiles;
import community.scs.workbench.review.report.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Lists what Markdown files hold.
 *
 * @param <T> what there is one line, or one JSON object, for
 */
abstract class ListingCommand<T> implements Callable<Integer> {

	private enum Format {
		TEXT, JSON
	}

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "PATH", arity = "1..*", description = "files, and folders that are searched for them")
	private List<Path> paths;

	@Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private Format format;

	@Override
	public final Integer call() throws IOException {
		PrintWriter out = spec.commandLine().getOut();
		List<Path> files = InputFiles.in(paths).stream().filter(f -> f.toString().endsWith(".md")).toList();
		if (format == Format.TEXT) {
			for (Path file : files)
				for (T item : in(file))
					print(file, item, out);
			out.flush();
		} else {
			JsonWriter json = Json.writer(out);
			json.beginArray();
			for (Path file : files)
				for (T item : in(file))
					write(file, item, json);
			Json.end(json.endArray(), out);
		}
		return ExitCode.CLEAN;
	}

	/** @return nothing for a file of another kind */
	abstract List<T> in(Path file) throws IOException;

	abstract void print(Path file, T item, PrintWriter out);

	abstract void write(Path file, T item, JsonWriter json) throws IOException;

	static void array(String name, List<String> values, JsonWriter json) throws IOException {
		json.name(name).beginArray();
		for (String value : values)
			json.value(value);
		json.endArray();
	}
}
