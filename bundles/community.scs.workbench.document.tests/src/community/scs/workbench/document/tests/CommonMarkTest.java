package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares block structure and inlines, line by line, with an independent implementation of CommonMark. */
class CommonMarkTest {

	private static final Pattern FRONT_MATTER = Pattern.compile("\\A\uFEFF?---\\n.*?\\n---\\n", Pattern.DOTALL);
	private static final Pattern ADMONITION = Pattern.compile("(?m)^:::.*$");
	private static final Pattern FOOTNOTE = Pattern.compile("(?m)^\\[\\^[^\\]]+\\]:[ \\t]*");

	@Test
	void agreesOnEveryDocument() throws IOException {
		List<String> disagreements = new ArrayList<>();
		int compared = 0;
		for (Path file : Corpus.documents()) {
			String text = plainMarkdown(Files.readString(file));
			Structure scanned = new Scanned(text).structure();
			compared += scanned.size();
			for (String difference : scanned.differences(new CommonMark(text).structure()))
				disagreements.add(file.getFileName() + " " + difference);
		}
		System.out.println("commonmark-java: " + compared + " blocks and inlines compared, " + disagreements.size() + " disagreements");
		assertEquals(List.of(), disagreements);
	}

	/** Keeps the lines, but leaves out what CommonMark does not know; a footnote becomes an item of a list. */
	private static String plainMarkdown(String text) {
		String body = FRONT_MATTER.matcher(text).replaceFirst(m -> m.group().replaceAll("[^\\n]", ""));
		return FOOTNOTE.matcher(ADMONITION.matcher(body).replaceAll("")).replaceAll("1.  ");
	}

	@Test
	void agreesOnGeneratedDocuments() {
		long seed = Long.getLong("workbench.seed", 20261126);
		int count = Integer.getInteger("workbench.generated", 6_000);
		Generator generator = new Generator(new Random(seed));
		int disagreements = 0;
		int deviating = 0;
		String first = "";
		for (int i = 0; i < count; i++) {
			String text = generator.document();
			CommonMark expected = new CommonMark(text);
			Scanned scanned = new Scanned(text);
			List<String> differences = scanned.structure().differences(expected.structure());
			if (!differences.isEmpty() && (expected.deviates() || scanned.hasBareRow()))
				deviating++;
			else if (!differences.isEmpty() && disagreements++ < 5)
				first += "\n----\n" + text + "----\n" + String.join("\n", differences);
		}
		System.out.println("commonmark-java: " + count + " generated documents (workbench.seed=" + seed + "), " + disagreements
				+ " disagreements, and " + deviating + " where commonmark-java is known to deviate");
		assertEquals(0, disagreements, first);
	}
}
