package community.scs.workbench.document.style;

import static community.scs.workbench.document.style.StyleRule.MD014;
import static community.scs.workbench.document.style.StyleRule.MD038;
import static community.scs.workbench.document.style.StyleRule.MD040;
import static community.scs.workbench.document.style.StyleRule.MD046;
import static community.scs.workbench.document.style.StyleRule.MD048;

import community.scs.workbench.document.style.Part.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.xtext.util.ReplaceRegion;

/** Code: in fences, indented, and in lines of text. */
final class CodeChecks implements StyleCheck {

	private static final Pattern COMMAND = Pattern.compile("(\\s*+)(\\$\\s++).*+");

	@Override
	public void check(StyleText text, Report report) {
		List<Part> blocks = text.parts(k -> k == Kind.FENCE || k == Kind.INDENTED);
		List<Part> fences = text.parts(k -> k == Kind.FENCE);
		for (Part block : blocks) {
			checkCommands(text, block, report);
			if (block.kind != blocks.getFirst().kind)
				report.addLine(MD046, block.firstLine, block.kind == Kind.FENCE ? "This code is fenced, the first one of the document is indented."
						: "This code is indented, the first one of the document is fenced.");
		}
		for (Part fence : fences) {
			if (fence.info == null)
				report.addPiece(MD040, fence.marker, "The fence does not name the language of the code.", new ReplaceRegion(fence.marker.end(), 0, "text"));
			if (sign(text, fence) != sign(text, fences.getFirst()))
				report.addPiece(MD048, fence.marker, "The first fence of the document is made of " + sign(text, fences.getFirst()) + ", this one of "
						+ sign(text, fence) + ".");
		}
		for (Part part : text.parts())
			for (Piece piece : part.pieces())
				if (piece.is("CODE"))
					checkSpan(text, piece, report);
	}

	private static char sign(StyleText text, Part fence) {
		return text.text.charAt(fence.marker.start());
	}

	private static void checkCommands(StyleText text, Part block, Report report) {
		int margin = block.kind == Kind.FENCE ? 1 : 0;
		int last = block.lastLine - (block.kind == Kind.FENCE && !block.isClosed ? 0 : margin);
		for (int line = block.firstLine + margin; line <= last; line++)
			if (!text.line(line).isBlank() && !COMMAND.matcher(text.line(line)).matches())
				return;
		for (int line = block.firstLine + margin; line <= last; line++) {
			Matcher command = COMMAND.matcher(text.line(line));
			if (command.matches())
				report.add(MD014, text.start(line) + command.start(2), text.start(line) + command.end(2),
						"The command has a dollar sign before it, but its output is not shown.",
						new ReplaceRegion(text.start(line) + command.start(2), command.group(2).length(), ""));
		}
	}

	/** One space on both sides belongs to the marks, as it must before and behind a backtick. */
	private static void checkSpan(StyleText text, Piece span, Report report) {
		String written = text.at(span);
		int ticks = 0;
		while (written.charAt(ticks) == '`')
			ticks++;
		String code = written.substring(ticks, written.length() - ticks);
		boolean isPadded = code.length() > 1 && code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
		String inside = isPadded ? code.substring(1, code.length() - 1) : code;
		boolean isLeft = startsWithSpace(inside);
		boolean isRight = startsWithSpace(new StringBuilder(inside).reverse().toString()) && inside.length() > 1;
		if (!isLeft && !isRight)
			return;
		String trimmed = inside.contains("\n") ? "" : inside.strip();
		String pad = trimmed.startsWith("`") || trimmed.endsWith("`") ? " " : "";
		report.addPiece(MD038, span, "A space stands inside the marks of code.", trimmed.isEmpty() ? new ReplaceRegion[0]
				: new ReplaceRegion[] { new ReplaceRegion(span.start() + ticks, code.length(), pad + trimmed + pad) });
	}

	private static boolean startsWithSpace(String code) {
		return !code.isEmpty() && " \t".indexOf(code.charAt(0)) >= 0 && (code.length() == 1 || code.charAt(1) != '`');
	}
}
