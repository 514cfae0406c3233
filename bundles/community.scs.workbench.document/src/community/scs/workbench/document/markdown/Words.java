package community.scs.workbench.document.markdown;

import community.scs.workbench.document.Keywords;
import community.scs.workbench.document.WordStarts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds requirement words, names of documents and testcases, and bare URLs in the text among inline tokens. */
final class Words {

	/** Of a standards document, or of a proposal or template without number (scs-0001, "Document name"). */
	static final String DOCUMENT_NAME = "scs-(?:\\d{4}|[xX]{4})-[vw](?:\\d+|N)(?:-[A-Za-z0-9_-]*[A-Za-z0-9])?";

	private static final String TESTCASE_NAME = "scs-\\d{4}-(?![vw]\\d)[a-z][A-Za-z0-9_-]*[A-Za-z0-9]";
	private static final String OTHER_FILE = "(?![A-Za-z0-9_-]|\\.(?!md\\b)[A-Za-z0-9])";
	private static final Pattern WORD = Pattern.compile("(?:(?<url>https?://[^\\s<>`|]*[^\\s<>`|.,;:!?'\")*_~\\]])"
			+ "|(?<![\\w/.-])(?:(?<document>" + DOCUMENT_NAME + ")|(?<testcase>" + TESTCASE_NAME + "))" + OTHER_FILE
			+ "|(?<keyword>" + Keywords.PATTERN + "))");
	private static final Pattern CODE = Pattern.compile(
			"(`+ ?)(?:(?<document>" + DOCUMENT_NAME + ")(\\.md)?|(?<testcase>" + TESTCASE_NAME + "))( ?`+)");

	private final String text;
	private final List<Token> result = new ArrayList<>();
	/** Whether the text is read; the text of an image demands nothing. */
	private boolean isShown;

	private Words(String text) {
		this.text = text;
	}

	static List<Token> in(String text, List<Token> inlines) {
		Words words = new Words(text);
		int i = 0;
		int images = 0;
		while (i < inlines.size()) {
			Token token = inlines.get(i++);
			images += images > 0 || token.type().startsWith("IMAGE") ? depthOf(token) : 0;
			words.isShown = images == 0;
			if (token.isText()) {
				int end = token.end();
				while (i < inlines.size() && inlines.get(i).isText())
					end = inlines.get(i++).end();
				words.split(token.start(), end);
			} else if (token.type().equals("CODE"))
				words.code(token);
			else
				words.result.add(token);
		}
		return words.result;
	}

	private static int depthOf(Token token) {
		return token.type().endsWith("_OPEN") ? 1 : token.type().endsWith("_CLOSE") ? -1 : 0;
	}

	private void split(int from, int to) {
		Matcher matcher = WORD.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
		int position = from;
		int start = WordStarts.next(text, from, to);
		while (start >= 0) {
			boolean found = matcher.region(start, to).lookingAt() && (isShown || matcher.group("keyword") == null);
			if (found) {
				addText(position, start);
				result.add(new Token(type(matcher), start, matcher.end()));
				position = matcher.end();
			}
			start = WordStarts.next(text, found ? position : start + 1, to);
		}
		addText(position, to);
	}

	private static String type(Matcher matcher) {
		if (matcher.group("url") != null)
			return "AUTO_URL";
		if (matcher.group("keyword") != null)
			return "RFC_WORD";
		return matcher.group("document") != null ? "DOC_NAME" : "TESTCASE";
	}

	/** One token for each line, so that no text token holds what stands between lines in the document. */
	private void addText(int from, int to) {
		int start = from;
		while (start < to) {
			int lineEnd = text.indexOf('\n', start, to);
			int end = lineEnd < 0 ? to : lineEnd;
			if (end > start)
				result.add(new Token(Token.TEXT, start, end));
			start = end + 1;
		}
	}

	private void code(Token token) {
		Matcher matcher = CODE.matcher(text).region(token.start(), token.end());
		if (!matcher.matches()) {
			result.add(token);
			return;
		}
		result.add(new Token("CODE_OPEN", token.start(), matcher.end(1)));
		if (matcher.group("document") == null)
			result.add(new Token("TESTCASE", matcher.start("testcase"), matcher.end("testcase")));
		else
			result.add(new Token("DOC_NAME", matcher.start("document"), matcher.end("document")));
		if (matcher.group(3) != null)
			result.add(new Token("DOC_EXT", matcher.start(3), matcher.end(3)));
		result.add(new Token("CODE_CLOSE", matcher.start(5), token.end()));
	}
}
