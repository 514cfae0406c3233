package community.scs.workbench.cli;

import com.google.gson.stream.JsonWriter;
import community.scs.workbench.document.Documents;
import community.scs.workbench.document.Statements;
import community.scs.workbench.document.minutes.Minutes;
import community.scs.workbench.document.model.Statement;
import community.scs.workbench.review.lint.InputFiles;
import community.scs.workbench.review.report.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "statements", mixinStandardHelpOptions = true,
		description = "Lists the normative statements of standards documents.")
final class StatementsCommand implements Callable<Integer> {

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
	public Integer call() throws IOException {
		PrintWriter out = spec.commandLine().getOut();
		List<Path> files = new ArrayList<>();
		for (Path file : InputFiles.in(paths))
			if (file.toString().endsWith(".md") && !Minutes.areMinutes(file.getFileName().toString(), PolicyOptions.text(file)))
				files.add(file);
		if (format == Format.TEXT) {
			for (Path file : files)
				for (Statement statement : statements(file))
					out.printf("%s:%d: %s%s: %s%n", file, statement.line(), statement.keyword(), statement.normative() ? "" : " (informative)",
							statement.text());
			out.flush();
		} else {
			JsonWriter json = Json.writer(out);
			json.beginArray();
			for (Path file : files)
				for (Statement statement : statements(file))
					write(file, statement, json);
			Json.end(json.endArray(), out);
		}
		return ExitCode.CLEAN;
	}

	private static List<Statement> statements(Path file) {
		return Statements.of(Documents.parse(file));
	}

	private static void write(Path file, Statement s, JsonWriter json) throws IOException {
		json.beginObject().name("id").value(s.id()).name("file").value(file.toString()).name("line").value(s.line());
		json.name("section").beginArray();
		for (String heading : s.section())
			json.value(heading);
		json.endArray();
		json.name("level").value(s.level().name()).name("polarity").value(s.negative() ? "negative" : "positive");
		json.name("capitals").value(s.capitals()).name("normative").value(s.normative()).name("text").value(s.text()).endObject();
	}
}
