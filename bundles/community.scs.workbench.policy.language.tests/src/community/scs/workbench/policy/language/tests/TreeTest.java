package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.model.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

/** Every rule means what oslo.policy's own parser reads. */
class TreeTest {

	@Test
	void ourSamplesParseAsOsloPolicyParsesThem() throws Exception {
		assertEquals(oslo(Inputs.own()), ours(Inputs.own()));
	}

	@Test
	void realFilesParseAsOsloPolicyParsesThem() throws Exception {
		List<Path> files = new ArrayList<>(Inputs.debian());
		files.add(Inputs.domainManager());
		Map<String, String> ours = ours(files);
		assertTrue(ours.size() > 900, () -> "only " + ours.size() + " rules");
		assertEquals(oslo(files), ours);
	}

	private static Map<String, String> oslo(List<Path> files) throws Exception {
		Map<String, String> rules = new TreeMap<>();
		for (Oslo.Answer answer : Oslo.parse(files.stream().map(TreeTest::read).toList()))
			answer.rules().forEach((name, rule) -> rules.put(files.get(answer.index()).getFileName() + " " + name, rule));
		return rules;
	}

	private static Map<String, String> ours(List<Path> files) throws Exception {
		Map<String, String> rules = new TreeMap<>();
		for (Path file : files) {
			XtextResource resource = PolicyFiles.parse(file);
			assertEquals(List.of(), resource.getErrors(), file::toString);
			for (Rule rule : PolicyFiles.file(resource).getRules())
				rules.put(file.getFileName() + " " + rule.getName(), Printer.print(rule.getBody()));
		}
		return rules;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
