package community.scs.workbench.document;

import community.scs.workbench.document.model.Cell;
import community.scs.workbench.document.model.Keyword;
import community.scs.workbench.document.model.Level;
import community.scs.workbench.document.model.Row;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import community.scs.workbench.document.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.xtext.EcoreUtil2;

/** The statements of a document: its sentences, headings and table rows that have a level of RFC 2119. */
public final class Statements {

	private Statements() {
	}

	/** @return in text order */
	public static List<Statement> of(StandardsDocument document) {
		return Contents.of(document, Statement.class).stream().filter(s -> !isPartOfRow(s)).toList();
	}

	private static boolean isPartOfRow(Statement statement) {
		return statement.eContainer() instanceof Cell cell && cell.eContainer() instanceof Statement;
	}

	public static Level level(Statement statement) {
		return levelOf(keyword(statement));
	}

	private static Level levelOf(String keyword) {
		Level level = Keywords.level(keyword);
		return level == null ? Keywords.levelOfCell(keyword) : level;
	}

	/** Whether it says that something must not, should not, may not or need not be. */
	public static boolean isNegative(Statement statement) {
		return switch (level(statement)) {
			case MUST_NOT, SHOULD_NOT -> true;
			case MAY -> Keywords.isNegated(keyword(statement)) && !keyword(statement).toLowerCase(Locale.ROOT).endsWith("forbidden");
			case MUST, SHOULD -> false;
		};
	}

	/** A pair such as "MUST <em>NOT</em>" counts as one word, whatever markup divides it. */
	public static String keyword(Statement statement) {
		return Remembered.of(Statements.class, statement, Statements::findKeyword);
	}

	/** The cell that gives the row its level, if one is nothing but a level. */
	static Optional<String> levelCell(Row row) {
		List<String> header = row.eContainer() instanceof Table table ? texts(table.getHeader()) : List.of();
		return new LevelCells(header).in(texts(row));
	}

	private static List<String> texts(Row row) {
		return row.getCells().stream().map(c -> PlainText.ofCell(c, true)).toList();
	}

	private static String findKeyword(Statement statement) {
		Optional<String> cell = statement instanceof Row row ? levelCell(row) : Optional.empty();
		if (cell.isPresent())
			return cell.get();
		// markup alone may divide the word from the next one, as in "**must**n't"
		return DecidingWord.of(statement).map(DecidingWord::word)
				.orElseGet(() -> EcoreUtil2.getAllContentsOfType(statement, Keyword.class).getFirst().getWord());
	}
}
