package community.scs.workbench.requirement.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import community.scs.workbench.requirement.RequirementFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;

/** The examples of the language reference are requirements as the language has them. */
class ReferenceTest {

	private static final Path ROOT = Path.of(System.getProperty("workbench.root"));
	private static final Path SAMPLE = ROOT.resolve("bundles/community.scs.workbench.library/sample");
	private static final Pattern EXAMPLE = Pattern.compile("```scsreq\n(.*?)```", Pattern.DOTALL);

	@Test
	void examplesHaveNoFindings() throws IOException {
		List<MatchResult> examples = EXAMPLE.matcher(Files.readString(ROOT.resolve("docs/requirements.md"))).results().toList();
		assertFalse(examples.isEmpty());
		for (MatchResult example : examples)
			assertEquals(List.of(), RequirementFiles.issues(files().parse(example.group(1),
					URI.createFileURI(SAMPLE.resolve("requirements/example.scsreq").toString()))), example.group(1));
	}

	private static RequirementFiles files() throws IOException {
		try (Stream<Path> standards = Files.list(SAMPLE.resolve("Standards"))) {
			return new RequirementFiles().with(standards.toList());
		}
	}
}
