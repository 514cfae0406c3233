package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.document.rules.DocumentCatalogue;
import community.scs.workbench.scan.rules.Rule;
import community.scs.workbench.scan.rules.Severities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.preferences.MapBasedPreferenceValues;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {

	private static final String UNKNOWN_KEY = "community.scs.workbench.document.unknown-key";

	private final DocumentCatalogue catalogue = new DocumentCatalogue();

	@Test
	void eachRuleSaysWhatHoldsInOneSentence() {
		List<String> wrong = new ArrayList<>();
		for (Rule rule : catalogue.rules())
			if (!rule.id().matches("community\\.scs\\.workbench\\.document\\.[a-z0-9-]+") || !rule.text().matches("\\p{Lu}.*\\.")
					|| rule.text().contains(". ") || rule.source().isBlank())
				wrong.add(rule.toString());
		assertEquals(List.of(), wrong);
	}

	/** What the page should say is left in target/rules.md. */
	@Test
	void thePageAboutRulesListsThem() throws IOException {
		StringBuilder page = new StringBuilder("""
				# Rules for standards documents

				`scs-workbench lint --rules` lists them, too. Severities are changed with `lint --rule ID=error|warning|info|off`, and in the
				workbench under Preferences or Properties > SCS Standards > Rules. *Safe* fixes are those that `lint --fix` applies;
				*proposed* ones change what a document says, so an author chooses them.

				| rule | severity | what holds | source | fix |
				| --- | --- | --- | --- | --- |
				""");
		for (Rule rule : catalogue.rules())
			page.append("| `").append(rule.name()).append("` | ").append(rule.severity() == Severity.IGNORE ? "off" : rule.severity().name().toLowerCase(Locale.ROOT))
					.append(" | ").append(rule.text()).append(" | ").append(rule.source()).append(" | ")
					.append(rule.safe() ? "safe" : rule.hasFixes() ? "proposed" : "").append(" |\n");
		Files.createDirectories(Path.of("target"));
		Files.writeString(Path.of("target/rules.md"), page);
		assertEquals(page.toString(), Files.readString(Path.of(System.getProperty("workbench.root", "../.."), "docs/rules.md")));
	}

	@Test
	void theSeverityIsTheUsersChoice() throws IOException {
		assertEquals(List.of("INFO"), severities(Map.of()));
		assertEquals(List.of("ERROR"), severities(Map.of(UNKNOWN_KEY, "error")));
		assertEquals(List.of(), severities(Map.of(UNKNOWN_KEY, "ignore")));
		assertTrue(catalogue.find(UNKNOWN_KEY).isPresent());
	}

	private static List<String> severities(Map<String, String> chosen) throws IOException {
		XtextResource resource = new Workspace().add("scs-0190-v1-a.md",
				"---\ntitle: T\ntype: Procedural\nstatus: Draft\ntrack: IaaS\ncolour: red\n---\n\n## Introduction\n");
		Severities.attach(resource.getResourceSet(), new MapBasedPreferenceValues(chosen));
		return resource.getResourceServiceProvider().getResourceValidator().validate(resource, CheckMode.ALL, CancelIndicator.NullImpl)
				.stream().filter(i -> UNKNOWN_KEY.equals(i.getCode())).map(Issue::getSeverity).map(Enum::name).toList();
	}
}
