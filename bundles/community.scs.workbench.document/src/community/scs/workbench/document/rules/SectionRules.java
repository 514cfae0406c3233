package community.scs.workbench.document.rules;

import community.scs.workbench.document.Contents;
import community.scs.workbench.document.Places;
import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.DocumentType;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.Section;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Status;
import community.scs.workbench.scan.rules.Fix;
import community.scs.workbench.scan.rules.Problem;
import community.scs.workbench.scan.rules.Rule;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Check;

/**
 * Rules for the sections that a document must have (scs-0001-v1, "Sections"), with the headings that are in use for them.
 * Nobody adds a section to a document that is out of force.
 */
public final class SectionRules extends DocumentRules {

	/** Data of the issue: the heading that is missing. */
	public static final String MISSING = PREFIX + "section-missing";
	public static final String DECISION = PREFIX + "decision-missing";
	public static final String TESTS = PREFIX + "conformance-tests-missing";

	private static final String SOURCE = "scs-0001-v1, Sections";

	static final List<Rule> RULES = List.of(
			new Rule(MISSING, Severity.INFO, "A Standard has an Introduction and a Motivation, a Decision Record an Abstract and a Context.", SOURCE)
					.proposing(SectionRules::add),
			new Rule(DECISION, Severity.WARNING, "A document has a section with what it decides.", SOURCE),
			new Rule(TESTS, Severity.INFO, "A Standard, or a Supplement of it, tells how to test conformance.", SOURCE));

	private static final Pattern NUMBERING = Pattern.compile("^(?:\\d{1,3}(?:\\.\\d{1,3}){0,5}[.)]?|[ivx]{1,5}[.)])\\s+");
	/** "Introduction and Motivation" is both. */
	private static final Pattern PARTS = Pattern.compile(" and | & |\\s*/\\s*|, ");
	private static final Pattern INTRODUCTION = Pattern.compile("(?:executive )?(?:abstract|introduction|overview|summary|preface|preamble)\\b.*|about\\b.*");
	private static final Pattern MOTIVATION = Pattern.compile("(?:motivation|context|background|problem|goals?|objectives?|purpose|rationale|"
			+ "status quo|current state|why|subject matter|scope|use cases?)\\b.*");
	private static final Pattern CONSIDERATIONS = Pattern.compile("(?:design )?considerations?\\W*");
	private static final Pattern DECISION_RECORDED = Pattern.compile(".*(?:decision|decided|conclusion|proposed|proposal|chosen|choice|selected|standard|regulation|requirement|resolution|outcome).*");
	private static final Pattern TESTED = Pattern.compile(".*\\b(?:tests?|tested|testing|validat(?:ion|ed)|verif(?:ication|ied)|conformance)\\b.*");

	@Check
	public void checkSections(StandardsDocument document) {
		if (name(document).isEmpty() || document.status() == Status.DEPRECATED || document.status() == Status.REJECTED)
			return;
		List<String> headings = Contents.of(document, Heading.class).stream().map(h -> NUMBERING.matcher(h.text().toLowerCase(Locale.ROOT)).replaceFirst("")).toList();
		if (document.type() == DocumentType.STANDARD)
			checkStandard(document, headings);
		else if (document.type() == DocumentType.DECISION_RECORD)
			checkRecord(document, headings);
	}

	private void checkStandard(StandardsDocument document, List<String> headings) {
		demand(document, "Introduction", any(headings, INTRODUCTION));
		demand(document, "Motivation", any(headings, MOTIVATION));
		if (Contents.of(document, Section.class).stream().noneMatch(Places::isNormative))
			addIssue("No section says what is standardized: all headings stand for explanations.", document, null, DECISION);
		if (!any(headings, TESTED) && neighbours(document).stream().noneMatch(n -> n.isSupplementOf(document, name(document).orElseThrow())))
			addIssue("Neither this document nor a Supplement has a section Conformance Tests.", document, null, TESTS);
	}

	private void checkRecord(StandardsDocument document, List<String> headings) {
		demand(document, "Abstract", any(headings, INTRODUCTION));
		demand(document, "Context", any(headings, MOTIVATION) || any(headings, CONSIDERATIONS));
		if (!any(headings, DECISION_RECORDED))
			addIssue("No section says what is decided.", document, null, DECISION);
	}

	private void demand(StandardsDocument document, String section, boolean there) {
		if (!there)
			addIssue("The section " + section + " is missing.", document, null, MISSING, section);
	}

	private static boolean any(List<String> headings, Pattern pattern) {
		return headings.stream().anyMatch(h -> pattern.matcher(h).matches() || PARTS.splitAsStream(h).anyMatch(part -> pattern.matcher(part).matches()));
	}

	/** Introduction and Abstract come first, Motivation and Context behind the first section. */
	private static List<Fix> add(Problem problem) {
		StandardsDocument document = (StandardsDocument) problem.resource().getContents().getFirst();
		List<Section> sections = document.getSections();
		if (problem.data().isEmpty())
			return List.of();
		String heading = problem.data().getFirst();
		int place = Math.min(List.of("Introduction", "Abstract").contains(heading) ? 0 : 1, sections.size());
		int offset = place < sections.size() ? Positions.of(sections.get(place)).getOffset() : problem.text().length();
		String end = problem.lineEnd();
		String before = offset == 0 || problem.text().endsWith(end) && offset == problem.text().length() ? "" : end + end;
		if (offset < problem.text().length())
			return List.of(Fix.replace("Add the section " + heading, offset, 0, "## " + heading + end + end));
		return List.of(Fix.replace("Add the section " + heading, offset, 0, before + end + "## " + heading + end));
	}
}
