package community.scs.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import community.scs.workbench.review.lint.Finding;
import community.scs.workbench.review.lint.Finding.Severity;
import community.scs.workbench.review.lint.Rules;
import community.scs.workbench.review.report.FindingReport;
import community.scs.workbench.scan.rules.Rule;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SarifTest {

	private static final URI PAGE = URI.create("https://docs.example/rules");

	@BeforeAll
	static void languages() {
		TestLanguages.register();
	}

	@Test
	void everyRuleSaysWhatItIsAboutAndWhereThereIsMore() throws Exception {
		String page = Files.readString(Path.of(System.getProperty("workbench.root", "../..")).resolve("docs/rules.md"));
		List<String> names = new ArrayList<>(Rules.all().stream().map(Rule::name).toList());
		names.add("policy.needs-quotes");
		List<JsonElement> rules = rules(names, PAGE);
		assertEquals(names.stream().distinct().sorted().toList(), rules.stream().map(rule -> rule.getAsJsonObject().get("id").getAsString()).toList());
		for (JsonElement element : rules) {
			JsonObject rule = element.getAsJsonObject();
			String name = rule.get("id").getAsString();
			assertTrue(rule.getAsJsonObject("shortDescription").get("text").getAsString().endsWith("."), name);
			assertTrue(rule.getAsJsonObject("fullDescription").get("text").getAsString().length() > rule.getAsJsonObject("shortDescription").get("text").getAsString().length(), name);
			assertTrue(List.of("error", "warning", "note", "none").contains(rule.getAsJsonObject("defaultConfiguration").get("level").getAsString()), name);
			assertEquals(PAGE + "#" + name, rule.get("helpUri").getAsString());
			assertTrue(page.contains("<a id=\"" + name + "\"></a>"), name);
		}
	}

	@Test
	void linksNowhereUnlessSomebodySaysWhere() throws Exception {
		JsonObject rule = rules(List.of("policy.cycle", "lint.unreadable"), null).get(1).getAsJsonObject();
		assertFalse(rule.has("helpUri"));
		assertEquals("error", rule.getAsJsonObject("defaultConfiguration").get("level").getAsString());
	}

	private static List<JsonElement> rules(List<String> names, URI page) throws Exception {
		List<Finding> findings = names.stream().map(name -> new Finding(Path.of("a.yaml"), 1, 1, 1, 2, name, Severity.INFO, "Wrong.", false)).toList();
		StringWriter out = new StringWriter();
		FindingReport.SARIF.write(findings, page, new PrintWriter(out));
		return JsonParser.parseString(out.toString()).getAsJsonObject().getAsJsonArray("runs").get(0).getAsJsonObject().getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules").asList();
	}
}
