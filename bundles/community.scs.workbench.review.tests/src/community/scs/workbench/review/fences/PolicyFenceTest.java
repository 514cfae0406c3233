package community.scs.workbench.review.fences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import community.scs.workbench.document.Documents;
import community.scs.workbench.review.TestLanguages;
import community.scs.workbench.review.lint.Finding;
import community.scs.workbench.review.lint.Linter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFenceTest {

	private static final String TEXT = """
			# Title

			- item

			  ```yaml
			  "admin": "role:admin"

			  "a": "rule:adminn"
			  ```

			> ~~~ json
			> {"c": "rule:c"}
			> ~~~

			```yaml
			images:
			- name: x
			```

			```shell
			"b": "role:x or"
			```

			```yaml title="policy.yaml"
			```

			```yaml
			"d": "role:x or
			""";

	@BeforeAll
	static void languages() {
		TestLanguages.register();
	}

	private static List<PolicyFence> fences(String text) {
		return PolicyFence.in((XtextResource) Documents.parse(text).eResource());
	}

	@Test
	void policiesAreTakenOutOfListsAndQuotes() {
		assertEquals(List.of("\"admin\": \"role:admin\"\n\n\"a\": \"rule:adminn\"\n", "{\"c\": \"rule:c\"}\n", "\"d\": \"role:x or\n"),
				fences(TEXT).stream().map(PolicyFence::text).toList());
		assertEquals(fences(TEXT).stream().map(PolicyFence::text).toList(),
				fences(TEXT.replace("\n", "\r\n")).stream().map(PolicyFence::text).toList());
		assertEquals(List.of(), fences("```yaml\n```"));
		assertEquals("\n", fences("```yaml title=\"policy.yaml\"\n\n```").getFirst().text());
	}

	@Test
	void findingsAreInTheirPlaceInTheDocument(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("x.md"), TEXT);
		List<String> findings = Linter.lint(List.of(file), CancelIndicator.NullImpl).stream().filter(f -> f.rule().startsWith("policy."))
				.map(f -> f.line() + ":" + f.column() + " " + f.rule()).toList();
		assertEquals(List.of("8:14 policy.misspelled-rule", "12:5 policy.cycle", "28:6 policy.unclosed-quote",
				"28:14 policy.missing"), findings);
	}

	@Test
	void examplesOfManagedRolesAreCheckedInDocuments(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("x.md"), """
				```yaml
				"is_domain_managed_role": "'member':%(target.role.name)s or 'reader':%(target.role.name)s"
				```

				- In a list:

				  ```yaml
				  "is_domain_managed_role": "'member':%(target.role.name)s or not (rule:is_domain_manager)"
				  "is_domain_manager": "role:manager"
				  ```
				""");
		List<String> findings = Linter.lint(List.of(file), CancelIndicator.NullImpl).stream().filter(f -> f.rule().startsWith("policy."))
				.map(f -> f.line() + ":" + f.column() + " " + f.rule()).toList();
		assertEquals(List.of("8:3 policy.managed-role-admin", "8:68 policy.managed-role-reference"), findings, "nothing is said of what the examples leave out");
	}

	@Test
	void realDocumentsHaveNoFindingInTheirPolicies() throws IOException {
		Path data = Path.of(System.getProperty("workbench.root", "../..")).toAbsolutePath().normalize().resolve("../shared/data");
		assumeTrue(Files.exists(data), "skipped: " + data + " is not there");
		List<Finding> findings = Linter.lint(List.of(data.resolve("standards-2026-08-21"), data.resolve("standards-2024-07-31")),
				CancelIndicator.NullImpl).stream().filter(f -> f.rule().startsWith("policy.")).toList();
		assertEquals(List.of(), findings);
		String w1 = Files.readString(data.resolve("standards-2026-08-21/Standards/scs-0302-w1-domain-manager-implementation-notes.md"));
		assertEquals(2, fences(w1).size());
		assertTrue(fences(w1).getFirst().text().lines().count() > 100);
	}
}
