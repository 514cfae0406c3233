package community.scs.workbench.document.tests;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The structure that commonmark-java sees in a document. */
final class CommonMark extends AbstractVisitor {

	private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create()))
			.includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

	private static final Pattern DEFINITION_IN_LINE = Pattern.compile("\\]:\\s+\\S+[ \\t]+\\[[^\\]]+\\]:");

	private static final Pattern BLOCK = Pattern.compile("[>#<]|[-+*][ \\t]|\\d+[.)][ \\t]|```|~~~");

	private final String text;
	private final Structure structure;
	private boolean deviates;

	CommonMark(String text) {
		this.text = text;
		structure = new Structure(text);
		PARSER.parse(text).accept(this);
		deviates |= DEFINITION_IN_LINE.matcher(text).find();
	}

	Structure structure() {
		return structure;
	}

	/**
	 * Whether the document has what commonmark-java 0.27 takes otherwise than the specifications: a link whose target ends
	 * within parentheses (CommonMark 0.31, section 6.3, wants them balanced), a table whose delimiter row has more cells
	 * than the header (GFM 0.29, section 4.10, wants as many) or is indented like code, a table row that starts another
	 * block (which ends the table) or goes on lazily, outside of the list or quote that holds the table (section 5.1 grants
	 * that to paragraphs alone), or a definition that starts in the middle of a line, after the target of one that is none
	 * (section 4.7).
	 */
	boolean deviates() {
		return deviates;
	}

	private void add(Node node, String what) {
		List<SourceSpan> spans = node.getSourceSpans();
		if (!spans.isEmpty())
			structure.add(spans.getFirst().getLineIndex(), what);
	}

	private void addMarks(Node node, String what) {
		add(node, what);
		structure.add(node.getSourceSpans().getLast().getLineIndex(), what);
	}

	@Override
	public void visit(Heading node) {
		add(node, "heading " + node.getLevel());
		visitChildren(node);
	}

	@Override
	public void visit(Paragraph node) {
		// the spans of a paragraph leave out lines that were tried as the title of a definition before it
		Node first = node.getFirstChild() == null || node.getFirstChild().getSourceSpans().isEmpty() ? node : node.getFirstChild();
		add(first, "paragraph");
		visitChildren(node);
	}

	@Override
	public void visit(BulletList node) {
		add(node, "list");
		visitChildren(node);
	}

	@Override
	public void visit(OrderedList node) {
		add(node, "list");
		visitChildren(node);
	}

	@Override
	public void visit(ListItem node) {
		add(node, "item");
		visitChildren(node);
	}

	@Override
	public void visit(BlockQuote node) {
		add(node, "quote");
		visitChildren(node);
	}

	@Override
	public void visit(FencedCodeBlock node) {
		add(node, "fence " + node.getLiteral().lines().count());
	}

	@Override
	public void visit(IndentedCodeBlock node) {
		add(node, "indented " + node.getLiteral().lines().count());
	}

	@Override
	public void visit(HtmlBlock node) {
		add(node, "html block");
	}

	@Override
	public void visit(ThematicBreak node) {
		add(node, "rule");
	}

	@Override
	public void visit(LinkReferenceDefinition node) {
		checkParentheses(node.getDestination());
		add(node, "definition");
	}

	@Override
	public void visit(CustomBlock node) {
		if (node instanceof TableBlock) {
			add(node, "table");
			SourceSpan header = node.getSourceSpans().getFirst();
			SourceSpan delimiter = node.getSourceSpans().get(1);
			deviates |= cells(header) != cells(delimiter) || isIndented(header, delimiter);
		}
		visitChildren(node);
	}

	@Override
	public void visit(CustomNode node) {
		if (node instanceof TableRow row) {
			add(node, "row");
			SourceSpan header = row.getParent().getParent().getSourceSpans().getFirst();
			SourceSpan line = row.getSourceSpans().getFirst();
			deviates |= line.getColumnIndex() < header.getColumnIndex() || BLOCK.matcher(textOf(line).strip()).lookingAt();
		}
		visitChildren(node);
	}

	private String textOf(SourceSpan line) {
		return text.substring(line.getInputIndex(), line.getInputIndex() + line.getLength());
	}

	private boolean isIndented(SourceSpan header, SourceSpan delimiter) {
		String line = textOf(delimiter);
		return line.startsWith("    ") || line.isBlank() || line.substring(0, line.indexOf(line.strip())).contains("\t")
				|| delimiter.getColumnIndex() - header.getColumnIndex() >= 4;
	}

	private int cells(SourceSpan line) {
		String row = textOf(line).strip();
		return row.equals("|") ? 0 : row.replaceAll("\\\\.", "").replaceAll("^\\||\\|$", "").split("\\|", -1).length;
	}

	private void checkParentheses(String target) {
		deviates |= target.chars().filter(c -> c == '(').count() != target.chars().filter(c -> c == ')').count();
	}

	@Override
	public void visit(Link node) {
		checkParentheses(node.getDestination());
		add(node, "link " + node.getDestination());
		visitChildren(node);
	}

	@Override
	public void visit(Image node) {
		checkParentheses(node.getDestination());
		add(node, "image " + node.getDestination());
		visitChildren(node);
	}

	@Override
	public void visit(Code node) {
		add(node, "code");
	}

	@Override
	public void visit(HtmlInline node) {
		add(node, "tag");
	}

	@Override
	public void visit(Emphasis node) {
		addMarks(node, "mark 1");
		visitChildren(node);
	}

	@Override
	public void visit(StrongEmphasis node) {
		addMarks(node, "mark 2");
		visitChildren(node);
	}
}
