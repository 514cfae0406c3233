package community.scs.workbench.document.terms;

import community.scs.workbench.document.Contents;
import community.scs.workbench.document.PlainText;
import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.Block;
import community.scs.workbench.document.model.Cell;
import community.scs.workbench.document.model.Item;
import community.scs.workbench.document.model.ItemList;
import community.scs.workbench.document.model.Paragraph;
import community.scs.workbench.document.model.Row;
import community.scs.workbench.document.model.Section;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/**
 * The terms of a document's section Terminology (or Glossary, Definitions), in text order: the first cells of its tables,
 * paragraphs in the form of the template of scs-0001 ({@code Term (abbr. T)} on a line, the meaning indented below), and
 * paragraphs and list items that start with a strong term and a colon.
 */
public final class Terms {

	private static final Pattern SECTION = Pattern.compile("(?i)terminology|glossary|definitions?|terms|terms and definitions");
	private static final Pattern DEFINITION = Pattern.compile("([^\\n]{1,100}?)(?: \\(abbr\\. ([^()\\n]{1,50})\\))?:?[ \\t]*\\r?\\n[ \\t]{2,}(\\S.*)",
			Pattern.DOTALL);
	private static final Pattern STRONG = Pattern.compile("(?:\\*\\*|__)([^*_\\n]{1,100}?):?(?:\\*\\*|__)(?: \\(abbr\\. ([^()\\n]{1,50})\\))?[ \\t]*[:–—-]?\\s(.+)",
			Pattern.DOTALL);
	private static final Pattern ABBREVIATED = Pattern.compile("([^()]{3,100}) \\(([A-Za-z0-9]{2,8})\\)");
	private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

	private final List<Term> terms = new ArrayList<>();

	private Terms() {
	}

	public static List<Term> of(StandardsDocument document) {
		Terms result = new Terms();
		for (Section section : Contents.of(document, Section.class))
			if (SECTION.matcher(section.getHeading().text().strip()).matches())
				section.getBlocks().forEach(result::add);
		return result.terms;
	}

	private void add(Block block) {
		switch (block) {
			case Table table -> table.getRows().forEach(this::addRow);
			case Paragraph paragraph -> addParagraph(paragraph);
			case ItemList list -> list.getItems().forEach(this::addItem);
			default -> {
				// explains nothing by its form
			}
		}
	}

	private void addRow(Row row) {
		List<Cell> cells = row.getCells();
		if (cells.size() < 2 || cells.getFirst().getSentences().isEmpty())
			return;
		String meaning = cells.get(1).getSentences().stream().map(PlainText::of).collect(Collectors.joining(" "));
		int start = Positions.of(cells.getFirst().getSentences().getFirst()).getOffset();
		ITextRegion last = Positions.of(cells.getFirst().getSentences().getLast());
		String written = text(row).substring(start, last.getOffset() + last.getLength());
		int marks = 0;
		while (written.length() > 2 * marks + 2 && "*_`".indexOf(written.charAt(marks)) >= 0
				&& written.charAt(marks) == written.charAt(written.length() - 1 - marks))
			marks++;
		addTerm(written.substring(marks, written.length() - marks).stripTrailing(), start + marks, meaning);
	}

	private void addItem(Item item) {
		if (!item.getBlocks().isEmpty() && item.getBlocks().getFirst() instanceof Paragraph paragraph)
			add(paragraph, STRONG.matcher(written(paragraph)));
	}

	private void addParagraph(Paragraph paragraph) {
		String written = written(paragraph);
		if (!add(paragraph, STRONG.matcher(written)))
			add(paragraph, DEFINITION.matcher(written));
	}

	private boolean add(Paragraph paragraph, Matcher matcher) {
		if (!matcher.matches())
			return false;
		int offset = Positions.of(paragraph).getOffset();
		String all = paragraph.getSentences().stream().map(PlainText::of).collect(Collectors.joining(" "));
		String lead = plain(matcher.group(1));
		int head = all.indexOf(lead) < 0 ? 0 : all.indexOf(lead) + lead.length();
		String meaning = all.substring(Math.min(all.length(), head)).replaceFirst("^(?: \\(abbr\\. [^()]*\\))?[\\s:–—-]*", "");
		addTerm(matcher.group(1), offset + matcher.start(1), meaning);
		if (matcher.group(2) != null)
			addTerm(matcher.group(2), offset + matcher.start(2), lead + ": " + meaning);
		return true;
	}

	private void addTerm(String written, int offset, String meaning) {
		Matcher abbreviated = ABBREVIATED.matcher(written);
		if (abbreviated.matches() && Abbreviations.isMeant(abbreviated.group(2), plain(abbreviated.group(1)))) {
			addTerm(abbreviated.group(1), offset, meaning);
			addTerm(abbreviated.group(2), offset + abbreviated.start(2), plain(abbreviated.group(1)) + ": " + meaning);
		} else if (!written.isBlank())
			terms.add(new Term(plain(written), meaning, new TextRegion(offset, written.length())));
	}

	private static String plain(String written) {
		return ESCAPE.matcher(written).replaceAll("$1").strip();
	}

	private static String written(Paragraph paragraph) {
		ITextRegion region = Positions.of(paragraph);
		return text(paragraph).substring(region.getOffset(), region.getOffset() + region.getLength());
	}

	private static String text(EObject object) {
		return NodeModelUtils.getNode(object).getRootNode().getText();
	}
}
