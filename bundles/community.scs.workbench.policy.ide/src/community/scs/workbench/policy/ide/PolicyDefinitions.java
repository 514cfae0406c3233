package community.scs.workbench.policy.ide;

import com.google.inject.Inject;
import community.scs.workbench.policy.PolicyCatalogues;
import community.scs.workbench.policy.PolicyText;
import community.scs.workbench.policy.catalogue.RulePlaces;
import community.scs.workbench.policy.model.PolicyPackage.Literals;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.policy.model.RuleCheck;
import community.scs.workbench.policy.yaml.Span;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.findReferences.IReferenceFinder.IResourceAccess;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * Also leads into the file of the catalogue: from a reference to a rule that only the service defines, from the name of a
 * rule to its default, and from the comment that names the catalogue.
 */
public class PolicyDefinitions extends DocumentSymbolService {

	@Inject
	private PolicyCatalogues catalogues;

	@Override
	public List<? extends Location> getDefinitions(XtextResource resource, int offset, IResourceAccess access, CancelIndicator cancel) {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
		if (leaf == null)
			return List.of();
		if (PolicyCatalogues.directive(resource).filter(leaf::equals).isPresent())
			return catalogues.file(resource).map(file -> List.of(new Location(file.toString(), range("", new Span(0, 0))))).orElse(List.of());
		Optional<Location> standard = rule(leaf).flatMap(name -> inCatalogue(resource, name));
		return standard.isPresent() ? List.of(standard.get()) : super.getDefinitions(resource, offset, access, cancel);
	}

	/** The name of the rule at the leaf, unless it refers to a rule of the file. */
	private static Optional<String> rule(ILeafNode leaf) {
		EObject object = NodeModelUtils.findActualSemanticObjectFor(leaf);
		return switch (object) {
			case RuleCheck check when check.getRule() == null || check.getRule().eIsProxy() -> Optional.of(PolicyText.referredName(check));
			case Rule rule when isName(rule, leaf) -> Optional.ofNullable(rule.getName());
			case null, default -> Optional.empty();
		};
	}

	private static boolean isName(Rule rule, INode leaf) {
		return NodeModelUtils.findNodesForFeature(rule, Literals.RULE__NAME).stream()
				.anyMatch(name -> name.getOffset() <= leaf.getOffset() && leaf.getEndOffset() <= name.getEndOffset());
	}

	private Optional<Location> inCatalogue(XtextResource resource, String rule) {
		Optional<URI> file = catalogues.file(resource);
		if (file.isEmpty() || catalogues.of(resource).flatMap(known -> known.rule(rule)).isEmpty())
			return Optional.empty();
		return catalogues.text(resource, file.get()).flatMap(text -> RulePlaces.of(text, rule)
				.map(place -> new Location(file.get().toString(), range(text, place))));
	}

	private static Range range(String text, Span place) {
		Document document = new Document(0, text);
		return new Range(document.getPosition(place.offset()), document.getPosition(place.end()));
	}
}
