package community.scs.workbench.cli;

import com.google.gson.stream.JsonWriter;
import community.scs.workbench.document.minutes.Meeting;
import community.scs.workbench.document.minutes.Minutes;
import community.scs.workbench.document.minutes.Topic;
import community.scs.workbench.document.minutes.Topic.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

@Command(name = "outcomes", mixinStandardHelpOptions = true, description = "Lists the topics of minutes with what they came to.")
final class OutcomesCommand extends ListingCommand<OutcomesCommand.Item> {

	record Item(Meeting meeting, Topic topic) {
	}

	@Override
	List<Item> in(Path file) throws IOException {
		if (Files.size(file) > 4L * Minutes.LONGEST)
			throw new IOException(file + " is too long for minutes: more than " + Minutes.LONGEST + " characters. Leave it out.");
		return Minutes.meetings(file.getFileName().toString(), PolicyOptions.text(file)).stream().flatMap(m -> m.topics().stream().map(t -> new Item(m, t))).toList();
	}

	@Override
	void print(Path file, Item item, PrintWriter out) {
		Topic topic = item.topic();
		out.printf("%s:%d: %s%s%n", file, topic.line(), topic.title(), topic.sponsors().isEmpty() ? "" : " (" + String.join(", ", topic.sponsors()) + ")");
		for (Outcome outcome : topic.outcomes())
			out.printf("  %d: %s: %s%n%s%n", outcome.line(), outcome.kind().words(), outcome.label(), outcome.text().indent(4).stripTrailing());
	}

	@Override
	void write(Path file, Item item, JsonWriter json) throws IOException {
		Topic topic = item.topic();
		json.beginObject().name("file").value(file.toString()).name("date").value(item.meeting().date() == null ? null : item.meeting().date().toString());
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
}
