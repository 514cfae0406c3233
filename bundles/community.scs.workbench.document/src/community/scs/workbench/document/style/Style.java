package community.scs.workbench.document.style;

import community.scs.workbench.document.markdown.MarkdownScanner;
import community.scs.workbench.scan.Tokens;
import java.util.Comparator;
import java.util.List;

/** The style of Markdown that the repository of SCS standards demands. */
public final class Style {

	private static final List<StyleCheck> CHECKS = List.of(new HeadingChecks(), new HeadingSpacing(), new ListChecks(), new BlankLines(),
			new Whitespace(), new CodeChecks(), new EmphasisChecks(), new LinkChecks(), new ReferenceChecks(), new Substitutions());

	private Style() {
	}

	/** @return in the order of the text; where comments in the text switch a rule off, it finds nothing */
	public static List<Blemish> check(String text) {
		Tokens tokens = new Tokens();
		new MarkdownScanner().scan(text, tokens);
		return check(text, tokens);
	}

	/** As above, for a text that is scanned already. */
	public static List<Blemish> check(String text, Tokens tokens) {
		StyleText lines = new StyleText(text, tokens);
		Report report = new Report(lines);
		CHECKS.forEach(c -> c.check(lines, report));
		Directives directives = text.contains(Directives.WORD) ? new Directives(lines) : null;
		return report.found().stream().filter(b -> directives == null || !directives.isOff(b.rule(), lines.lineAt(b.offset())))
				.sorted(Comparator.comparingInt(Blemish::offset)).toList();
	}
}
