package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.rules.DocumentCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules about the name, the front matter and the neighbours of a document, as chk_adrs.py states them and beyond. */
class RulesTest {

	static final Set<String> RULES = new DocumentCatalogue().getConfigurableIssueCodes().keySet();

	private static final String VALID = "---\ntitle: T\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n\n## Introduction\n\n## Motivation\n\n## Standard\n\n## Tests\n\n## More\n";

	@TempDir
	Path folder;

	@Test
	void aValidDocumentHasNoFinding() throws IOException {
		assertEquals(Map.of(), findings(Map.of("scs-0190-v1-some-thing.md", VALID, "README.md", "# No standard\n")));
	}

	@ParameterizedTest
	@CsvSource({ "scs-190-v1-a.md, name-number", "scs-0190-1-a.md, name-version", "scs-0190.md, name-parts", "scs-0190-v1-A_b.md, name-slug",
			"scs-0190-v1-a--b.md, name-slug", "scs-0290-v1-a.md, name-track", "scs-0190-v2-a.md, replaces" })
	void namesAreChecked(String name, String rule) throws IOException {
		assertEquals(Map.of(name, List.of(rule)), findings(Map.of(name, VALID)));
	}

	@ParameterizedTest
	@CsvSource({ "status: Draft, status: Perhaps, front-matter-value", "type: Standard, type: Supplement, front-matter-value",
			"track: IaaS, track: Elsewhere, front-matter-value", "track: IaaS, description: none, front-matter-value", "title: T, title: T\\ntitle: U, duplicate-key", "Draft, draft, front-matter-value",
			"status: Draft, status: Stable, status-date", "status: Draft, status: Deprecated\\nstabilized_at: 2024-01-01, status-date",
			"status: Draft, status: Rejected, status-date", "status: Draft, status: Stable\\nstabilized_at:, status-date", "status: Draft, status: Stable\\nstabilized_at: soon, front-matter-value",
			"title: T, colour: red, md041|unknown-key", "title: T, tittle: T, md041|unknown-key",
			"title: T, title: T\\nstabilized_at: 2024-01-01, date-without-status", "title: T, title: T\\nenhances: scs-0190-v1-a.md, names-itself|unknown-key",
			"status: Draft, status: Stable\\nstabilized_at: 2204-01-01, date-far", "status: Draft, status: Stable\\nstabilized_at: 1024-01-01, date-far",
			"status: Draft, status: Deprecated\\ndeprecated_at: 2024-01-01, stabilized-at",
			"status: Draft, status: Rejected\\nrejected_at: 2024-01-01\\nreplaced_by: scs-0190-v9-z.md, unknown-document",
			"status: Draft, status: Rejected\\nrejected_at: 2024-01-01\\nreplaced_by:\\n  - elsewhere, unknown-document" })
	void keysAreChecked(String valid, String broken, String rule) throws IOException {
		assertEquals(Map.of("scs-0190-v1-a.md", List.of(rule.split("\\|"))),
				findings(Map.of("scs-0190-v1-a.md", VALID.replace(valid, broken.replace("\\n", "\n")))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "type: 'Standard'", "status: \"Draft\"", "track: IaaS # c\nstabilized_at:", "status: Draft\nreplaced_by: []",
			"replaces:\n  - 'scs-0190-v1-b.md'", "# note: on top\nreplaces:\n- \"scs-0190-v1-b.md\"", "replaces: ['scs-0190-v1-b.md', \"scs-0190-v1-b.md\"]" })
	void otherWaysToWriteIt(String lines) throws IOException {
		String key = lines.replaceFirst("(?s)^(?:#.*?\n)?(\\w+):.*", "$1");
		String text = VALID.replace("track: IaaS", "track: IaaS\nreplaces: [scs-0190-v1-b.md]").replaceFirst(key + ": .*", lines);
		assertEquals(Map.of(), findings(Map.of("scs-0190-v2-a.md", text, "scs-0190-v1-b.md", VALID)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "track: IaaS\\nreplaces:; replaces", "track: IaaS\\nreplaces: []; replaces", "track: IaaS\\nreplaces: [scs-0190-v1-b]; unknown-document",
			"track: IaaS\\nreplaces:\\n  - scs-0190-v1-b; unknown-document" })
	void keysThatNameNoFile(String lines, String rule) throws IOException {
		assertEquals(Map.of("scs-0190-v2-a.md", List.of(rule)),
				findings(Map.of("scs-0190-v2-a.md", VALID.replace("track: IaaS", lines.replace("\\n", "\n")), "scs-0190-v1-b.md", VALID)));
	}

	@Test
	void frontMatterMustBeThere() throws IOException {
		assertEquals(Map.of("scs-0190-v1-a.md", List.of("front-matter-missing")), findings(Map.of("scs-0190-v1-a.md", "## More\n")));
	}

	@Test
	void datesHaveAnOrder() throws IOException {
		String text = VALID.replace("status: Draft", "status: Deprecated\nstabilized_at: 2024-05-01\ndeprecated_at: 2024-04-30");
		assertEquals(Map.of("scs-0190-v1-a.md", List.of("date-order")), findings(Map.of("scs-0190-v1-a.md", text)));
	}

	@Test
	void supplementsExtendADocumentAndHaveNoStatus() throws IOException {
		String text = "---\ntitle: T\ntype: Supplement\nstatus: Draft\ntrack: Ops\nsupplements:\n  - scs-0190-v1-a.md\n---\n";
		assertEquals(Map.of("scs-0190-w1-a.md", List.of("name-track", "supplement-status", "supplement-track")),
				findings(Map.of("scs-0190-v1-a.md", VALID, "scs-0190-w1-a.md", text)));
		String alone = text.replace("status: Draft\n", "").replace("Ops", "IaaS").replace("v1-a", "v1-b");
		assertEquals(Map.of("scs-0190-w1-a.md", List.of("unknown-document")),
				findings(Map.of("scs-0190-v1-a.md", VALID, "scs-0190-w1-a.md", alone)));
	}

	@Test
	void revisionsNameWhatTheyReplace() throws IOException {
		String text = VALID.replace("track: IaaS", "track: IaaS\nreplaces: scs-0190-v1-a.md");
		assertEquals(Map.of("scs-0190-v2-a.md", List.of("replaces-list")),
				findings(Map.of("scs-0190-v1-a.md", VALID, "scs-0190-v2-a.md", text)));
		String itself = VALID.replace("track: IaaS", "track: IaaS\nreplaces:\n  - scs-0190-v2-a.md");
		assertEquals(Map.of("scs-0190-v2-a.md", List.of("names-itself")),
				findings(Map.of("scs-0190-v1-a.md", VALID, "scs-0190-v2-a.md", itself)));
	}

	@Test
	void onlyWhatIsOutOfForceIsReplaced() throws IOException {
		String text = VALID.replace("track: IaaS", "track: IaaS\nreplaced_by:\n  - scs-0190-v2-a.md");
		String next = VALID.replace("track: IaaS", "track: IaaS\nreplaces:\n  - scs-0190-v1-a.md");
		assertEquals(Map.of("scs-0190-v1-a.md", List.of("replaced-by")),
				findings(Map.of("scs-0190-v1-a.md", text, "scs-0190-v2-a.md", next)));
	}

	@Test
	void supplementsHaveTheNumberOfADocumentThatTheyExtend() throws IOException {
		String text = "---\ntitle: T\ntype: Supplement\ntrack: IaaS\nsupplements:\n  - scs-0190-v1-a.md\n---\n";
		assertEquals(Map.of("scs-0191-w1-a.md", List.of("supplement-number")),
				findings(Map.of("scs-0190-v1-a.md", VALID, "scs-0191-w1-a.md", text)));
		assertEquals(Map.of("scs-0190-w1-a.md", List.of("supplement")),
				findings(Map.of("scs-0190-v1-a.md", VALID, "scs-0190-w1-a.md", text.replace("\n  - ", " "))));
	}

	@Test
	void whatIsReplacedSaysSo() throws IOException {
		String old = VALID.replace("status: Draft", "status: Deprecated\nstabilized_at: 2024-01-01\ndeprecated_at: 2024-05-01");
		String next = VALID.replace("track: IaaS", "track: IaaS\nreplaces:\n  - scs-0190-v1-a.md");
		assertEquals(Map.of("scs-0190-v1-a.md", List.of("replaced-by-missing")),
				findings(Map.of("scs-0190-v1-a.md", old, "scs-0190-v2-a.md", next)));
		assertEquals(Map.of(), findings(Map.of("scs-0190-v1-a.md", old.replace("track: IaaS", "track: IaaS\nreplaced_by:\n  - scs-0190-v2-a.md"),
				"scs-0190-v2-a.md", next)));
		assertEquals(Map.of("scs-0190-v1-a.md", List.of("replaces-order")),
				findings(Map.of("scs-0190-v1-a.md", next.replace("v1-a", "v2-a"), "scs-0190-v2-a.md", next)));
	}

	@Test
	void aFirstVersionMayReplaceWhatIsOlderThanTheStandards() throws IOException {
		assertEquals(Map.of(), findings(Map.of("scs-0190-v1-a.md", VALID.replace("track: IaaS", "track: IaaS\nreplaces:\n  - Spec.md"))));
	}

	@Test
	void neighboursAreCompared() throws IOException {
		assertEquals(Map.of("scs-0190-v1-a.md", List.of("duplicate-number"), "scs-0190-v1-b.md", List.of("duplicate-number")),
				findings(Map.of("scs-0190-v1-a.md", VALID, "scs-0190-v1-b.md", VALID)));
		String stable = VALID.replace("Draft", "Stable\nstabilized_at: 2024-05-01");
		String later = stable.replace("track: IaaS", "track: IaaS\nreplaces:\n  - scs-0190-v1-a.md");
		assertEquals(Map.of("scs-0190-v1-a.md", List.of("duplicate-stable"), "scs-0190-v2-a.md", List.of("duplicate-stable")),
				findings(Map.of("scs-0190-v1-a.md", stable, "scs-0190-v2-a.md", later)));
		assertEquals(Map.of("scs-0190-v3-a.md", List.of("version-gap")),
				findings(Map.of("scs-0190-v1-a.md", VALID, "scs-0190-v3-a.md", later.replace("Stable\nstabilized_at: 2024-05-01", "Draft"))));
	}

	@ParameterizedTest
	@CsvSource({ "### Standard, It MUST go. It MUST stay. It MUST be. You must run., capitals-missing", "### Standard, It MUST go. You must run., ''",
			"### Standard, It MUST go. It MUST stay. It MUST be. You may run., ''", "### Standard, It WILL be., capitals-misused", "### Standard, IT WILL BE., ''",
			"### Standard, They MAY NOT go., may-not", "### Standard, They may not go., ''", "### Standard, It MUST go. It SHALL stay., shall-beside-must",
			"### Standard, A SHALL b. C SHALL d., ''", "### Standard, A MUST b and SHOULD c., two-levels", "### Standard, A MUST b and MUST NOT c., ''",
			"### [REQUIRED] Disks, They MAY exist., level-contradicts-heading", "### [REQUIRED] Disks, They MUST exist and be big. They MAY grow., ''",
			"### OPTIONAL disks, They should have a name., ''", "### Introduction, Clouds MUST exist., demand-in-explanation",
			"### Introduction, Clouds must exist. Readers MAY go on., ''", "### Option 1, Clouds MUST exist., ''",
			"### Standard, `WILL` and [MAY NOT](https://example.org) and `MAY NOT`, may-not" })
	void normativeLanguageIsChecked(String heading, String text, String rule) throws IOException {
		assertEquals(rule.isEmpty() ? Map.of() : Map.of("scs-0190-v1-a.md", List.of(rule)),
				findings(Map.of("scs-0190-v1-a.md", VALID + "\n" + heading + "\n\n" + text + "\n")));
		String old = VALID.replace("status: Draft", "status: Rejected\nrejected_at: 2024-01-01");
		assertEquals(Map.of(), findings(Map.of("scs-0190-v1-a.md", old + "\n" + heading + "\n\n" + text + "\n")));
	}

	@ParameterizedTest
	@CsvSource({ "Standard, '', ''", "Standard, Introduction, section-missing", "Standard, Motivation, section-missing",
			"Standard, Conformance Tests, conformance-tests-missing", "Standard, Standard, decision-missing", "Decision Record, '', ''",
			"Decision Record, Abstract, section-missing", "Decision Record, Context, section-missing", "Decision Record, Decision, decision-missing" })
	void sectionsAreThere(String type, String without, String rule) throws IOException {
		List<String> headings = type.equals("Standard") ? List.of("Introduction", "Motivation", "Standard", "Conformance Tests")
				: List.of("Abstract", "Context", "Decision", "Consequences");
		StringBuilder text = new StringBuilder("---\ntitle: T\ntype: " + type + "\nstatus: Draft\ntrack: IaaS\n---\n");
		headings.stream().filter(h -> !h.equals(without)).forEach(h -> text.append("\n## ").append(h).append("\n"));
		assertEquals(rule.isEmpty() ? Map.of() : Map.of("scs-0190-v1-a.md", List.of(rule)), findings(Map.of("scs-0190-v1-a.md", text.toString())));
	}

	@Test
	void aMissingDocumentIsNamed() {
		XtextResource resource = (XtextResource) Documents.parse("---\nreplaced_by: scs-0190-v9-z.md\n---\n").eResource();
		assertTrue(resource.getResourceServiceProvider().getResourceValidator().validate(resource, CheckMode.ALL, CancelIndicator.NullImpl).stream()
				.anyMatch(i -> i.getMessage().equals("There is no document scs-0190-v9-z.md in this folder.")));
	}

	/** The last parts of the codes found, sorted, by file; files without findings are left out. */
	private Map<String, List<String>> findings(Map<String, String> files) throws IOException {
		try (var old = Files.list(folder)) {
			for (Path file : old.toList())
				Files.delete(file);
		}
		for (var file : files.entrySet())
			Files.writeString(folder.resolve(file.getKey()), file.getValue());
		Map<String, List<String>> found = new TreeMap<>();
		for (StandardsDocument document : Documents.parse(files.keySet().stream().sorted().map(folder::resolve).toList())) {
			XtextResource resource = (XtextResource) document.eResource();
			List<String> codes = resource.getResourceServiceProvider().getResourceValidator()
					.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl).stream().map(Issue::getCode)
					.map(c -> c.substring(c.lastIndexOf('.') + 1)).sorted().toList();
			if (!codes.isEmpty())
				found.put(resource.getURI().lastSegment(), codes);
		}
		return found;
	}
}
