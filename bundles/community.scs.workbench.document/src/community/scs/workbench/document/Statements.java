package community.scs.workbench.document;

import community.scs.workbench.document.model.Cell;
import community.scs.workbench.document.model.Keyword;
import community.scs.workbench.document.model.Level;
import community.scs.workbench.document.model.Row;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;

/** The statements of a document: its sentences, headings and table rows that have a level of RFC 2119. */
public final class Statements {

	private static final Pattern KEYWORD = Pattern.compile(Keywords.PATTERN);

	private Statements() {
	}

	/** @return in text order */
	public static List<Statement> of(StandardsDocument document) {
		List<Statement> statements = new ArrayList<>();
		TreeIterator<EObject> contents = document.eAllContents();
		while (contents.hasNext())
			if (contents.next() instanceof Statement statement) {
				statements.add(statement);
				contents.prune();
			}
		return statements;
	}

	public static Level level(Statement statement) {
		return levelOf(keyword(statement));
	}

	private static Level levelOf(String keyword) {
		Level level = Keywords.level(keyword);
		return level == null ? Keywords.levelOfCell(keyword) : level;
	}

	/** A pair such as "MUST <em>NOT</em>" counts as one word, whatever markup divides it. */
	public static String keyword(Statement statement) {
		if (statement instanceof Row row)
			for (Cell cell : row.getCells()) {
				String text = PlainText.ofCell(cell, true);
				if (Keywords.levelOfCell(text) != null)
					return text;
			}
		Matcher matcher = KEYWORD.matcher(PlainText.ofProse(statement));
		if (matcher.find())
			return Keywords.normalized(matcher.group());
		// markup alone divides the word from the next one, as in "**must**n't"
		return EcoreUtil2.getAllContentsOfType(statement, Keyword.class).getFirst().getWord();
	}
}
