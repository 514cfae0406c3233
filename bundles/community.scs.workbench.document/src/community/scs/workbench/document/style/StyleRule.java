package community.scs.workbench.document.style;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The rules of markdownlint 0.28 that the repository of SCS standards has on (all but MD013 and MD024; MD051 is among the
 * rules about links), and its search-and-replace rules.
 */
public enum StyleRule {

	MD001("heading-increment", "Levels of headings go down one at a time.", false),
	MD003("heading-style", "All headings of a document are written in the same way.", false),
	MD004("ul-style", "All bullets of a document are the same character.", true),
	MD005("list-indent", "Items of one list stand at the same column.", true),
	MD007("ul-indent", "Bullet lists are indented by two columns for each level.", true),
	MD009("no-trailing-spaces", "Lines do not end with spaces.", true),
	MD010("no-hard-tabs", "There are no tabs.", true),
	MD011("no-reversed-links", "A link has its text in brackets and then its target in parentheses.", true),
	MD012("no-multiple-blanks", "Blank lines stand alone.", true),
	MD014("commands-show-output", "Commands have a dollar sign before them only where their output is shown, too.", true),
	MD018("no-missing-space-atx", "A space follows the number signs of a heading.", true),
	MD019("no-multiple-space-atx", "One space follows the number signs of a heading.", true),
	MD020("no-missing-space-closed-atx", "Spaces stand inside the number signs around a heading.", true),
	MD021("no-multiple-space-closed-atx", "One space stands inside the number signs around a heading.", true),
	MD022("blanks-around-headings", "Blank lines stand around headings.", true),
	MD023("heading-start-left", "Headings start at the beginning of the line.", true),
	MD025("single-title", "The title in the front matter is the only heading of level 1.", false),
	MD026("no-trailing-punctuation", "Headings do not end with a punctuation mark other than a question mark.", false),
	MD027("no-multiple-space-blockquote", "One space follows the mark of a quote.", true),
	MD028("no-blanks-blockquote", "Quotes are not parted by a blank line alone.", false),
	MD029("ol-prefix", "Ordered items are all numbered 1, or one after the other.", false),
	MD030("list-marker-space", "One space follows a bullet or number.", true),
	MD031("blanks-around-fences", "Blank lines stand around fenced code.", true),
	MD032("blanks-around-lists", "Blank lines stand around lists.", true),
	MD033("no-inline-html", "There is no HTML, which the published site would not read as such.", false),
	MD034("no-bare-urls", "Addresses are the target of a link, or stand in angle brackets where MDX allows it.", false),
	MD035("hr-style", "All rules across a document are written in the same way.", true),
	MD036("no-emphasis-as-heading", "A heading is no paragraph in bold or italics.", false),
	MD037("no-space-in-emphasis", "No spaces stand inside the marks of bold and italics.", true),
	MD038("no-space-in-code", "No spaces stand inside the marks of code.", true),
	MD039("no-space-in-links", "No spaces stand inside the brackets of a link.", true),
	MD040("fenced-code-language", "Fenced code names its language.", false),
	MD041("first-line-heading", "A document has a title.", false),
	MD042("no-empty-links", "Links have a target.", false),
	MD045("no-alt-text", "Images have a text that stands for them.", false),
	MD046("code-block-style", "All code of a document is fenced, or all is indented.", false),
	MD047("single-trailing-newline", "A file ends with a line end.", true),
	MD048("code-fence-style", "All fences of a document are of the same character.", true),
	MD049("emphasis-style", "All italics of a document have the same marks.", true),
	MD050("strong-style", "All bold text of a document has the same marks.", true),
	MD052("reference-links-images", "References and footnotes are defined in the document.", false),
	MD053("link-image-reference-definitions", "Each definition of a link or footnote is used, and none is given twice.", false),
	CURLY_QUOTES("Quotation marks and apostrophes are straight.", true),
	DASH("A dash between words is an em dash.", true),
	PARENT_PATH("No link leads to a path above the folder.", false),
	DOUBLE_SPACE("Words have one space between them.", true),
	TRAILING_SPACES("Lines of text are not broken by spaces at their end.", false);

	private final String alias;
	private final String text;
	private final boolean safe;

	StyleRule(String alias, String text, boolean safe) {
		this.alias = alias;
		this.text = text;
		this.safe = safe;
	}

	/** One of the search-and-replace rules, which are known to markdownlint under one name. */
	StyleRule(String text, boolean safe) {
		this("search-replace", text, safe);
	}

	/** As findings and users call it: {@code md009}, {@code curly-quotes}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What holds where there is no finding. */
	public String text() {
		return text;
	}

	public String source() {
		return name().startsWith("MD") ? "markdownlint " + name() + ", " + alias : "markdownlint of the repository, " + alias;
	}

	/** Whether its edits change nothing that a reader of the published page sees, or only what is plainly a slip. */
	public boolean isSafe() {
		return safe;
	}

	/** Whether a comment in a document means this rule. */
	boolean isCalled(String name) {
		return name.equalsIgnoreCase(name()) || name.equalsIgnoreCase(alias);
	}

	public static Optional<StyleRule> of(String key) {
		return Arrays.stream(values()).filter(r -> r.key().equals(key)).findFirst();
	}
}
