package community.scs.workbench.document.rules;

import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.rules.Neighbours.Neighbour;
import community.scs.workbench.document.terms.NameGroup;
import community.scs.workbench.document.terms.NameUse;
import community.scs.workbench.document.terms.Term;
import community.scs.workbench.document.terms.Terms;
import community.scs.workbench.scan.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;

/** Two names for one thing, in a document, in a Supplement and the document that it extends, or in a document and the one that defines the thing. */
public final class TermRules extends DocumentRules {

	public static final String NAMES = PREFIX + "two-names";

	static final List<Rule> RULES = List.of(new Rule(NAMES, Severity.INFO, "A thing has one name, the one that a Terminology defines.", "scs-0001-v1, templates"));

	@Check
	public void checkNames(StandardsDocument document) {
		if (!isStandard(document))
			return;
		NameUse.in(document).forEach((group, uses) -> {
			if (uses.size() > 1)
				checkOwn(document, group, uses);
			else
				checkMain(document, group, uses.values().iterator().next());
		});
	}

	private void checkOwn(StandardsDocument document, NameGroup group, Map<String, NameUse> uses) {
		Optional<Term> defined = Terms.of(document).stream().filter(t -> group.names().values().stream().anyMatch(n -> n.matcher(t.name()).matches())).findFirst();
		NameUse kept = group.names().keySet().stream().map(uses::get).filter(u -> u != null && defined.filter(t -> !group.names().get(u.name()).matcher(t.name()).matches()).isEmpty())
				.findFirst().orElse(uses.values().iterator().next());
		String source = defined.map(t -> "; line " + lineOf(document, t) + " defines " + t.name())
				.orElse(group.source().isEmpty() || group.source().equals(document.name()) ? "" : "; " + group.source() + " explains it");
		for (NameUse use : uses.values())
			if (use != kept)
				addIssueAt("The text says \"" + use.name() + "\" here and \"" + kept.name() + "\" in line " + kept.line() + source + ". Use one name.", use.element(), use.region(), NAMES);
	}

	private static int lineOf(StandardsDocument document, Term term) {
		return NodeModelUtils.getLineAndColumn(NodeModelUtils.getNode(document), term.region().getOffset()).getLine();
	}

	/** A document that names a thing in another way than the one of the folder that defines it. */
	private void checkDefined(StandardsDocument document, NameGroup group, NameUse use) {
		List<Neighbour> defining = neighbours(document).stream().filter(n -> !n.isOutdated() && n.definitions().stream().anyMatch(d -> group.names().values().stream().anyMatch(p -> p.matcher(d.name()).matches()))).toList();
		Pattern own = group.names().get(use.name());
		if (Terms.of(document).stream().anyMatch(t -> own.matcher(t.name()).matches())
				|| defining.stream().flatMap(n -> n.definitions().stream()).anyMatch(d -> own.matcher(d.name()).matches()))
			return;
		defining.stream().findFirst().ifPresent(n -> n.definitions().stream().filter(d -> group.names().values().stream().anyMatch(p -> p.matcher(d.name()).matches())).findFirst()
				.ifPresent(d -> addIssueAt("The text says \"" + use.name() + "\", but line " + d.line() + " of " + n.document() + " defines " + d.name() + ". Use one name.",
						use.element(), use.region(), NAMES)));
	}

	/** A Supplement that names a thing as none of its main documents does. */
	private void checkMain(StandardsDocument document, NameGroup group, NameUse use) {
		if (!isSupplement(document)) {
			checkDefined(document, group, use);
			return;
		}
		List<StandardsDocument> mains = references(entry(document, "supplements")).stream().map(r -> r.getDocument()).filter(d -> !d.eIsProxy()).toList();
		for (StandardsDocument main : mains) {
			Map<String, NameUse> other = NameUse.in(main).get(group);
			if (other == null)
				continue;
			if (other.containsKey(use.name()))
				return;
			NameUse first = other.values().iterator().next();
			addIssueAt("The Supplement says \"" + use.name() + "\", but " + main.name() + " says \"" + first.name() + "\" in line " + first.line() + ". Use one name.",
					use.element(), use.region(), NAMES);
			return;
		}
	}
}
