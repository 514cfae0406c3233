package community.scs.workbench.document.rules;

import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Status;
import community.scs.workbench.document.rules.Neighbours.Neighbour;
import community.scs.workbench.scan.rules.Rule;
import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Check;

/** Rules for a document among its neighbours in the same folder (scs-0001-v1, "Process"). */
public final class FolderRules extends DocumentRules {

	public static final String DUPLICATE = PREFIX + "duplicate-number";
	public static final String DUPLICATE_STABLE = PREFIX + "duplicate-stable";
	public static final String GAP = PREFIX + "version-gap";

	static final List<Rule> RULES = List.of(
			new Rule(DUPLICATE, Severity.ERROR, "No two documents have the same number and version.", PROCESS + "; chk_adrs.py"),
			new Rule(DUPLICATE_STABLE, Severity.ERROR, "At most one version of a document is Stable.", PROCESS + "; chk_adrs.py"),
			new Rule(GAP, Severity.WARNING, "The versions of a document are numbered without gaps.", PROCESS));

	@Check
	public void checkNeighbours(StandardsDocument document) {
		Optional<FileName> found = name(document).filter(n -> !n.number().equals(FileName.PROPOSED));
		if (found.isEmpty())
			return;
		FileName name = found.get();
		List<Neighbour> others = neighbours(document, n -> n.number().equals(name.number()) && n.supplement() == name.supplement());
		for (Neighbour other : others)
			if (other.name().version() == name.version())
				addIssue("Another document has the same number and version: " + other.name() + ".", document, null, DUPLICATE);
			else if (document.status() == Status.STABLE && Status.STABLE.toString().equals(other.status()))
				addIssueAtKey("Another version is stable, too: " + other.name() + ". Deprecate one of them.", entry(document, "status"), DUPLICATE_STABLE);
		if (!others.isEmpty() && name.version() > 1 && !name.supplement()
				&& others.stream().noneMatch(n -> n.name().version() == name.version() - 1))
			addIssue("There is no version " + (name.version() - 1) + " of this document.", document, null, GAP);
	}
}
