package community.scs.workbench.document.style;

import static community.scs.workbench.document.style.StyleRule.MD052;
import static community.scs.workbench.document.style.StyleRule.MD053;

import community.scs.workbench.document.markdown.LinkLabels;
import community.scs.workbench.document.style.Part.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Definitions that nothing refers to, and references to what is not defined. */
final class ReferenceChecks implements StyleCheck {

	/** A reference that has no definition is text like any other. */
	private static final Pattern UNDEFINED = Pattern.compile("(?<!\\\\)\\[(?:\\^([^\\[\\]\\s]++)\\](?![(:])|(?<!\\]\\[)[^\\[\\]^][^\\[\\]]*+\\]\\[([^\\[\\]^][^\\[\\]]*+)\\](?![(\\[]))");

	@Override
	public void check(StyleText text, Report report) {
		checkDefinitions(text, Kind.DEFINITION, used(text, false), report);
		checkDefinitions(text, Kind.FOOTNOTE, used(text, true), report);
		for (Part part : text.parts())
			for (List<Piece> run : part.runs)
				checkProse(text, run, report);
	}

	private static Set<String> used(StyleText text, boolean footnotes) {
		Set<String> labels = new HashSet<>();
		for (Part part : text.parts())
			for (List<Piece> run : part.runs)
				for (int i = 1; i < run.size(); i++)
					if (run.get(i).is("LABEL") && run.get(i - 1).is("FOOTNOTE_REF") == footnotes)
						labels.add(label(text, run.get(i)));
		return labels;
	}

	private static String label(StyleText text, Piece piece) {
		return LinkLabels.normalized(text.at(piece));
	}

	private static void checkDefinitions(StyleText text, Kind kind, Set<String> used, Report report) {
		Set<String> defined = new HashSet<>();
		String what = kind == Kind.FOOTNOTE ? "footnote" : "link";
		for (Part definition : text.parts(k -> k == kind)) {
			if (definition.info == null || text.at(definition.info).equals("//"))
				continue;
			String label = label(text, definition.info);
			if (!defined.add(label))
				report.addPiece(MD053, definition.info, "The " + what + " " + text.at(definition.info) + " is defined above; the first definition holds.");
			else if (!used.contains(label))
				report.addPiece(MD053, definition.info, "Nothing refers to the " + what + " " + text.at(definition.info) + ".");
		}
	}

	private static void checkProse(StyleText text, List<Piece> run, Report report) {
		int at = 0;
		while (at < run.size()) {
			int first = at;
			while (at < run.size() && isText(run.get(at)))
				at++;
			if (at > first)
				checkProse(text, run.get(first).start(), run.get(at - 1).end(), report);
			at++;
		}
	}

	private static boolean isText(Piece piece) {
		return piece.is("PROSE", "CODE", "MARK_ON", "MARK_OFF", "RFC_WORD", "DOC_NAME", "DOC_EXT", "TESTCASE");
	}

	private static void checkProse(StyleText text, int from, int to, Report report) {
		if (text.text.indexOf('[', from, to) < 0)
			return;
		Matcher found = UNDEFINED.matcher(text.text).region(from, to);
		while (found.find()) {
			int label = found.group(1) == null ? 2 : 1;
			if (!text.isInCode(found.start(label) - 1, found.end(label) + 1) && !text.isInCode(found.start(), found.start() + 1))
				report.add(MD052, found.start(), found.end(), label == 1 ? "The footnote " + found.group(1) + " is not defined."
						: "The link " + found.group(2).replaceAll("\\s+", " ") + " is not defined.");
		}
	}
}
