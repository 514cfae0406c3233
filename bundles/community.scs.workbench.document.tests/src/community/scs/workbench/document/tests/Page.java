package community.scs.workbench.document.tests;

import community.scs.workbench.document.markdown.MarkdownHtml;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * What a browser makes of a page, in a form in which our pages and those of commonmark-java compare: without what only
 * one of the two writes (lines, anchors, boxes for images, links for bare URLs, strikethrough), raw HTML tamed.
 */
final class Page {

	private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();
	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).nodeRendererFactory(Tamed::new).build();
	private static final Pattern TAG = Pattern.compile("</?(b|div|pre|del)(?:\\s+[a-z]+=\"[^\"]*\")*\\s*>");
	private static final Pattern COMMENT = Pattern.compile("(?s)<!--(?:-?>|.*?(?:-->|$(?!\\n)))");
	private static final Pattern FRONT_MATTER = Pattern.compile("\\A\uFEFF?---\\R(?s:.*?)\\R---\\R");

	/** As the product tames raw HTML, for the few tags that the documents of the tests have. */
	private record Tamed(HtmlNodeRendererContext context) implements NodeRenderer {

		@Override
		public Set<Class<? extends Node>> getNodeTypes() {
			return Set.of(HtmlBlock.class, HtmlInline.class);
		}

		@Override
		public void render(Node node) {
			String literal = node instanceof HtmlBlock block ? block.getLiteral() + "\n" : ((HtmlInline) node).getLiteral();
			String html = COMMENT.matcher(literal).replaceAll("");
			int position = 0;
			context.getWriter().text(node instanceof HtmlBlock ? "\n" : "");
			Matcher matcher = TAG.matcher(html);
			while (matcher.find()) {
				context.getWriter().text(html.substring(position, matcher.start()));
				context.getWriter().raw(matcher.group().replaceFirst("(?s)\\s.*>", ">"));
				position = matcher.end();
			}
			context.getWriter().text(html.substring(position));
		}
	}

	private Page() {
	}

	/** @return without front matter */
	static String comparable(String document) {
		return FRONT_MATTER.matcher(document).replaceFirst("");
	}

	static String of(String text) {
		return normalized(MarkdownHtml.of(text).html());
	}

	static String ofCommonMark(String text) {
		return normalized(RENDERER.render(PARSER.parse(text)));
	}

	/**
	 * Whether the document may have what commonmark-java 0.27 takes otherwise than CommonMark 0.31, section 5.3: it sees a
	 * blank line that makes a list loose only after paragraphs, and not after empty items.
	 */
	static boolean deviatesInLists(String text) {
		boolean[] found = new boolean[1];
		PARSER.parse(text).accept(new AbstractVisitor() {

			@Override
			public void visit(ListItem item) {
				found[0] |= item.getFirstChild() == null;
				for (Node child = item.getFirstChild(); child != null; child = child.getNext())
					found[0] |= !(child instanceof Paragraph || child instanceof ListBlock);
				visitChildren(item);
			}
		});
		return found[0];
	}

	/** Whether commonmark-java sees indented code where we see the last rows of a table. */
	static boolean endsTableWithCode(String text) {
		boolean[] found = new boolean[1];
		PARSER.parse(text).accept(new AbstractVisitor() {

			@Override
			public void visit(IndentedCodeBlock node) {
				found[0] |= node.getPrevious() instanceof TableBlock;
			}
		});
		return found[0];
	}

	private static String normalized(String html) {
		return html.replaceAll("<img src=\"[^\"]*\" alt=\"\"[^>]*>", "<span>image</span>").replaceAll("<img src=\"[^\"]*\" alt=\"([^\"]*)\"[^>]*>", "<span>$1</span>")
				.replaceAll(" (?:data-line|id|title|role)=\"[^\"]*\"| class=\"image\"", "").replaceAll("<a href=\"(?:mailto:)?([^\"]*)\">\\1</a>", "$1")
				.replaceAll("<p class=\"code-title\">[^<]*</p>", "").replaceAll("\\s*(</?code\\b[^>]*>)\\s*", "$1").replaceAll("<span>\\s*</span>", "<span>image</span>").replaceAll("</?del>", "~~").replaceAll("~~", "").replace(" />", ">").replace("%20", " ").replace("&quot;", "\"").replace("\u00a0", "&nbsp;")
				.replaceAll("\\s+", " ").replaceAll(" ?(</?(?:p|h[1-6]|ul|ol|li|blockquote|pre|hr|table|thead|tbody|tr|th|td|div|br)\\b[^>]*>) ?", "\n$1\n").replaceAll("\n+", "\n").strip();
	}

	/** What a reader of the page reads. */
	static String textOf(String html) {
		return html.replaceAll("<sup><a [^>]*>\\d+</a></sup>", " ").replaceAll("</?(?:em|strong|del|code|a|span|sup|b|i|kbd|sub)\\b[^>]*>", "").replaceAll("<[^>]*>", " ").replace("&lt;", "<").replace("&gt;", ">")
				.replace("&quot;", "\"").replace("&amp;", "&");
	}

	/** The words of the document as commonmark-java reads them. */
	static String expectedText(String document) {
		StringBuilder text = new StringBuilder();
		PARSER.parse(comparable(document).replaceAll("\\[\\^[^\\]\\s]*\\]", "")).accept(new AbstractVisitor() {

			@Override
			public void visit(Text node) {
				text.append(node.getLiteral());
			}

			@Override
			public void visit(Code node) {
				text.append(node.getLiteral());
			}

			@Override
			public void visit(SoftLineBreak node) {
				text.append(' ');
			}

			@Override
			public void visit(FencedCodeBlock node) {
				text.append(' ').append(node.getLiteral());
			}

			@Override
			public void visit(IndentedCodeBlock node) {
				text.append(' ').append(node.getLiteral());
			}

			@Override
			protected void visitChildren(Node parent) {
				text.append(parent instanceof Block || parent instanceof TableCell ? " " : "");
				super.visitChildren(parent);
			}
		});
		return text.toString();
	}
}
