package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import community.scs.workbench.document.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Folders that break a rule as often as it says, or not at all. In {@code data/rules/examples.txt} a line {@code @@ rule count} starts
 * a folder and {@code @ file} one of its files: "as usual" is a standard without fault, "with" one that says what follows.
 */
class RuleExamplesTest {

	private static final Path EXAMPLES = Path.of(System.getProperty("workbench.root"), "bundles/community.scs.workbench.document.tests/data/rules/examples.txt");
	private static final String BEFORE = """
			---
			title: T
			type: Standard
			status: Draft
			track: IaaS
			---

			## Introduction

			Nothing.

			## Motivation

			Nothing.

			## Disks

			""";
	private static final String AFTER = "\n## Conformance Tests\n\nNone.\n";

	@TempDir
	private Path folder;

	static List<String> examples() throws IOException {
		return Arrays.stream(Files.readString(EXAMPLES).split("(?m)^@@ ")).filter(example -> !example.isBlank()).toList();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void examples(String example) throws IOException {
		String[] parts = example.split("(?m)^@ ");
		String[] expected = parts[0].strip().split(" ");
		List<Path> documents = new ArrayList<>();
		for (String part : Arrays.asList(parts).subList(1, parts.length)) {
			String file = part.substring(0, part.indexOf('\n'));
			Path written = write(file, part.substring(file.length() + 1));
			if (file.contains(".md"))
				documents.add(written);
		}
		List<String> found = Documents.parse(documents).stream().map(d -> (XtextResource) d.eResource())
				.flatMap(r -> r.getResourceServiceProvider().getResourceValidator().validate(r, CheckMode.ALL, CancelIndicator.NullImpl).stream())
				.filter(issue -> issue.getCode().endsWith(expected[0])).map(Issue::getMessage).toList();
		assertEquals(Integer.parseInt(expected[1]), found.size(), () -> example + found);
	}

	private Path write(String file, String text) throws IOException {
		Path path = folder.resolve(file.replaceFirst(" (?:as usual|with)$", ""));
		Files.createDirectories(path.getParent());
		boolean asUsual = file.endsWith(" as usual");
		return Files.writeString(path, asUsual || file.endsWith(" with") ? BEFORE + (asUsual ? "Nothing.\n" : text) + AFTER : text);
	}
}
