package community.scs.workbench.review.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import community.scs.workbench.policy.testing.PolicyTestsSetup;
import community.scs.workbench.review.TestLanguages;
import community.scs.workbench.review.lint.Finding;
import community.scs.workbench.review.lint.Linter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTestsLintTest {

	@TempDir
	private Path folder;

	@Test
	void testsInYamlHaveTheFindingsOfTests() throws IOException {
		TestLanguages.register();
		new PolicyTestsSetup().createInjectorAndDoEMFRegistration();
		for (String name : List.of("a.policy-test", "b.policy-test.yaml", "c-policy-tests.yml", "other.yaml"))
			Files.writeString(folder.resolve(name), "personas: {}\ntestz: []\n");
		Files.writeString(folder.resolve("policy.yaml"), "\"a\": \"rule:a\"\n");
		List<Finding> findings = Linter.lint(List.of(folder), CancelIndicator.NullImpl);
		assertEquals(List.of("a.policy-test", "b.policy-test.yaml", "c-policy-tests.yml"), findings.stream()
				.filter(f -> f.rule().equals("policy.test-unknown-key")).map(f -> f.file().getFileName().toString()).toList());
		assertEquals(List.of("policy.yaml"), findings.stream().filter(f -> f.rule().equals("policy.cycle"))
				.map(f -> f.file().getFileName().toString()).toList());
	}

	@Test
	void noFileOutsideOfTheProjectIsRead() throws IOException {
		TestLanguages.register();
		new PolicyTestsSetup().createInjectorAndDoEMFRegistration();
		Path project = Files.createDirectories(folder.resolve("project"));
		for (Path place : List.of(folder, project))
			Files.writeString(place.resolve("some.yaml"), "\"a\": \"role:admin\"\n");
		String tests = "personas: {p: {roles: [admin]}}\ntests: []\n";
		Files.writeString(project.resolve("in.policy-test"), "policy: some.yaml\n" + tests);
		Files.writeString(project.resolve("out.policy-test"), "policy: ../some.yaml\n" + tests);
		assertEquals(List.of("out.policy-test"), Linter.lint(List.of(project), CancelIndicator.NullImpl).stream()
				.filter(f -> f.message().contains("no file")).map(f -> f.file().getFileName().toString()).toList());
	}
}
