package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import community.scs.workbench.document.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermRulesTest {

	private static final String HEAD = "---\ntitle: T\n---\n\n";

	@TempDir
	private Path folder;

	@Test
	void twoNamesInOneDocument() throws IOException {
		assertEquals(List.of("The text says \"domain admin\" here and \"domain manager\" in line 5; scs-0302-v1-domain-manager-role explains it. Use one name."),
				findings(HEAD + "A Domain Manager does it.\n\nDomain-Admins and domain admins do it, too.\n", null));
		assertEquals(List.of("The text says \"domain manager\" here and \"domain admin\" in line 9; line 9 defines Domain Admin. Use one name."),
				findings(HEAD + "## Terminology\n\n| Term | Meaning |\n| --- | --- |\n| Domain Admin | a role |\n\n## Decision\n\nThe domain manager does it.\n", null));
	}

	@Test
	void aSupplementSpeaksAsItsStandard() throws IOException {
		assertEquals(List.of("The Supplement says \"running\", but scs-0190-v1-main says \"installed\" in line 5. Use one name."),
				findings(HEAD + "The daemon `rngd` must be installed.\n", "The daemon `rngd` is not running.\n"));
		assertEquals(List.of(), findings(HEAD + "The daemon `rngd` must be installed.\n", "`rngd` is installed, and a service is running.\n"));
		assertEquals(List.of(), findings(HEAD + "The daemon must be installed.\n", "`rngd` is running.\n"));
	}

	@Test
	void codeQuotationsAndOtherThingsUseNoName() throws IOException {
		assertEquals(List.of(), findings(HEAD + "A domain manager, formerly \"domain admin\", see `domain admin` and [here](https://example.org/domain-admin).\n\n"
				+ "```text\ndomain admin\n```\n\nThe package is installed, the service running.\n\nObject storage by **object-store**.\n", null));
	}

	private static String document(String status, String body) {
		return "---\ntitle: T\ntype: Standard\nstatus: " + status + "\ntrack: IaaS\n---\n\n" + body;
	}

	private static final String TERMS = "## Terminology\n\n| Term | Meaning |\n| --- | --- |\n| CSP | Cloud Service Provider, who runs the hardware |\n| Domain Manager | a role |\n"
			+ "| AZ | failure domain with independent power and cooling |\n";

	@Test
	void aTermThatAnotherDocumentDefinesInOtherWords() throws IOException {
		String other = TERMS.replace("failure domain with independent power and cooling", "group of racks chosen by operators");
		assertEquals(List.of("\"AZ\" has another definition in line 14 of scs-0190-v1-a: \"failure domain with independent power and cooling\""),
				findings(Map.of("scs-0190-v1-a.md", document("Draft", TERMS), "scs-0191-v1-b.md", document("Draft", other))));
		assertEquals(List.of(), findings(Map.of("scs-0190-v1-a.md", document("Deprecated", TERMS), "scs-0191-v1-b.md", document("Draft", other))));
		assertEquals(List.of(), findings(Map.of("scs-0190-v1-a.md", document("Draft", TERMS), "scs-0190-v2-b.md", document("Draft", other))));
		assertEquals(List.of(), findings(Map.of("scs-0190-v1-a.md", document("Draft", TERMS), "scs-0191-v1-b.md",
				document("Draft", TERMS.replace("failure domain with", "A domain of failures, which has")))));
	}

	@Test
	void anAbbreviationOfOtherWords() throws IOException {
		assertEquals(List.of("CSP stands for \"Cloud Solution Provider\" here, and for \"Cloud Service Provider\" in line 12 of scs-0190-v1-a. Use one name."),
				findings(Map.of("scs-0190-v1-a.md", document("Draft", TERMS), "scs-0191-v1-b.md", document("Draft", "A Cloud Solution Provider (CSP) runs it.\n"))));
		assertEquals(List.of(), findings(Map.of("scs-0190-v1-a.md", document("Draft", TERMS), "scs-0191-v1-b.md",
				document("Draft", "Cloud-service providers (CSPs) run it, in an Availability Zone (AZ), see Cinder (CSP).\n"))));
	}

	@Test
	void aNameOtherThanTheOneThatIsDefinedElsewhere() throws IOException {
		assertEquals(List.of("The text says \"domain admin\", but line 13 of scs-0190-v1-a defines Domain Manager. Use one name."),
				findings(Map.of("scs-0190-v1-a.md", document("Draft", TERMS), "scs-0191-v1-b.md", document("Draft", "The domain admins do it.\n"))));
		assertEquals(List.of(), findings(Map.of("scs-0190-v1-a.md", document("Draft", TERMS), "scs-0191-v1-b.md", document("Draft", "The domain managers do it.\n"))));
		assertEquals(List.of(), findings(Map.of("scs-0190-v1-a.md", document("Draft", "No terms.\n"), "scs-0191-v1-b.md", document("Draft", "The domain admins do it.\n"))));
	}

	private List<String> findings(Map<String, String> documents) throws IOException {
		try (Stream<Path> old = Files.list(folder)) {
			for (Path file : old.toList())
				Files.delete(file);
		}
		List<Path> files = new ArrayList<>();
		for (Map.Entry<String, String> document : documents.entrySet())
			files.add(Files.writeString(folder.resolve(document.getKey()), document.getValue()));
		return findings(files);
	}

	private List<String> findings(String main, String supplement) throws IOException {
		Path first = Files.writeString(folder.resolve("scs-0190-v1-main.md"), main);
		Path second = Files.writeString(folder.resolve("scs-0190-w1-notes.md"),
				"---\ntitle: T\nsupplements:\n  - scs-0190-v1-main.md\n---\n\n" + (supplement == null ? "Text.\n" : supplement));
		return findings(List.of(first, second));
	}

	private static List<String> findings(List<Path> files) {
		return Documents.parse(files).stream().map(d -> (XtextResource) d.eResource())
				.flatMap(r -> r.getResourceServiceProvider().getResourceValidator().validate(r, CheckMode.ALL, CancelIndicator.NullImpl).stream())
				.filter(i -> i.getCode().matches(".*\\.(?:two-names|other-definition|other-abbreviation)")).map(Issue::getMessage).toList();
	}
}
