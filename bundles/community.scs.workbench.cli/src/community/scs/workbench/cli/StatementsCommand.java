package community.scs.workbench.cli;

import com.google.gson.stream.JsonWriter;
import community.scs.workbench.document.Documents;
import community.scs.workbench.document.Statements;
import community.scs.workbench.document.minutes.Minutes;
import community.scs.workbench.document.model.Statement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

@Command(name = "statements", mixinStandardHelpOptions = true,
		description = "Lists the normative statements of standards documents.")
final class StatementsCommand extends ListingCommand<Statement> {

	@Override
	List<Statement> in(Path file) throws IOException {
		return Minutes.areMinutes(file.getFileName().toString(), PolicyOptions.text(file)) ? List.of() : Statements.of(Documents.parse(file));
	}

	@Override
	void print(Path file, Statement statement, PrintWriter out) {
		out.printf("%s:%d: %s%s: %s%n", file, statement.line(), statement.keyword(), statement.normative() ? "" : " (informative)", statement.text());
	}

	@Override
	void write(Path file, Statement s, JsonWriter json) throws IOException {
		json.beginObject().name("id").value(s.id()).name("file").value(file.toString()).name("line").value(s.line());
		array("section", s.section(), json);
		json.name("level").value(s.level().name()).name("polarity").value(s.negative() ? "negative" : "positive");
		json.name("capitals").value(s.capitals()).name("normative").value(s.normative()).name("text").value(s.text()).endObject();
	}
}
