package community.scs.workbench.cli;

import com.google.gson.stream.JsonWriter;
import community.scs.workbench.document.minutes.Meeting;
import community.scs.workbench.document.minutes.Minutes;
import community.scs.workbench.document.minutes.Topic;
import community.scs.workbench.document.minutes.Topic.Outcome;
import community.scs.workbench.review.lint.InputFiles;
import community.scs.workbench.review.report.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
		Map<Path, Meeting> meetings = new LinkedHashMap<>();
		for (Path file : InputFiles.in(paths))
			if (file.toString().endsWith(".md"))
				Minutes.read(file.getFileName().toString(), text(file)).ifPresent(meeting -> meetings.put(file, meeting));
		if (format == Format.TEXT) {
			meetings.forEach((file, meeting) -> meeting.topics().forEach(topic -> print(file, topic, out)));
			out.flush();
		} else {
			JsonWriter json = Json.writer(out);
			json.beginArray();
			for (Map.Entry<Path, Meeting> meeting : meetings.entrySet())
				for (Topic topic : meeting.getValue().topics())
					write(meeting.getKey(), meeting.getValue(), topic, json);
			Json.end(json.endArray(), out);
		}
		return ExitCode.CLEAN;
	}

	private static String text(Path file) throws IOException {
		if (Files.size(file) > 4L * Minutes.LONGEST)
			throw new IOException(file + " is too long for minutes: more than " + Minutes.LONGEST + " characters. Leave it out.");
		return PolicyOptions.text(file);
	}

	private static void print(Path file, Topic topic, PrintWriter out) {
		out.printf("%s:%d: %s%s%n", file, topic.line(), topic.title(), topic.sponsors().isEmpty() ? "" : " (" + String.join(", ", topic.sponsors()) + ")");
		for (Outcome outcome : topic.outcomes())
			out.printf("  %d: %s: %s%n%s%n", outcome.line(), outcome.kind().words(), outcome.label(), outcome.text().indent(4).stripTrailing());
	}

	private static void write(Path file, Meeting meeting, Topic topic, JsonWriter json) throws IOException {
		json.beginObject().name("file").value(file.toString()).name("date").value(meeting.date() == null ? null : meeting.date().toString());
		json.name("line").value(topic.line()).name("topic").value(topic.title());
		array("sponsors", topic.sponsors(), json);
		array("links", topic.links(), json);
		array("standards", topic.standards(), json);
		json.name("outcomes").beginArray();
		for (Outcome outcome : topic.outcomes()) {
			json.beginObject().name("kind").value(outcome.kind().name().toLowerCase(Locale.ROOT)).name("label").value(outcome.label()).name("line")
					.value(outcome.line()).name("text").value(outcome.text());
			array("people", outcome.people(), json);
			json.endObject();
		}
		json.endArray().endObject();
	}

	private static void array(String name, List<String> values, JsonWriter json) throws IOException {
		json.name(name).beginArray();
		for (String value : values)
			json.value(value);
		json.endArray();
	}
}
