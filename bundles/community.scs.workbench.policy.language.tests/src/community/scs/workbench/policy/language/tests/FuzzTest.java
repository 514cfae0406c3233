package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.model.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

class FuzzTest {

	private static final int ROUNDS = Integer.getInteger("policy.fuzz.rounds", 40);
	/** Half a line break of Windows, which YAML takes for a line break and we do not. */
	private static final Pattern LONE_RETURN = Pattern.compile("\\r(?!\\n)");
	private long seed = Long.getLong("policy.fuzz.seed", System.nanoTime());

	@Test
	void damagedFilesKeepEveryCharacterAndStayParsable() throws Exception {
		for (String text : damaged()) {
			XtextResource resource = PolicyFiles.parse(text);
			assertEquals(text, resource.getParseResult().getRootNode().getText(), () -> seen(text));
			for (INode error : resource.getParseResult().getSyntaxErrors())
				assertTrue(error.getSyntaxErrorMessage().getIssueCode().startsWith("community.scs.workbench.policy."),
						() -> error.getSyntaxErrorMessage() + " in " + seen(text));
		}
	}

	/** The same files in each run: what YAML allows at its edges is found by trying other seeds, not by chance. */
	@Test
	void damagedFilesWithoutErrorMeanWhatOsloPolicyReads() throws Exception {
		seed = Long.getLong("policy.fuzz.seed", 20_240_731);
		List<String> texts = new ArrayList<>();
		List<Map<String, String>> ours = new ArrayList<>();
		for (String text : damaged()) {
			XtextResource resource = PolicyFiles.parse(text);
			if (!resource.getErrors().isEmpty() || LONE_RETURN.matcher(text).find())
				continue;
			Map<String, String> rules = new HashMap<>();
			for (Rule rule : PolicyFiles.file(resource).getRules())
				rules.put(String.valueOf(rule.getName()), Printer.print(rule.getBody()));
			texts.add(text);
			ours.add(rules);
		}
		assertTrue(texts.size() > ROUNDS, () -> "only " + texts.size() + " texts without error");
		List<String> differences = new ArrayList<>();
		for (Oslo.Answer answer : Oslo.parse(texts))
			if (!ours.get(answer.index()).equals(answer.rules()))
				differences.add(seen(texts.get(answer.index())) + "\n ours " + ours.get(answer.index()) + "\n oslo.policy "
						+ (answer.rules() == null ? answer.error() : answer.rules()));
		assertTrue(differences.isEmpty(), () -> differences.size() + " of " + texts.size() + " differ:\n"
				+ String.join("\n", differences.subList(0, Math.min(6, differences.size()))));
	}

	private String seen(String text) {
		return "seed " + seed + ": " + text.replace("\n", "\\n").replace("\r", "\\r");
	}

	private List<String> damaged() throws Exception {
		System.out.println("policy.fuzz.seed=" + seed);
		Mutations mutations = new Mutations(seed);
		List<String> texts = new ArrayList<>();
		for (Path file : Inputs.own()) {
			String text = Files.readString(file);
			for (int i = 0; i < ROUNDS; i++)
				texts.add(mutations.mutate(text));
		}
		return texts;
	}
}
