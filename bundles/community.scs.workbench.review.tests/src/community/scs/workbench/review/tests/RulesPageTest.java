package community.scs.workbench.review.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import community.scs.workbench.document.rules.DocumentCatalogue;
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

	/** What the page should say is left in target/rules.md. */
	@Test
	void thePageAboutRulesListsThem() throws IOException {
		section("Standards documents", new DocumentCatalogue());
		section("Policy files", new PolicyCatalogue());
		section("Tests of policies", new PolicyTestCatalogue());
		section("Requirements", new RequirementCatalogue());
		Files.createDirectories(Path.of("target"));
		Files.writeString(Path.of("target/rules.md"), page);
		assertEquals(page.toString(), Files.readString(Path.of(System.getProperty("workbench.root", "../.."), "docs/rules.md")));
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
