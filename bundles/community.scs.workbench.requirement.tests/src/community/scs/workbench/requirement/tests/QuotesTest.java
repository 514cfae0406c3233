package community.scs.workbench.requirement.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.requirement.RequirementFiles;
import community.scs.workbench.requirement.model.Quote;
import community.scs.workbench.requirement.model.RequirementsFile;
import community.scs.workbench.requirement.scoping.UnknownNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requirements quote the statements that they implement. */
class QuotesTest {

	private static final String NAME = "scs-9001-v1-x.md";
	private static final String HEADER = "standard s \"t\" in \"" + NAME + "\"\n";

	@TempDir
	private Path folder;

	@BeforeEach
	void document() throws IOException {
		Files.writeString(folder.resolve(NAME), """
				---
				title: X
				type: Standard
				track: Global
				status: Draft
				---

				## Requirements

				The daemon `rngd` MUST be running
				in every guest. Images **SHOULD** have a name. Flavors MUST have a name. Volumes MUST have a name.
				""");
	}

	@Test
	void markupAndLineBreaksDoNotMatter() throws IOException {
		String text = "requirement r MUST implements \"daemon rngd MUST be running in every guest\" guest cpu offers a";
		RequirementsFile file = parse(HEADER + text);
		assertEquals(List.of(), RequirementFiles.issues(file));
		assertEquals("The daemon rngd MUST be running in every guest.",
				EcoreUtil2.getAllContentsOfType(file, Quote.class).getFirst().getStatement().text());
		assertEquals(List.of(), RequirementFiles.issues(parse(
				text.replace(" guest cpu", " in \"scs-9001-v1-x\" guest cpu"))));
	}

	@Test
	void changedWordsMakeAQuoteSuspect() throws IOException {
		Issue issue = onlyIssue(HEADER + "requirement r MUST implements \"The daemon rngd MUST be installed\" guest cpu offers a");
		assertEquals(UnknownNames.SUSPECT, issue.getCode());
		assertEquals(org.eclipse.xtext.diagnostics.Severity.WARNING, issue.getSeverity());
		assertEquals("scs-9001-v1-x has no statement with these words any more; nearest is: “The daemon rngd MUST be "
				+ "running in every guest.”", issue.getMessage());
		assertEquals(List.of("The daemon rngd MUST be running in every guest."), List.of(issue.getData()));
		assertEquals(2, issue.getLineNumber());
		assertEquals(31, issue.getColumn());
	}

	@Test
	void wordsOfNoStatementHaveNoNearestOne() throws IOException {
		Issue issue = onlyIssue(HEADER + "requirement r MUST implements \"Backups are made weekly\" guest cpu offers a");
		assertEquals("scs-9001-v1-x has no statement with these words.", issue.getMessage());
	}

	@Test
	void levelsHaveToAgree() throws IOException {
		Issue issue = onlyIssue(HEADER + "requirement r MUST implements \"Images SHOULD have a name\" guest cpu offers a");
		assertEquals("The quoted statement says SHOULD.", issue.getMessage());
		assertEquals(List.of("SHOULD"), List.of(issue.getData()));
	}

	@Test
	void aQuoteMeansOneStatement() throws IOException {
		Issue issue = onlyIssue(HEADER + "requirement r MUST implements \"MUST have a name\" guest cpu offers a");
		assertEquals("2 statements have these words; quote more of the one that is meant.", issue.getMessage());
	}

	@Test
	void aDocumentHasToBeThere() throws IOException {
		assertEquals("Say with “in” which document this is quoted from.",
				onlyIssue("requirement r MUST implements \"x\" guest cpu offers a").getMessage());
		Issue issue = onlyIssue("requirement r MUST implements \"x\" in \"scs-9001-v1-y.md\" guest cpu offers a");
		assertTrue(issue.getMessage().startsWith("There is no standards document “scs-9001-v1-y.md”; “scs-9001-v1-x.md” is"));
		assertEquals(Severity.ERROR, issue.getSeverity());
	}

	private Issue onlyIssue(String text) throws IOException {
		List<Issue> issues = RequirementFiles.issues(parse(text));
		assertEquals(1, issues.size(), issues.toString());
		return issues.getFirst();
	}

	private RequirementsFile parse(String text) throws IOException {
		return new RequirementFiles().with(List.of(folder.resolve(NAME))).parse(text,
				URI.createFileURI(folder.resolve("x.scsreq").toString()));
	}
}
