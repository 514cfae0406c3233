package community.scs.workbench.review.report;

import com.google.gson.stream.JsonWriter;
import community.scs.workbench.review.lint.Finding;
import community.scs.workbench.review.lint.Finding.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Static Analysis Results Interchange Format 2.1.0 (OASIS), as code hosts import it. */
final class Sarif {

	private Sarif() {
	}

	/** @param page where the rules are published, each at an anchor of its name; null if nobody says */
	static void write(List<Finding> findings, URI page, PrintWriter out) throws IOException {
		Map<String, RuleText> texts = RuleText.all();
		JsonWriter json = Json.writer(out);
		json.beginObject().name("$schema").value("https://json.schemastore.org/sarif-2.1.0.json").name("version").value("2.1.0");
		json.name("runs").beginArray().beginObject();
		json.name("tool").beginObject().name("driver").beginObject().name("name").value("SCS Standards Workbench");
		json.name("rules").beginArray();
		for (String rule : findings.stream().map(Finding::rule).distinct().sorted().toList())
			describe(rule, texts.get(rule), page, json);
		json.endArray().endObject().endObject();
		json.name("columnKind").value("utf16CodeUnits");
		json.name("results").beginArray();
		for (Finding finding : findings)
			write(finding, json);
		Json.end(json.endArray().endObject().endArray().endObject(), out);
	}

	private static void describe(String rule, RuleText text, URI page, JsonWriter json) throws IOException {
		json.beginObject().name("id").value(rule);
		if (text != null) {
			json.name("shortDescription").beginObject().name("text").value(text.holds()).endObject();
			json.name("fullDescription").beginObject().name("text").value(text.full()).endObject();
			json.name("help").beginObject().name("text").value(text.full()).endObject();
			json.name("defaultConfiguration").beginObject().name("enabled").value(text.level() != null).name("level").value(text.level() == null ? "none" : level(text.level())).endObject();
			if (page != null)
				json.name("helpUri").value(page + "#" + rule);
		}
		json.endObject();
	}

	private static void write(Finding f, JsonWriter json) throws IOException {
		json.beginObject().name("ruleId").value(f.rule()).name("level").value(level(f.severity()));
		json.name("message").beginObject().name("text").value(f.message()).endObject();
		json.name("locations").beginArray().beginObject().name("physicalLocation").beginObject();
		json.name("artifactLocation").beginObject().name("uri").value(uri(f.file())).endObject();
		json.name("region").beginObject().name("startLine").value(f.line()).name("startColumn").value(f.column())
				.name("endLine").value(f.endLine()).name("endColumn").value(f.endColumn()).endObject();
		json.endObject().endObject().endArray().endObject();
	}

	private static String level(Severity severity) {
		return severity == Severity.INFO ? "note" : FindingReport.name(severity);
	}

	/** Relative paths stay relative: code hosts resolve them against the repository. */
	private static String uri(Path file) {
		return file.isAbsolute() ? file.toUri().toString()
				: URI.create("file:/").relativize(Path.of("/").resolve(file.normalize()).toUri()).toString();
	}
}
