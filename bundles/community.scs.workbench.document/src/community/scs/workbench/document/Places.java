package community.scs.workbench.document;

import community.scs.workbench.document.DecidingWord.Force;
import community.scs.workbench.document.model.Admonition;
import community.scs.workbench.document.model.DocumentType;
import community.scs.workbench.document.model.FootnoteDefinition;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.Paragraph;
import community.scs.workbench.document.model.Place;
import community.scs.workbench.document.model.Quote;
import community.scs.workbench.document.model.Row;
import community.scs.workbench.document.model.Section;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.BasicEList;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;

/**
 * Tells whether a statement stands where its document decides something. The templates of scs-0001 give sections for
 * everything but the decision, whose heading authors choose; so a section decides unless its heading, or one above it,
 * says that it only explains. A Supplement decides nothing (scs-0001: "not authoritative"), nor does text before the
 * first heading. In a decision record only the decision binds, if there is one under such a heading.
 */
public final class Places {

	/** One part of a heading; "Introduction and Motivation" has two. */
	private static final Pattern EXPLAINING = Pattern.compile("abstract|summary|overview|introduction|motivation|context|background|preface|foreword|purpose"
			+ "|goals?|non-goals?|objectives?|subject matter|target (?:group|audience)|audience"
			+ "|terminology|terms|terms used|glossary|definitions?|concept definitions|abbreviations|acronyms|notation|conventions"
			+ "|(?:design )?considerations?"
			+ "|options?|option \\S.*|.*options considered|considered (?:options|alternatives)|alternatives?(?: considered)?|approach(?:es)? .*|proposals? .*examples?"
			+ "|open (?:questions?|issues|points)|discussion|questions|faq|to ?do"
			+ "|related (?:documents?|work|standards?|links|issues)|references?|links|literature|sources|further (?:reading|information|annotations)|see also"
			+ "|conformance tests?.*|automated tests?.*|manual tests?.*|tests?|testing|test(?:ing)? (?:notes?|cases?)|implementation notes?|consequences"
			+ "|rationale.*|reason(?:s|ing)?|reasons .*|justification|problem(?:s| statement| description)?|use[ -]cases?|user stor(?:y|ies)|scope|out of scope|status quo"
			+ "|current (?:state|situation)|(?:previous|past|older?) .*versions?.*|previous versions|version history|changelog|changes(?: (?:since|from|in|between|compared) .*)?|history|appendix.*|annex.*"
			+ "|outlook|future .*|next steps|roadmap|(?:pros|cons|advantages|disadvantages|drawbacks|benefits|downsides|limitations)(?: .*)?"
			+ "|motivation .*|acknowledge?ments?|authors?|contributors|licen[sc]e|evaluation|comparison(?: .*)?|remarks?|notes?");
	private static final Pattern DECIDING = Pattern.compile("(?:(?:design|final|proposed) )?(?:decisions?|standards?|regulations?|requirements?)(?: (?:record|summary))?|decision .*");
	private static final Pattern JOINT = Pattern.compile(" and | & | / |/|, ");
	private static final Pattern NUMBERING = Pattern.compile("^(?:\\d+(?:\\.\\d+)*\\.?|[ivx]+\\.)\\s+");
	private static final Pattern MARKS = Pattern.compile("^[\\[(]?(?:optional|required)[\\])]:?\\s+|(?:,\\s*optional|\\(optional\\))|[\\W&&[^)\\]]]+$");
	private static final Pattern EXAMPLE = Pattern.compile("(?:(?:complete|full|basic|further|more) )?examples?\\b.*|.* examples?");
	private static final Pattern BOILERPLATE = Pattern.compile("RFC ?-?2119|RFC ?-?8174|BCP ?-?14|key ?words?\\b.*\\bMUST\\b|\\b(?:is|are) to be (?:interpreted|understood|read)\\b");
	private static final Set<String> ASIDE = Set.of("note", "info", "tip");
	private static final Set<String> URGENT = Set.of("[!important]", "[!warning]", "[!caution]");

	/** What a section is there for, as its heading and those above it tell. */
	private enum Purpose {
		DECIDES, EXPLAINS,
		/** gives examples */
		SHOWS
	}

	private Places() {
	}

	public static Place of(Statement statement) {
		return Remembered.of(Places.class, statement, Places::compute);
	}

	private static Place compute(Statement statement) {
		if (statement.eContainer() instanceof Heading)
			return Place.HEADING;
		Force force = force(statement);
		String text = statement.text();
		if (force == Force.QUOTED || isWorthSearching(text) && BOILERPLATE.matcher(text).find() && text.matches(".*[\"“'*`](?:MUST|SHALL|SHOULD|MAY|FORBIDDEN|must|should)\\b.*|.*\\b(?:RFC|BCP).*"))
			return Place.BOILERPLATE;
		Section section = EcoreUtil2.getContainerOfType(statement.eContainer(), Section.class);
		Purpose purpose = section == null ? Purpose.EXPLAINS : purpose(section);
		if (purpose == Purpose.SHOWS)
			return Place.EXAMPLE;
		return force != Force.ATTRIBUTE && !text.endsWith("?") && !isAside(statement) && purpose == Purpose.DECIDES ? Place.NORMATIVE : Place.INFORMATIVE;
	}

	/** What the pattern of boilerplate needs at least; nearly no statement has it. */
	private static boolean isWorthSearching(String text) {
		return text.contains("RFC") || text.contains("BCP") || text.contains("key") || text.contains(" to be ");
	}

	private static Force force(Statement statement) {
		boolean hasLevelCell = statement instanceof Row row && Statements.levelCell(row).isPresent();
		return hasLevelCell ? Force.VERB : DecidingWord.of(statement).map(DecidingWord::force).orElse(Force.VERB);
	}

	/** Footnotes, quotations, and boxes that only tell something. */
	private static boolean isAside(EObject statement) {
		for (EObject o = statement.eContainer(); o != null; o = o.eContainer())
			if (o instanceof FootnoteDefinition || o instanceof Quote quote && !isUrgent(quote)
					|| o instanceof Admonition admonition && admonition.getKind() != null && ASIDE.contains(admonition.getKind().toLowerCase(Locale.ROOT)))
				return true;
		return false;
	}

	/** Whether this is one of GitHub's boxes ("> [!WARNING]") that does more than tell something. */
	private static boolean isUrgent(Quote quote) {
		return !quote.getBlocks().isEmpty() && quote.getBlocks().getFirst() instanceof Paragraph paragraph && !paragraph.getSentences().isEmpty()
				&& URGENT.contains(PlainText.of(paragraph.getSentences().getFirst()).toLowerCase(Locale.ROOT));
	}

	/** Whether somebody else's words are quoted. */
	public static boolean isQuoted(EObject statement) {
		return EcoreUtil2.getContainerOfType(statement, Quote.class) instanceof Quote quote && !isUrgent(quote);
	}

	private static String plain(String heading) {
		String lower = NUMBERING.matcher(heading.toLowerCase(Locale.ROOT).strip()).replaceFirst("");
		return MARKS.matcher(lower).replaceAll("").strip();
	}

	/** Whether a sentence in this section binds if it demands something. */
	public static boolean isNormative(Section section) {
		return purpose(section) == Purpose.DECIDES;
	}

	private static Purpose purpose(Section section) {
		return Remembered.of(Purpose.class, section, Places::computePurpose);
	}

	private static Purpose computePurpose(Section section) {
		if (isTitle(section))
			return Purpose.EXPLAINS;
		List<String> headings = new ArrayList<>(sectionPath(section));
		headings.add(section.getHeading().text());
		headings.replaceAll(Places::plain);
		if (headings.stream().anyMatch(h -> EXAMPLE.matcher(h).matches()))
			return Purpose.SHOWS;
		return decides(section, headings) ? Purpose.DECIDES : Purpose.EXPLAINS;
	}

	/** A heading above all others stands for the title, so what follows it directly is text before the first section. */
	private static boolean isTitle(Section section) {
		return section.eContainer() instanceof StandardsDocument document && document.getSections().size() == 1 && !section.getSections().isEmpty()
				&& Headings.level(section.getHeading()) == 1;
	}

	private static boolean decides(EObject object, List<String> headings) {
		if (!(EcoreUtil.getRootContainer(object) instanceof StandardsDocument document))
			return false;
		if (document.type() == DocumentType.SUPPLEMENT || headings.stream().anyMatch(Places::explains))
			return false;
		return document.type() != DocumentType.DECISION_RECORD || headings.stream().anyMatch(Places::isDecision) || !hasDecision(document.getSections());
	}

	private static boolean hasDecision(List<Section> sections) {
		return sections.stream().anyMatch(s -> isDecision(plain(s.getHeading().text())) || hasDecision(s.getSections()));
	}

	private static boolean isDecision(String heading) {
		return DECIDING.matcher(heading).matches();
	}

	private static boolean explains(String heading) {
		return EXPLAINING.matcher(heading).matches() || JOINT.matcher(heading).find() && JOINT.splitAsStream(heading).allMatch(part -> EXPLAINING.matcher(part).matches());
	}

	/** @return the texts of the headings above the statement, outermost first */
	public static EList<String> sectionPath(EObject statement) {
		List<String> path = new ArrayList<>();
		EObject start = statement.eContainer() instanceof Heading heading ? heading.eContainer() : statement;
		for (Section s = EcoreUtil2.getContainerOfType(start.eContainer(), Section.class); s != null; s = EcoreUtil2
				.getContainerOfType(s.eContainer(), Section.class))
			path.addFirst(s.getHeading().text());
		return new BasicEList<>(path);
	}
}
