package community.scs.workbench.document;

import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Ids of statements: the requirement word and up to three words after it, for people, and a checksum of the whole text,
 * which tells nearly equal statements apart. Equal statements of a document are counted.
 */
public final class StatementIds {

	private static final int WORDS = 4;
	private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

	private StatementIds() {
	}

	/** @return unique in the document of the statement */
	public static String of(Statement statement) {
		if (!(EcoreUtil.getRootContainer(statement) instanceof StandardsDocument document))
			return base(statement);
		return Remembered.inDocument(StatementIds.class, document, () -> compute(document)).get(statement);
	}

	private static Map<Statement, String> compute(StandardsDocument document) {
		Map<Statement, String> ids = new LinkedHashMap<>();
		Map<String, Integer> counts = new HashMap<>();
		for (Statement statement : Statements.of(document)) {
			String base = base(statement);
			int count = counts.merge(base, 1, Integer::sum);
			ids.put(statement, count == 1 ? base : base + "-" + count);
		}
		return ids;
	}

	private static String base(Statement statement) {
		String text = PlainText.ofStatement(statement);
		DecidingWord keyword = DecidingWord.in(text);
		String tail = text.substring(keyword == null ? 0 : keyword.start()).toLowerCase(Locale.ROOT);
		StringBuilder id = new StringBuilder();
		Matcher word = WORD.matcher(tail);
		for (int i = 0; i < WORDS && word.find(); i++)
			id.append(word.group()).append('-');
		CRC32 checksum = new CRC32();
		checksum.update(text.getBytes(StandardCharsets.UTF_8));
		return id.append(HexFormat.of().toHexDigits(checksum.getValue(), 6)).toString();
	}
}
