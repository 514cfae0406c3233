package community.scs.workbench.requirement.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.requirement.RequirementFiles;
import community.scs.workbench.requirement.model.RequirementsFile;
import community.scs.workbench.requirement.validation.RequirementCatalogue;
import community.scs.workbench.scan.rules.Problem;
import community.scs.workbench.scan.rules.Rule;
import community.scs.workbench.scan.rules.RuleCatalogue;
import community.scs.workbench.scan.rules.Severities;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.xtext.preferences.MapBasedPreferenceValues;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

class RequirementCatalogueTest {

	private static final String CODE = "community.scs.workbench.requirement.";

	/** A name that linking does not find, a type that a validator finds, and a name that stands twice. */
	private static final String WRONG = """
			testcase a MUST
				every image has minDisc > 0
			testcase b MUST
				every image has name > 0
			testcase b MUST
				every image has name is set
			""";

	private final RequirementCatalogue catalogue = new RequirementCatalogue();

	@Test
	void eachRuleSaysWhatHoldsInOneSentence() {
		for (Rule rule : catalogue.rules())
			assertTrue(rule.id().matches("community\\.scs\\.workbench\\.requirement\\.[a-z-]+") && rule.text().matches("\\p{Lu}.*\\.")
					&& !rule.text().contains(". "), rule.toString());
	}

	@Test
	void theSeverityIsTheUsersChoice() {
		assertEquals(Map.of("unknown-name", "ERROR", "type", "ERROR", "duplicate-name", "ERROR"), severities(Map.of()));
		assertEquals(Map.of("unknown-name", "WARNING", "duplicate-name", "INFO"), severities(
				Map.of(CODE + "unknown-name", "warning", CODE + "type", "ignore", CODE + "duplicate-name", "info")));
	}

	@Test
	void aNameThatIsMeantIsProposed() {
		RequirementsFile file = Texts.parse(WRONG);
		Issue unknown = RequirementFiles.issues(file).stream().filter(i -> i.getCode().equals(CODE + "unknown-name")).findFirst().orElseThrow();
		Problem problem = Problem.of((XtextResource) file.eResource(), unknown);
		assertEquals("minDisc", problem.marked());
		assertEquals(List.of("minDisk"), catalogue.fixes(problem).stream().map(f -> f.edits().getFirst().getText()).toList());
	}

	@Test
	void theLanguageHasTheCatalogue() {
		XtextResource resource = (XtextResource) Texts.parse(WRONG).eResource();
		assertEquals(catalogue.rules().stream().map(Rule::id).toList(),
				resource.getResourceServiceProvider().get(RuleCatalogue.class).rules().stream().map(Rule::id).toList());
	}

	private static Map<String, String> severities(Map<String, String> chosen) {
		RequirementsFile file = Texts.parse(WRONG);
		Severities.attach(file.eResource().getResourceSet(), new MapBasedPreferenceValues(chosen));
		return RequirementFiles.issues(file).stream().collect(Collectors.toMap(i -> Rule.nameOf(i.getCode()).replace("requirement.", ""),
				i -> i.getSeverity().name(), (one, other) -> one));
	}
}
