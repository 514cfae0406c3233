package community.scs.workbench.document.rules;

import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Status;
import community.scs.workbench.document.model.Text;
import community.scs.workbench.document.rules.Neighbours.Neighbour;
import community.scs.workbench.document.terms.Abbreviations;
import community.scs.workbench.document.terms.Abbreviations.Use;
import community.scs.workbench.document.terms.Definition;
import community.scs.workbench.document.terms.Term;
import community.scs.workbench.document.terms.Terms;
import community.scs.workbench.scan.rules.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.TextRegion;
import org.eclipse.xtext.validation.Check;

/** Terms that another document of the folder defines; outdated documents and other versions of the same one do not count. */
public final class RepositoryTermRules extends DocumentRules {

	public static final String DEFINITION = PREFIX + "other-definition";
	public static final String ABBREVIATION = PREFIX + "other-abbreviation";

	static final List<Rule> RULES = List.of(
			new Rule(DEFINITION, Severity.INFO, "Documents that define the same term say the same about it.", "scs-0001-v1, templates"),
			new Rule(ABBREVIATION, Severity.INFO, "An abbreviation stands for the same words in all documents.", "scs-0001-v1, templates"));

	private record Defined(String document, Definition definition) {

		String place() {
			return "line " + definition.line() + " of " + document;
		}
	}

	@Check
	public void checkDefinitions(StandardsDocument document) {
		Optional<FileName> own = name(document);
		List<Term> terms = own.isEmpty() || isOutdated(document) ? List.of() : Terms.of(document);
		if (terms.isEmpty())
			return;
		List<Defined> older = defined(document, n -> own.get().number().equals(FileName.PROPOSED) || n.number().compareTo(own.get().number()) < 0);
		Set<String> told = new HashSet<>();
		for (Term term : terms)
			older.stream().filter(d -> d.definition().isOf(term.name()) && d.definition().differsFrom(term.meaning()) && told.add(term.meaning())).findFirst()
					.ifPresent(d -> addIssueAt("\"" + term.name() + "\" has another definition in " + d.place() + ": \"" + d.definition().meaning() + "\"", document, term.region(), DEFINITION));
	}

	@Check
	public void checkAbbreviations(StandardsDocument document) {
		if (!isStandard(document) || isOutdated(document))
			return;
		List<Defined> known = null;
		Set<String> told = new HashSet<>();
		for (Text text : EcoreUtil2.getAllContentsOfType(document, Text.class))
			for (Use use : Abbreviations.in(text.getValue())) {
				known = known == null ? expansions(document) : known;
				List<Defined> same = known.stream().filter(d -> d.definition().name().equals(use.name())).toList();
				if (same.isEmpty() || !told.add(use.name()) || same.stream().anyMatch(d -> Abbreviations.isSame(use.words(), d.definition().expansion().orElse(""))))
					continue;
				int offset = NodeModelUtils.findActualNodeFor(text).getOffset() + use.offset();
				addIssueAt(use.name() + " stands for \"" + use.words() + "\" here, and for \"" + same.getFirst().definition().expansion().orElse("") + "\" in "
						+ same.getFirst().place() + ". Use one name.", text, new TextRegion(offset, use.words().length()), ABBREVIATION);
			}
	}

	/** What abbreviations stand for: as the document itself explains them, else as others do. */
	private List<Defined> expansions(StandardsDocument document) {
		List<Defined> all = new ArrayList<>(Definition.read(Definition.written(document)).stream().map(d -> new Defined("this document", d)).toList());
		Set<String> own = new HashSet<>(all.stream().filter(d -> d.definition().expansion().isPresent()).map(d -> d.definition().name()).toList());
		defined(document, n -> true).stream().filter(d -> !own.contains(d.definition().name())).forEach(all::add);
		return all.stream().filter(d -> d.definition().expansion().isPresent()).toList();
	}

	private List<Defined> defined(StandardsDocument document, Predicate<FileName> test) {
		String number = name(document).map(FileName::number).orElse("");
		return neighbours(document, n -> !n.number().equals(number) && !n.number().equals(FileName.PROPOSED) && test.test(n)).stream().filter(n -> !n.isOutdated())
				.sorted(Comparator.comparing(Neighbour::document)).flatMap(n -> n.definitions().stream().map(d -> new Defined(n.document(), d))).toList();
	}

	private static boolean isOutdated(StandardsDocument document) {
		return document.status() == Status.DEPRECATED || document.status() == Status.REJECTED;
	}
}
