package community.scs.workbench.document.markdown;

import community.scs.workbench.document.markdown.Block.Kind;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A standards document as HTML: what readers of the published site see, and nothing that a browser would run or fetch.
 * Elements that begin a block tell its line, from 1, in their attribute {@code data-line}. Takes time and space in
 * proportion to the text.
 *
 * @param title of the front matter; empty where it has none
 * @param html what belongs into the body of a page
 */
public record MarkdownHtml(String title, String html) {

	/** Characters of a document that are shown; what follows would make a page that no browser scrolls fluidly. */
	public static final int LIMIT = 1_000_000;

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/** Any thread may call. */
	public static MarkdownHtml of(String document) {
		return of(document, () -> false);
	}

	/**
	 * Any thread may call.
	 *
	 * @throws CancellationException soon after {@code isCancelled} says so
	 */
	public static MarkdownHtml of(String document, BooleanSupplier isCancelled) {
		Runnable alive = () -> {
			if (isCancelled.getAsBoolean())
				throw new CancellationException();
		};
		String text = document.length() > LIMIT ? document.substring(0, document.lastIndexOf('\n', LIMIT) + 1) : document;
		FrontMatterTable frontMatter = new FrontMatterTable(text, text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
		Block blocks = BlockParser.parse(text, frontMatter.end, alive);
		String title = frontMatter.title();
		StringBuilder html = new StringBuilder();
		if (!title.isEmpty() && !startsWithTitle(blocks))
			html.append("<h1 data-line=\"1\">").append(HtmlText.escaped(title)).append("</h1>\n");
		html.append(frontMatter.html()).append(HtmlBlocks.of(text, blocks, alive));
		if (text.length() < document.length())
			html.append("<p class=\"cut\">The preview ends here: it shows the first ").append(text.length()).append(" of ").append(document.length())
					.append(" characters.</p>\n");
		return new MarkdownHtml(title, html.toString());
	}

	/** The published site shows a heading of the first level instead of the title of the front matter. */
	private static boolean startsWithTitle(Block document) {
		if (document.children.isEmpty())
			return false;
		Block first = document.children.getFirst();
		return first.kind == Kind.ATX && first.marker.end() - first.marker.start() == 1;
	}
}
