package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.StandardsDocumentStandaloneSetup;
import community.scs.workbench.document.Statements;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.junit.jupiter.api.Test;

/** Real documents, damaged at random: each must parse without a syntax error and keep every character. */
class MutationTest {

	/** One of so many is saved as well. */
	private static final int SAVED = 20;

	private final IParser parser = new StandardsDocumentStandaloneSetup().createInjectorAndDoEMFRegistration()
			.getInstance(IParser.class);

	@Test
	void damagedDocumentsParse() throws IOException {
		long seed = Long.getLong("workbench.seed", 20261126);
		int count = Integer.getInteger("workbench.mutations", 4_000);
		System.out.println("mutations: " + count + " (workbench.seed=" + seed + ")");
		Random random = new Random(seed);
		List<String> texts = Corpus.texts();
		for (int i = 0; i < count; i++) {
			String text = Damage.to(texts, random);
			assertParses(text);
			if (i % SAVED == 0)
				assertSaved(text);
		}
	}

	private static void assertSaved(String text) throws IOException {
		ByteArrayOutputStream saved = new ByteArrayOutputStream();
		Documents.parse(text).eResource().save(saved, null);
		assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), saved.toByteArray(), text);
	}

	private void assertParses(String text) {
		IParseResult result = parser.parse(new StringReader(text));
		StringBuilder leaves = new StringBuilder(text.length());
		for (ILeafNode leaf : result.getRootNode().getLeafNodes())
			leaves.append(leaf.getText());
		assertEquals(text, leaves.toString());
		for (INode error : result.getSyntaxErrors())
			throw new AssertionError(error.getSyntaxErrorMessage().getMessage() + " at " + error.getOffset() + " of\n" + text);
		Set<String> ids = new HashSet<>();
		for (Statement statement : Statements.of((StandardsDocument) result.getRootASTElement())) {
			assertFalse(statement.level() == null, text);
			ids.add(statement.id());
		}
		assertEquals(Statements.of((StandardsDocument) result.getRootASTElement()).size(), ids.size(), text);
	}

	@Test
	void hostileDocumentsParseInTime() {
		List<String> hostile = List.of("> ".repeat(20_000), "- ".repeat(20_000), "[".repeat(50_000), "![".repeat(20_000) + "](x)".repeat(20_000),
				"*a_ ".repeat(20_000), "`a``b".repeat(10_000), "<!--".repeat(20_000), "x <?".repeat(200_000), "<a b='".repeat(10_000), "[a]: b\n- ".repeat(5_000),
				"[a\n=\n".repeat(5_000), "|a".repeat(20_000) + "\n" + "|-".repeat(20_000), "---\na: b\n".repeat(10_000),
				":::note\n".repeat(5_000) + ":::\n", "a**b" + "c* ".repeat(20_000), "[^1]: ".repeat(10_000) + "[^1]".repeat(10_000),
				"# a\n".repeat(5_000), "x ".repeat(200_000), "a.[^1] B ".repeat(10_000), "e.g. ".repeat(20_000), "http://a".repeat(20_000),
				"1. a\n   ".repeat(3_000), "must ".repeat(20_000), "~".repeat(20_000), "***a".repeat(10_000), "[a](b".repeat(10_000),
				"scs-0101-v1-a-".repeat(10_000));
		for (String text : hostile)
			assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertParses(text), () -> text.substring(0, 20));
	}
}
