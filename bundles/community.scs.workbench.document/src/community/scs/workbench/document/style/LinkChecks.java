package community.scs.workbench.document.style;

import static community.scs.workbench.document.style.StyleRule.MD011;
import static community.scs.workbench.document.style.StyleRule.MD033;
import static community.scs.workbench.document.style.StyleRule.MD034;
import static community.scs.workbench.document.style.StyleRule.MD035;
import static community.scs.workbench.document.style.StyleRule.MD039;
import static community.scs.workbench.document.style.StyleRule.MD042;
import static community.scs.workbench.document.style.StyleRule.MD045;

import community.scs.workbench.document.style.Part.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.xtext.util.ReplaceRegion;

/** Links, images, addresses, HTML and rules across the page. */
final class LinkChecks implements StyleCheck {

	private static final Pattern REVERSED = Pattern.compile("(?<!\\\\)\\(([^()]++)\\)\\[([^\\[\\]^][^\\[\\]]*+)\\](?!\\()");
	private static final Pattern TAG = Pattern.compile("<([A-Za-z][A-Za-z0-9-]*+)(?=[\\s/>])[^<>]*+>");

	@Override
	public void check(StyleText text, Report report) {
		for (Part part : text.parts())
			for (List<Piece> run : part.runs)
				checkRun(text, run, report);
		for (int line = text.body; line < text.lines(); line++)
			if (!text.isCode(line))
				checkReversed(text, line, report);
		text.parts(k -> k == Kind.HTML).forEach(p -> checkHtml(text, p, report));
		List<Part> rules = text.parts(k -> k == Kind.RULE);
		for (Part rule : rules)
			if (!text.at(rule.marker).strip().equals(text.at(rules.getFirst().marker).strip()))
				report.addPiece(MD035, rule.marker, "The first rule of the document is " + text.at(rules.getFirst().marker).strip() + ".",
						new ReplaceRegion(rule.marker.start(), text.at(rule.marker).stripTrailing().length(), text.at(rules.getFirst().marker).strip()));
	}

	private static void checkRun(StyleText text, List<Piece> run, Report report) {
		Deque<Piece> open = new ArrayDeque<>();
		Piece middle = null;
		for (Piece piece : run)
			switch (piece.type()) {
				case "LINK_OPEN", "REF_OPEN", "IMAGE_OPEN", "IMAGE_REF_OPEN", "SHORT_REF_OPEN", "IMAGE_SHORT_REF_OPEN", "FOOTNOTE_REF" -> open.push(piece);
				case "LINK_MID", "REF_MID" -> {
					middle = piece;
					if (!open.isEmpty())
						checkText(text, open.peek(), piece, report);
				}
				case "LINK_CLOSE", "REF_CLOSE" -> {
					if (!open.isEmpty())
						checkTarget(text, open.pop(), middle, piece, report);
				}
				case "AUTO_URL" -> {
					if (open.isEmpty() && !text.at(piece).startsWith("<"))
						report.addPiece(MD034, piece, "The address stands bare: make it a link.",
								new ReplaceRegion(piece.start(), piece.length(), "[" + text.at(piece) + "](" + text.at(piece) + ")"));
				}
				case "HTML_TAG" -> {
					Matcher tag = TAG.matcher(text.at(piece));
					if (tag.lookingAt())
						report.addPiece(MD033, piece, "There is the HTML element " + tag.group(1) + ".");
				}
				default -> {
					// nothing to find fault with
				}
			}
	}

	private static void checkText(StyleText text, Piece open, Piece middle, Report report) {
		String words = text.text.substring(open.end(), middle.start());
		if (open.is("IMAGE_OPEN") || open.is("IMAGE_REF_OPEN")) {
			if (words.isEmpty())
				report.add(MD045, open.start(), middle.end(), "The image has no text that stands for it.");
		} else if (!words.isBlank() && words.strip().length() != words.length())
			report.add(MD039, open.start(), middle.start() + 1, "A space stands inside the brackets of the link.",
					new ReplaceRegion(open.end(), words.length(), words.strip()));
	}

	private static void checkTarget(StyleText text, Piece open, Piece middle, Piece close, Report report) {
		if (!open.is("LINK_OPEN") || middle == null || middle.start() < open.start())
			return;
		String target = text.text.substring(middle.end(), close.start()).strip();
		if (target.isEmpty() || target.equals("#") || target.equals("<>"))
			report.add(MD042, open.start(), close.end(), "The link has no target.");
	}

	private static void checkReversed(StyleText text, int number, Report report) {
		String line = text.line(number);
		if (!line.contains(")["))
			return;
		Matcher reversed = REVERSED.matcher(line);
		int start = text.start(number);
		while (reversed.find())
			if (!reversed.group(1).endsWith("\\") && !reversed.group(2).endsWith("\\") && !text.isInCode(start + reversed.start(), start + reversed.end()))
				report.add(MD011, start + reversed.start(), start + reversed.end(), "Text and target of the link have changed places.",
						new ReplaceRegion(start + reversed.start(), reversed.end() - reversed.start(), "[" + reversed.group(1) + "](" + reversed.group(2) + ")"));
	}

	private static void checkHtml(StyleText text, Part part, Report report) {
		for (int line = part.firstLine; line <= part.lastLine; line++) {
			Matcher tag = TAG.matcher(text.line(line));
			while (tag.find())
				report.add(MD033, text.start(line) + tag.start(), text.start(line) + tag.end(), "There is the HTML element " + tag.group(1) + ".");
		}
	}
}
