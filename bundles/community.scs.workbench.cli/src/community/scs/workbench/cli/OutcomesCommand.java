package community.scs.workbench.cli;

import com.google.gson.stream.JsonWriter;
import community.scs.workbench.document.minutes.Minutes;
import community.scs.workbench.document.minutes.Topic;
import community.scs.workbench.document.minutes.Topic.Outcome;
import community.scs.workbench.review.lint.InputFiles;
import community.scs.workbench.review.report.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "outcomes", mixinStandardHelpOptions = true, description = "Lists the topics of minutes with what they came to.")
final class OutcomesCommand implements Callable<Integer> {

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
		List<Path> files = InputFiles.in(paths).stream().filter(f -> f.toString().endsWith(".md")).toList();
		if (format == Format.TEXT) {
			for (Path file : files)
				for (Topic topic : Minutes.topics(PolicyOptions.text(file)))
					print(file, topic, out);
			out.flush();
		} else {
			JsonWriter json = Json.writer(out);
			json.beginArray();
			for (Path file : files)
				for (Topic topic : Minutes.topics(PolicyOptions.text(file)))
					write(file, topic, json);
			Json.end(json.endArray(), out);
		}
		return ExitCode.CLEAN;
	}

	private static void print(Path file, Topic topic, PrintWriter out) {
		out.printf("%s:%d: %s%s%n", file, topic.line(), topic.title(), topic.sponsors().isEmpty() ? "" : " (" + String.join(", ", topic.sponsors()) + ")");
		for (Outcome outcome : topic.outcomes())
			out.printf("  %s:%n%s%n", outcome.label(), outcome.text().indent(4).stripTrailing());
	}

	private static void write(Path file, Topic topic, JsonWriter json) throws IOException {
		json.beginObject().name("file").value(file.toString()).name("line").value(topic.line()).name("topic").value(topic.title());
		array("sponsors", topic.sponsors(), json);
		array("links", topic.links(), json);
		json.name("outcomes").beginArray();
		for (Outcome outcome : topic.outcomes())
			json.beginObject().name("kind").value(outcome.kind().name().toLowerCase(Locale.ROOT)).name("label").value(outcome.label()).name("line")
					.value(outcome.line()).name("text").value(outcome.text()).endObject();
		json.endArray().endObject();
	}

	private static void array(String name, List<String> values, JsonWriter json) throws IOException {
		json.name(name).beginArray();
		for (String value : values)
			json.value(value);
		json.endArray();
	}
}
