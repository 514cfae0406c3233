package community.scs.workbench.document;

import community.scs.workbench.document.model.AutoLink;
import community.scs.workbench.document.model.Cell;
import community.scs.workbench.document.model.CodeMention;
import community.scs.workbench.document.model.CodeSpan;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.EmphasisMark;
import community.scs.workbench.document.model.FootnoteReference;
import community.scs.workbench.document.model.HtmlInline;
import community.scs.workbench.document.model.Inline;
import community.scs.workbench.document.model.Keyword;
import community.scs.workbench.document.model.Link;
import community.scs.workbench.document.model.ReferenceLink;
import community.scs.workbench.document.model.Row;
import community.scs.workbench.document.model.Sentence;
import community.scs.workbench.document.model.Statement;
import community.scs.workbench.document.model.Text;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Text as a reader sees it: without markup, backslashes and footnote numbers, with single spaces. */
public final class PlainText {

	/** stands for code that is left out */
	private static final char CODE = '`';
	private static final String SPACE = " \t\n\u000B\f\r";
	private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

	private static final Pattern HARD_BREAK = Pattern.compile("(?<!\\\\)\\\\$");
	private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br\\s*/?>");
	private static final Pattern BRACKETS = Pattern.compile("^<|>$");

	private final boolean withCode;
	private final StringBuilder text = new StringBuilder();
	private int end = -1;

	private PlainText(boolean withCode) {
		this.withCode = withCode;
	}

	/** @return the cells of a row are separated by bars */
	public static String ofStatement(Statement statement) {
		return Remembered.of(PlainText.class, statement, s -> s instanceof Row row ? ofRow(row, true) : of((Sentence) s));
	}

	/** @param sentence may be null */
	public static String of(Sentence sentence) {
		return sentence == null ? "" : of(sentence.getParts(), true);
	}

	/** @return with a backtick for code, which demands nothing whatever words it holds */
	static String ofProse(Statement statement) {
		return statement instanceof Row row ? ofRow(row, false) : of(((Sentence) statement).getParts(), false);
	}

	private static String ofRow(Row row, boolean withCode) {
		return row.getCells().stream().map(c -> ofCell(c, withCode)).collect(Collectors.joining(" | "));
	}

	static String ofCell(Cell cell, boolean withCode) {
		return cell.getSentences().stream().map(s -> of(s.getParts(), withCode)).collect(Collectors.joining(" "));
	}

	private static String of(List<Inline> parts, boolean withCode) {
		PlainText result = new PlainText(withCode);
		result.add(parts);
		return singleSpaced(result.text).strip();
	}

	private static String singleSpaced(CharSequence text) {
		StringBuilder result = new StringBuilder(text.length());
		boolean inSpace = false;
		for (int i = 0; i < text.length(); i++) {
			boolean isSpace = SPACE.indexOf(text.charAt(i)) >= 0;
			if (!isSpace)
				result.append(text.charAt(i));
			else if (!inSpace)
				result.append(' ');
			inSpace = isSpace;
		}
		return result.toString();
	}

	private void add(List<Inline> parts) {
		for (Inline part : parts) {
			ICompositeNode node = NodeModelUtils.findActualNodeFor(part);
			if (end >= 0 && node.getOffset() > end) {
				if (HARD_BREAK.matcher(text).find())
					text.setLength(text.length() - 1);
				text.append(' ');
			}
			add(part);
			end = node.getEndOffset();
		}
	}

	private void add(Inline part) {
		switch (part) {
			case Text plain -> text.append(unescaped(plain.getValue()));
			case Keyword keyword -> text.append(keyword.getWord());
			case CodeSpan code -> addCode(code.getCode());
			case CodeMention mention -> addCode(written(mention));
			case Link link when link.isImage() -> end = -1;
			case Link link -> addNested(link.getText());
			case HtmlInline html when LINE_BREAK.matcher(html.getHtml()).matches() -> text.append(' ');
			case AutoLink link -> text.append(BRACKETS.matcher(link.getUrl()).replaceAll(""));
			case ReferenceLink link when !link.getText().isEmpty() -> addNested(link.getText());
			case ReferenceLink link ->
				text.append(Positions.written(link, DocumentPackage.Literals.REFERENCE_LINK__DEFINITION));
			default -> {
				if (isShown(part))
					text.append(written(part));
			}
		}
	}

	private static String unescaped(String text) {
		return text.indexOf('\\') < 0 ? text : ESCAPE.matcher(text).replaceAll("$1");
	}

	private static boolean isShown(Inline part) {
		return !(part instanceof EmphasisMark || part instanceof FootnoteReference || part instanceof HtmlInline);
	}

	private static String written(Inline part) {
		return NodeModelUtils.getTokenText(NodeModelUtils.getNode(part));
	}

	private void addCode(String code) {
		text.append(withCode ? content(code) : CODE);
	}

	private void addNested(List<Inline> parts) {
		end = -1;
		add(parts);
	}

	private static String content(String code) {
		int ticks = 0;
		while (ticks < code.length() && code.charAt(ticks) == '`')
			ticks++;
		return code.substring(ticks, code.length() - ticks).strip();
	}
}
