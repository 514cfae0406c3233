package community.scs.workbench.document.rules;

import community.scs.workbench.document.Keywords;
import community.scs.workbench.document.Places;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.Keyword;
import community.scs.workbench.document.model.Level;
import community.scs.workbench.document.model.Place;
import community.scs.workbench.document.model.Section;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Status;
import community.scs.workbench.document.DocumentLocations;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.scan.rules.Rule;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Check;

/** Rules for where a document demands something. */
public final class PlacementRules extends DocumentRules {

	public static final String INFORMATIVE = PREFIX + "demand-in-explanation";
	public static final String HEADING = PREFIX + "level-contradicts-heading";

	static final List<Rule> RULES = List.of(
			new Rule(INFORMATIVE, Severity.INFO, "What is demanded with capitals stands in a section that decides.", "scs-0001-v1, Sections"),
			new Rule(HEADING, Severity.WARNING, "A section demands with the level that its heading says.", "RFC 2119"));

	private static final Pattern EXPLAINING = Pattern.compile("(?:abstract|introduction|motivation|context|background|terminology|glossary|"
			+ "(?:design )?considerations?|related documents?)\\W*");
	/** Here demands are quoted or only thought of. */
	private static final Pattern HYPOTHETICAL = Pattern.compile(".*\\b(?:options?|alternatives?|pros|cons|questions?|history|versions?|tests?|examples?|proposals?)\\b.*");

	@Check
	public void checkExplanations(StandardsDocument document) {
		if (!isInForce(document) || isSupplement(document))
			return;
		for (Demand demand : Demand.of(document))
			if (demand.place() == Place.INFORMATIVE && !Places.isQuoted(demand.statement()) && demand.inCapitals().stream().anyMatch(w -> w.level() != Level.MAY)) {
				List<String> path = Places.sectionPath(demand.statement()).stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
				if (path.stream().anyMatch(h -> EXPLAINING.matcher(h).matches()) && path.stream().noneMatch(h -> HYPOTHETICAL.matcher(h).matches()))
					addIssue("This demands something in a section that explains. Move it to the one that decides, or write it without capitals.",
							demand.inCapitals().getFirst(), DocumentPackage.Literals.KEYWORD__WORD, INFORMATIVE);
			}
	}

	/** Speaks only where no demand of the section itself, without the sections below, has the strength of its heading. */
	@Check
	public void checkHeading(Section section) {
		Level said = levelOf(section.getHeading());
		StandardsDocument document = EcoreUtil2.getContainerOfType(section, StandardsDocument.class);
		if (said == null || document == null || !isInForce(document))
			return;
		List<Keyword> demands = section.getBlocks().stream().flatMap(b -> capitals(b).stream()).toList();
		if (!demands.isEmpty() && demands.stream().noneMatch(w -> Demand.strength(w.level()) == Demand.strength(said)))
			addIssueAt("The heading says " + said + ", and the text below says " + demands.getFirst().getWord() + ".", section,
					new DocumentLocations().getSignificantTextRegion(section.getHeading()), HEADING);
	}

	private static List<Keyword> capitals(EObject element) {
		return EcoreUtil2.getAllContentsOfType(element, Keyword.class).stream().filter(w -> Demand.isCapital(w.getWord())).toList();
	}

	private static Level levelOf(Heading heading) {
		List<Keyword> words = capitals(heading);
		return words.size() == 1 ? Keywords.level(words.getFirst().getWord()) : null;
	}

	private static boolean isInForce(StandardsDocument document) {
		return name(document).isPresent() && document.status() != Status.DEPRECATED && document.status() != Status.REJECTED;
	}
}
