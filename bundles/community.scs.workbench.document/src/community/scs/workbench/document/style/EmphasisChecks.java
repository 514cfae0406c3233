package community.scs.workbench.document.style;

import static community.scs.workbench.document.style.StyleRule.MD037;
import static community.scs.workbench.document.style.StyleRule.MD049;
import static community.scs.workbench.document.style.StyleRule.MD050;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.xtext.util.ReplaceRegion;

/** Bold and italics. */
final class EmphasisChecks implements StyleCheck {

	/** Marks that spaces keep from being marks. */
	private static final Pattern SPACED = Pattern.compile("(?<![*_\\\\\\p{L}\\p{N}])(\\*{1,3}|_{1,3})(?![*_])([^*_\\n]++)\\1(?![*_\\p{L}\\p{N}])");

	@Override
	public void check(StyleText text, Report report) {
		char italics = 0;
		char bold = 0;
		for (Part part : text.parts())
			for (List<Piece> run : part.runs) {
				checkSpaces(text, run, report);
				Deque<Piece> open = new ArrayDeque<>();
				for (Piece piece : run)
					if (piece.is("MARK_ON") && sign(text, piece) != '~') {
						if (piece.length() == 1)
							italics = check(MD049, italics, text, piece, open, report);
						else
							bold = check(MD050, bold, text, piece, open, report);
					} else if (piece.is("MARK_OFF") && sign(text, piece) != '~' && !open.isEmpty())
						open.pop();
			}
	}

	private static char sign(StyleText text, Piece mark) {
		return text.text.charAt(mark.start());
	}

	/** @return the character that all marks should have */
	private static char check(StyleRule rule, char expected, StyleText text, Piece mark, Deque<Piece> open, Report report) {
		open.push(mark);
		char sign = sign(text, mark);
		if (expected != 0 && sign != expected)
			report.addPiece(rule, mark, "The first marks of this kind in the document are " + String.valueOf(expected).repeat(mark.length()) + ".");
		return expected == 0 ? sign : expected;
	}

	private static void checkSpaces(StyleText text, List<Piece> run, Report report) {
		for (Piece piece : run) {
			if (!piece.is("PROSE") || text.at(piece).indexOf('*') < 0 && text.at(piece).indexOf('_') < 0)
				continue;
			Matcher spaced = SPACED.matcher(text.at(piece));
			while (spaced.find()) {
				String inside = spaced.group(2);
				int start = piece.start() + spaced.start();
				boolean isMark = Character.isWhitespace(inside.charAt(0)) != Character.isWhitespace(inside.charAt(inside.length() - 1))
						|| Character.isWhitespace(inside.charAt(0)) && spaced.group(1).length() > 1;
				if (!inside.isBlank() && isMark)
					report.add(MD037, start, piece.start() + spaced.end(), "A space stands inside the marks of bold or italics, so they are none.",
							new ReplaceRegion(piece.start() + spaced.start(2), inside.length(), inside.strip()));
			}
		}
	}
}
