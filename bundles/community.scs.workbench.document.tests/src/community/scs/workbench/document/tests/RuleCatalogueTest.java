package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.document.rules.DocumentCatalogue;
import community.scs.workbench.scan.rules.Rule;
import community.scs.workbench.scan.rules.Severities;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
