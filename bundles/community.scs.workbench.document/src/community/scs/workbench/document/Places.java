package community.scs.workbench.document;

import community.scs.workbench.document.model.DocumentType;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.Place;
import community.scs.workbench.document.model.Section;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * first heading. In a decision record only the decision binds.
 */
public final class Places {

	private static final Pattern EXPLAINING = Pattern.compile("(?:abstract|introduction|motivation|context|background|preface|"
			+ "terminology|glossary|definitions?|abbreviations|design considerations?|considerations|"
			+ "options? (?:considered|\\d+.*)|option .*|open questions?|related documents?|references|further reading|"
			+ "conformance tests?|automated tests?|manual tests?|tests?|testing|implementation notes|consequences|"
			+ "rationale|reasoning|problem statement|use cases?|scope|status quo|current state|"
			+ "(?:previous|past|older?) .*versions?.*|version history|changelog|history|appendix.*|outlook|future .*|pros.*|cons.*)\\W*");
	private static final Pattern DECIDING = Pattern.compile("(?:design )?(?:decisions?|standards?|regulations?|requirements?)\\W*");
	private static final Pattern EXAMPLE = Pattern.compile("(?:complete |full )?examples?\\b.*");
	private static final Pattern BOILERPLATE = Pattern.compile("RFC ?-?2119|RFC ?-?8174|BCP ?-?14|key ?words?\\b.*\\bMUST\\b");

	private Places() {
	}

	public static Place of(Statement statement) {
		if (statement.eContainer() instanceof Heading)
			return Place.HEADING;
		if (BOILERPLATE.matcher(statement.text()).find())
			return Place.BOILERPLATE;
		List<String> headings = sectionPath(statement).stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
		if (headings.stream().anyMatch(h -> EXAMPLE.matcher(h).matches()))
			return Place.EXAMPLE;
		DocumentType type = EcoreUtil.getRootContainer(statement) instanceof StandardsDocument d ? d.type() : null;
		return decides(type, headings) ? Place.NORMATIVE : Place.INFORMATIVE;
	}

	private static boolean decides(DocumentType type, List<String> headings) {
		if (headings.isEmpty() || type == DocumentType.SUPPLEMENT || any(EXPLAINING, headings))
			return false;
		return type != DocumentType.DECISION_RECORD || any(DECIDING, headings);
	}

	private static boolean any(Pattern pattern, List<String> headings) {
		return headings.stream().anyMatch(h -> pattern.matcher(h).matches());
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
