package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.scanning.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

/** Sizes and shapes that are made to hurt: each ends, with what is wrong named. */
class HostileTest {

	private static final int MANY = 100_000;
	private static final int LONG = 20_000;

	@Test
	void aHundredThousandRulesLink() {
		String text = IntStream.range(0, MANY).mapToObj(i -> "\"r" + i + "\": \"rule:r" + (i + 1) % MANY + " or rule:r0\"\n")
				.collect(Collectors.joining());
		XtextResource resource = PolicyFiles.parse(text);
		EcoreUtil.resolveAll(resource);
		PolicyFile file = PolicyFiles.file(resource);
		assertEquals(MANY, file.getRules().size());
		assertEquals(List.of(), resource.getErrors());
		assertEquals(1, issues(resource).size());
	}

	@Test
	void manyNamesThatNobodyKnows() {
		String text = IntStream.range(0, LONG).mapToObj(i -> "\"a rather long name " + i + "\": [[\"rule:another long name " + i + "\"]]\n")
				.collect(Collectors.joining());
		assertEquals(List.of(), issues(PolicyFiles.parse(text)));
	}

	@Test
	void aHundredThousandRulesOnOneLine() {
		String text = IntStream.range(0, MANY).mapToObj(i -> "\"r" + i + "\":\"role:a\"")
				.collect(Collectors.joining(",", "{", "}"));
		assertEquals(MANY, PolicyFiles.file(PolicyFiles.parse(text)).getRules().size());
	}

	@Test
	void nestingEndsInOneMessage() {
		for (int depth : List.of(10_000, 200_000)) {
			assertEquals(Set.of(Problem.DEEP), problems("a: \"" + "(".repeat(depth) + "role:x" + ")".repeat(depth) + "\""));
			assertEquals(Set.of(Problem.DEEP), problems("a: " + "not ".repeat(depth) + "role:x"));
			assertEquals(Set.of(Problem.DEEP), problems("a: " + "( not ".repeat(depth) + "role:x"));
			problems("a: " + "[".repeat(depth) + "role:x" + "]".repeat(depth));
			problems("a: " + "{".repeat(depth));
			problems("{".repeat(depth));
			problems("a:\n" + "- ".repeat(depth) + "role:x");
		}
	}

	@Test
	void hugeScalarsAreRead() {
		assertEquals(Set.of(), problems("a: " + "role:x or ".repeat(LONG) + "role:y"));
		assertEquals(Set.of(), problems("a: \"" + "role:\\x61 and\\n ".repeat(LONG) + "role:y\""));
		assertEquals(Set.of(), problems("a: " + "x".repeat(LONG) + ":%(" + "y".repeat(LONG) + ")s"));
		assertEquals(Set.of(), problems("a: x:" + "%(y)s".repeat(LONG)));
		problems("a: x:" + "%(".repeat(LONG));
		problems("a: \"" + "\\".repeat(LONG));
		problems("'".repeat(LONG));
		problems("a: |\n" + " \n".repeat(LONG) + " role:x");
		problems(("a: \"role:x\n").repeat(LONG));
		problems(("#\n").repeat(LONG) + "a: role:x");
		problems(("# \n\n").repeat(LONG) + "a: role:x");
		problems("a:" + ("\n #").repeat(LONG));
		problems("a:\n" + ("-\n").repeat(LONG));
		problems("a: [" + "[],".repeat(LONG));
		problems("\t ".repeat(LONG) + "a: role:x");
		problems("a:\n" + " b:\n".repeat(LONG));
	}

	@Test
	void anAliasBombIsRefused() {
		StringBuilder bomb = new StringBuilder("a0: &a0 [[\"role:x\"]]\n");
		for (int i = 1; i < 1000; i++)
			bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
		assertEquals(Set.of(Problem.PROPERTY), problems(bomb.toString()));
	}

	private static Set<Problem> problems(String text) {
		XtextResource resource = PolicyFiles.parse(text);
		assertEquals(text.length(), resource.getParseResult().getRootNode().getTotalLength());
		issues(resource);
		return resource.getErrors().stream().map(e -> problem((XtextSyntaxDiagnostic) e)).collect(Collectors.toSet());
	}

	private static Problem problem(XtextSyntaxDiagnostic error) {
		return List.of(Problem.values()).stream().filter(p -> p.code().equals(error.getCode())).findFirst().orElseThrow();
	}

	private static List<Issue> issues(XtextResource resource) {
		return resource.getResourceServiceProvider().getResourceValidator().validate(resource, CheckMode.ALL,
				CancelIndicator.NullImpl);
	}
}
