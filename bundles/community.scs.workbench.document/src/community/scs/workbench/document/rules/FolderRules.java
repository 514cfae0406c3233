package community.scs.workbench.document.rules;

import com.google.inject.Inject;
import community.scs.workbench.document.DocumentExports;
import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Status;
import community.scs.workbench.scan.rules.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
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

	@Inject
	private ResourceDescriptionsProvider index;

	@Check
	public void checkNeighbours(StandardsDocument document) {
		Optional<FileName> name = FileName.parse(fileName(document)).filter(n -> !n.number().equals(FileName.PROPOSED));
		if (name.isEmpty())
			return;
		List<IEObjectDescription> others = others(document, n -> n.number().equals(name.get().number()) && n.supplement() == name.get().supplement());
		for (IEObjectDescription other : others) {
			FileName neighbour = name(other).orElseThrow();
			if (neighbour.version() == name.get().version())
				addIssue("Another document has the same number and version: " + neighbour + ".", document, null, DUPLICATE);
			else if (document.status() == Status.STABLE && Status.STABLE.toString().equals(other.getUserData(DocumentExports.STATUS)))
				addIssue("Another version is stable, too: " + neighbour + ". Deprecate one of them.", document.getFrontMatter().entry("status"),
						DocumentPackage.Literals.ENTRY__KEY, DUPLICATE_STABLE);
		}
		if (!others.isEmpty() && name.get().version() > 1 && !name.get().supplement()
				&& others.stream().map(FolderRules::name).flatMap(Optional::stream).noneMatch(n -> n.version() == name.get().version() - 1))
			addIssue("There is no version " + (name.get().version() - 1) + " of this document.", document, null, GAP);
	}

	private List<IEObjectDescription> others(StandardsDocument document, Predicate<FileName> wanted) {
		IResourceDescriptions descriptions = index.getResourceDescriptions(document.eResource());
		URI own = document.eResource().getURI();
		URI folder = own.trimSegments(1);
		return StreamSupport.stream(descriptions.getExportedObjectsByType(DocumentPackage.Literals.STANDARDS_DOCUMENT).spliterator(), false)
				.filter(d -> !d.getEObjectURI().trimFragment().equals(own) && d.getEObjectURI().trimFragment().trimSegments(1).equals(folder))
				.filter(d -> d.getName().toString().equals(URI.decode(d.getEObjectURI().trimFragment().lastSegment()).replaceFirst("\\.md$", "")))
				.filter(d -> name(d).filter(wanted).isPresent()).toList();
	}

	private static Optional<FileName> name(IEObjectDescription description) {
		return FileName.parse(URI.decode(description.getEObjectURI().trimFragment().lastSegment()));
	}
}
