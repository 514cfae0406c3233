package community.scs.workbench.review.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import community.scs.workbench.document.rules.DocumentCatalogue;
import community.scs.workbench.policy.scanning.Problem;
import community.scs.workbench.policy.testing.PolicyTestCatalogue;
import community.scs.workbench.policy.validation.PolicyCatalogue;
import community.scs.workbench.requirement.validation.RequirementCatalogue;
import community.scs.workbench.scan.rules.Rule;
import community.scs.workbench.scan.rules.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.xtext.diagnostics.Severity;
import org.junit.jupiter.api.Test;

class RulesPageTest {

	private static final String PAGE = """
			# Rules

			`scs-workbench lint --rules` lists them, too. Severities are changed with `lint --rule ID=error|warning|info|off`, and in the
			workbench under Preferences or Properties > SCS Standards > Rules. *Safe* fixes are those that `lint --fix` applies;
			*proposed* ones change what a file says, so an author chooses them. Each rule has an anchor of its name, such as
			`rules.md#document.status-date`.
			""";

	private final StringBuilder page = new StringBuilder(PAGE);

	/** What a page should say is left in the folder target. */
	@Test
	void thePageAboutRulesListsThem() throws IOException {
		section("Standards documents", new DocumentCatalogue());
		section("Policy files", new PolicyCatalogue());
		section("Tests of policies", new PolicyTestCatalogue());
		section("Requirements", new RequirementCatalogue());
		form();
		assertPage(page.toString(), "docs/rules.md");
	}

	/** The page that the editor opens at a rule: its anchors are the ids of the rules. */
	@Test
	void theHelpAboutRulesListsThem() throws IOException {
		page.setLength(0);
		page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Rules</title></head>\n<body>\n<h1>Rules</h1>\n"
				+ "<p>What the problems in editors and in <code>scs-workbench lint</code> are about. Preferences &gt; SCS Standards &gt; Rules gives a rule another severity, or switches it off.</p>\n");
		help("Standards documents", new DocumentCatalogue());
		help("Policy files", new PolicyCatalogue());
		help("Tests of policies", new PolicyTestCatalogue());
		help("Requirements", new RequirementCatalogue());
		page.append("</body>\n</html>\n");
		assertPage(page.toString(), "bundles/community.scs.workbench.product/help/rules.html");
	}

	private void help(String title, RuleCatalogue catalogue) {
		page.append("<h2>").append(title).append("</h2>\n<dl>\n");
		for (Rule rule : catalogue.rules())
			page.append("<dt id=\"").append(rule.id()).append("\"><code>").append(rule.name()).append("</code> (").append(severity(rule)).append(")</dt><dd>")
					.append(escaped(rule.text())).append("<br>Source: ").append(escaped(rule.source())).append(rule.safe() ? ". Ctrl+1 and <code>lint --fix</code> mend it" : rule.hasFixes() ? ". Ctrl+1 proposes what mends it" : "").append(".</dd>\n");
		page.append("</dl>\n");
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	private static void assertPage(String page, String file) throws IOException {
		Path path = Path.of(file);
		Files.createDirectories(Path.of("target"));
		Files.writeString(Path.of("target").resolve(path.getFileName()), page);
		assertEquals(page, Files.readString(Path.of(System.getProperty("workbench.root", "../..")).resolve(path)));
	}

	private void form() {
		page.append("\n## Form of policy files\n\nErrors without a severity to choose: a service cannot load such a file.\n\n| error | what is wrong |\n| --- | --- |\n");
		for (Problem problem : Problem.values()) {
			String name = Rule.nameOf(problem.code());
			page.append("| <a id=\"").append(name).append("\"></a>`").append(name).append("` | ").append(problem.message()).append(" |\n");
		}
	}

	private void section(String title, RuleCatalogue catalogue) {
		page.append("\n## ").append(title).append("\n\n| rule | severity | what holds | source | fix |\n| --- | --- | --- | --- | --- |\n");
		for (Rule rule : catalogue.rules())
			page.append("| <a id=\"").append(rule.name()).append("\"></a>`").append(rule.name()).append("` | ").append(severity(rule)).append(" | ")
					.append(rule.text()).append(" | ").append(rule.source()).append(" | ")
					.append(rule.safe() ? "safe" : rule.hasFixes() ? "proposed" : "").append(" |\n");
	}

	private static String severity(Rule rule) {
		return rule.severity() == Severity.IGNORE ? "off" : rule.severity().name().toLowerCase(Locale.ROOT);
	}
}
