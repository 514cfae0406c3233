package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.policy.PolicyFences;
import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.model.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.Test;

class FuzzTest {

	private static final int ROUNDS = Integer.getInteger("policy.fuzz.rounds", 40);
	/** Half a line break of Windows, which YAML takes for a line break and we do not. */
	private static final Pattern LONE_RETURN = Pattern.compile("\\r(?!\\n)");
	private final long seed = Long.getLong("policy.fuzz.seed", 20_240_731);

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
		List<String> texts = new ArrayList<>();
		List<Map<String, String>> ours = new ArrayList<>();
		for (String text : damaged()) {
			XtextResource resource = PolicyFiles.parse(text);
			if (!resource.getErrors().isEmpty() || LONE_RETURN.matcher(text).find())
				continue;
			Map<String, String> rules = new HashMap<>();
			for (Rule rule : PolicyFiles.file(resource).getRules())
				rules.put(rule.getName() == null ? "" : rule.getName(), Printer.print(rule.getBody()));
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

	/** Texts that are read without error mean the same to oslo.policy; what it refuses, we find wrong. */
	@Test
	void nastyFilesAreReadOrRefusedAsOsloPolicyDoes() throws Exception {
		List<String> texts = List.of("", "# nothing\n", "---\n", "---\na: role:x\n", "---\na: role:x\n---\nb: role:y\n", "a: role:x\n...\n",
				"a: role:x\n...\nb: role:y\n", "- role:x\n", "role:x\n", "\"x\"\n", "a: &x role:x\nb: *x\n", "a: !!str role:x\n",
				"<<: {a: role:x}\n", "\uFEFFa: role:x\n", "a: role:x\r\nb: role:y\r\n", "a: role:x\ta\n", "a:\trole:x\n", "\ta: role:x\n",
				"a: |\n  role:x\n\tor role:y\n", "a: |\n  role:x\n  \tor role:y\n", "a: >\n      \n  role:x\n", "a: role:x\n\t\n  or role:y\n",
				"a: \"role:x\n\tor role:y\"\n", "a: 'role:x\n\n  or role:y'\n", "a: role:x\n  or role:y\n", "a: role:x\nor role:y\n",
				"{\"a\":\t\"role:x\"}", "{a:\t\"role:x\"}", "{\"a\": \"role:x\",}", "{\"a\": \"role:x\" \"b\": \"@\"}", "[\"role:x\"]", "{}", "null\n",
				"a: - role:x\n", "a:\n- - role:x\n  - role:y\n- role:z\n", "a: [[role:x, role:y], role:z]\n", "a: [[], role:x]\n", "a: []\n", "a: [[]]\n",
				"a:\n", "a: ~\n", "a: null\n", "a: \"\"\n", "a: ''\n", "a: \"  \"\n", "a: '@'\na: '!'\n", "a: >2-\n    role:x\n", "a: >22\n  role:x\n",
				"a: |0\n  role:x\n", "a: role:x # c\n", "a: role:x# c\n", "a: role:x #\n", "? a\n: role:x\n", "a: {b: role:x}\n", "a: true\n", "a: 5\n",
				"a: 'it''s':%(x)s\n", "a: role:\u00e9\n", "a: \"\\u0072ole:x\"\n", "a: \"\\q\"\n", "%YAML 1.1\n---\na: role:x\n", "a: role:x\n  # c\n", "a:\n  # c\n  role:x\n",
				"a: role:x\n # c\n or role:y\n", " a: role:x\n b: role:y\n", "a: role:x\n b: role:y\n", "a : role:x\n", "'a': role:x\n\"b\": role:y\n", "a b: role:x\n",
				"a:role:x\n", "a: rule:b:c\n", "a: x: y\n", "a: role:x:\n", "a: [role:x? ]\n", "a: (role:x)\n", "a: not(role:x)\n", "a: @\n", "a: !\n", "a: `x\n");
		List<String> differences = new ArrayList<>();
		for (Oslo.Answer answer : Oslo.parse(texts)) {
			String text = texts.get(answer.index());
			XtextResource resource = PolicyFiles.parse(text);
			Map<String, String> rules = new HashMap<>();
			PolicyFiles.file(resource).getRules().forEach(r -> rules.put(r.getName() == null ? "" : r.getName(), Printer.print(r.getBody())));
			boolean wrong = !resource.getErrors().isEmpty();
			if (!wrong && !rules.equals(answer.rules()) || wrong && answer.rules() != null && !isOurRefusal(resource))
				differences.add(seen(text) + "\n ours " + (wrong ? resource.getErrors() : rules) + "\n oslo.policy "
						+ (answer.rules() == null ? answer.error() : answer.rules()));
		}
		assertEquals(List.of(), differences);
	}

	/** Anchors, tags and checks that are none, which oslo.policy loads: the latter mean nobody. */
	private static boolean isOurRefusal(XtextResource resource) {
		return resource.getErrors().stream().map(e -> ((org.eclipse.xtext.diagnostics.AbstractDiagnostic) e).getCode())
				.allMatch(c -> c.matches(".*\\.(property|bare|blank|needs-quotes|string|unexpected|no-name|no-operator|stray)"));
	}

	@Test
	void servicesAnswerInDamagedFences() throws Exception {
		Random random = new Random(seed);
		ExecutorService pool = Executors.newCachedThreadPool();
		int asked = 0;
		for (String text : damaged()) {
			String document = "# Title\n\n> ```yaml\n> " + text.replace("\n", "\n> ");
			List<ITextRegion> lines = new ArrayList<>();
			for (int at = document.indexOf("yaml\n") + 5; at < document.length(); at = document.indexOf('\n', at) < 0 ? document.length() : document.indexOf('\n', at) + 1) {
				int end = document.indexOf('\n', at);
				lines.add(new TextRegion(at + 2, (end < 0 ? document.length() : end) - at - 2));
			}
			XtextResource resource = PolicyFences.parse(document, lines, PolicyFences.uri(URI.createURI("file:/x.md"), 1));
			int offset = lines.getFirst().getOffset() + random.nextInt(document.length() - lines.getFirst().getOffset() + 1);
			try {
				Services.askAll(resource, Math.min(offset, resource.getParseResult().getRootNode().getTotalEndOffset()), pool);
				asked++;
			} catch (RuntimeException | Error e) {
				throw new AssertionError("at " + offset + ", " + seen(document), e);
			}
		}
		pool.shutdownNow();
		assertTrue(asked > 0);
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
