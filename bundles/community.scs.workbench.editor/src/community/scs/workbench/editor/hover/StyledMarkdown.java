package community.scs.workbench.editor.hover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Font;

/** Markdown as text with styles. HTML is shown as it is written; images by their description. */
final class StyledMarkdown extends AbstractVisitor {

	private record Target(int start, int end, String url) {
	}

	/** Data of the styles of code. */
	private static final Object CODE = new Object();

	private static final Parser PARSER = Parser.builder().build();

	private final StringBuilder text = new StringBuilder();
	private final List<StyleRange> styles = new ArrayList<>();
	private final List<Target> links = new ArrayList<>();
	private final Deque<Integer> numbers = new ArrayDeque<>();
	private int font;
	private boolean underline;

	static StyledMarkdown of(String markdown) {
		StyledMarkdown result = new StyledMarkdown();
		PARSER.parse(markdown).accept(result);
		return result;
	}

	String text() {
		return text.toString().stripTrailing();
	}

	/** @param codeFont the font of code */
	StyleRange[] styles(Font codeFont) {
		int length = text().length();
		for (StyleRange style : styles)
			if (style.data == CODE)
				style.font = codeFont;
		return styles.stream().filter(s -> s.start + s.length <= length).toArray(StyleRange[]::new);
	}

	Optional<String> linkAt(int offset) {
		return links.stream().filter(l -> l.start() <= offset && offset < l.end()).map(Target::url)
				.filter(u -> u.startsWith("https://") || u.startsWith("http://")).findFirst(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void append(String part, boolean code) {
		if (part.isEmpty())
			return;
		StyleRange style = new StyleRange(text.length(), part.length(), null, null, font);
		style.underline = underline;
		if (code)
			style.data = CODE;
		if (code || font != SWT.NORMAL || underline)
			styles.add(style);
		text.append(part);
	}

	private void startBlock() {
		if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n')
			text.append('\n');
	}

	private void endBlock() {
		startBlock();
		if (numbers.isEmpty())
			text.append('\n');
	}

	private void styled(int bits, Node node) {
		int before = font;
		font |= bits;
		visitChildren(node);
		font = before;
	}

	@Override
	public void visit(Text node) {
		append(node.getLiteral(), false);
	}

	@Override
	public void visit(SoftLineBreak node) {
		append(" ", false); //$NON-NLS-1$
	}

	@Override
	public void visit(HardLineBreak node) {
		text.append('\n');
	}

	@Override
	public void visit(Emphasis node) {
		styled(SWT.ITALIC, node);
	}

	@Override
	public void visit(StrongEmphasis node) {
		styled(SWT.BOLD, node);
	}

	@Override
	public void visit(Code node) {
		append(node.getLiteral(), true);
	}

	@Override
	public void visit(Link node) {
		int start = text.length();
		boolean before = underline;
		underline = true;
		visitChildren(node);
		underline = before;
		links.add(new Target(start, text.length(), node.getDestination()));
	}

	@Override
	public void visit(Image node) {
		styled(SWT.ITALIC, node);
	}

	@Override
	public void visit(HtmlInline node) {
		append(node.getLiteral(), true);
	}

	@Override
	public void visit(Heading node) {
		startBlock();
		styled(SWT.BOLD, node);
		endBlock();
	}

	@Override
	public void visit(Paragraph node) {
		visitChildren(node);
		endBlock();
	}

	@Override
	public void visit(BlockQuote node) {
		startBlock();
		styled(SWT.ITALIC, node);
	}

	@Override
	public void visit(BulletList node) {
		list(0, node);
	}

	@Override
	public void visit(OrderedList node) {
		list(node.getMarkerStartNumber() == null ? 1 : node.getMarkerStartNumber(), node);
	}

	private void list(int firstNumber, Node node) {
		startBlock();
		numbers.push(firstNumber);
		visitChildren(node);
		numbers.pop();
		endBlock();
	}

	@Override
	public void visit(ListItem node) {
		startBlock();
		int number = numbers.pop();
		append("  ".repeat(numbers.size()) + (number == 0 ? "\u2022 " : number + ". "), false); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		numbers.push(number == 0 ? 0 : number + 1);
		visitChildren(node);
	}

	@Override
	public void visit(FencedCodeBlock node) {
		code(node.getLiteral());
	}

	@Override
	public void visit(IndentedCodeBlock node) {
		code(node.getLiteral());
	}

	@Override
	public void visit(HtmlBlock node) {
		code(node.getLiteral());
	}

	private void code(String literal) {
		startBlock();
		append(literal, true);
		endBlock();
	}

	@Override
	public void visit(ThematicBreak node) {
		startBlock();
		append("\u2014\u2014\u2014", false); //$NON-NLS-1$
		endBlock();
	}
}
