package community.scs.workbench.review.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import community.scs.workbench.review.lint.Languages;
import community.scs.workbench.review.lint.Linter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies in fences, tests of policies, and policies by any name, as the command lint sees them. */
class FencesLintTest {

	@TempDir
	Path folder;

	@Test
	void fencesOfOneDocumentAndFilesByTheirContent() throws Exception {
		Languages.register();
		Files.writeString(folder.resolve("x.md"), "# T\n\n```yaml\n\"admins\": \"role:admin\"\n```\n\n```yaml\n\"library:lend\": \"rule:admins\"\n\"library:buy\": \"rule:admin\"\n```\n");
		Files.writeString(folder.resolve("rules.yml"), "\"admins\": \"role:admin\"\n\"a\": \"rule:adminz\"\n");
		Files.writeString(folder.resolve("compose.yml"), "services:\n  web:\n    image: nginx:1\n");
		Files.writeString(folder.resolve("a.policy-test"), "policy: rules.yml\npersonas:\n  boss: {roles: [admin]}\ntests:\n- {name: a, persona: bos, operation: a, expected: denied}\n");
		assertEquals(List.of("a.policy-test:5 policy.test-unknown-persona", "rules.yml:2 policy.misspelled-rule", "x.md:9 policy.misspelled-rule"),
				Linter.lint(List.of(folder), CancelIndicator.NullImpl).stream().filter(finding -> finding.rule().startsWith("policy."))
						.map(finding -> finding.file().getFileName() + ":" + finding.line() + " " + finding.rule()).toList());
	}
}
