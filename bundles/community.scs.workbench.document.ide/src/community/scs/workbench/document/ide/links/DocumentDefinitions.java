package community.scs.workbench.document.ide.links;

import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.TestcaseMention;
import community.scs.workbench.document.model.UrlTarget;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.findReferences.IReferenceFinder.IResourceAccess;
import org.eclipse.xtext.findReferences.TargetURIs;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * Where references lead, besides what the language links: testcases of no requirement to the scope file that declares them,
 * and relative links to text files that are no standards.
 */
public class DocumentDefinitions extends DocumentSymbolService {

	/** Nothing else is opened by a link: what runs or what other programs show stays closed. */
	private static final Set<String> OPENED = Set.of("md", "yaml", "yml", "json", "txt");

	@Override
	public List<? extends Location> getDefinitions(XtextResource resource, int offset, IResourceAccess access, CancelIndicator cancel) {
		List<Location> unlinked = unlinked(resource, offset);
		return unlinked.isEmpty() ? super.getDefinitions(resource, offset, access, cancel) : unlinked;
	}

	private static List<Location> unlinked(XtextResource resource, int offset) {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
		EObject object = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
		return switch (object) {
			case TestcaseMention mention when mention.getTestcase() == null || mention.getTestcase().eIsProxy() -> ScopeFiles.testcase(resource, written(mention)).map(t -> List.of(location(t.file(), t.line())))
					.orElse(List.of());
			case UrlTarget target -> file(target);
			case null, default -> List.of();
		};
	}

	static String written(TestcaseMention mention) {
		return Positions.written(mention, DocumentPackage.Literals.TESTCASE_MENTION__TESTCASE);
	}

	private static List<Location> file(UrlTarget target) {
		String path = target.getUrl() == null ? "" : target.getUrl().split("[#?]", 2)[0];
		XtextResource resource = (XtextResource) target.eResource();
		if (path.isEmpty() || path.indexOf(':') >= 0 || path.startsWith("/") || resource.getURI().isRelative())
			return List.of();
		URI file = URI.createURI(path).resolve(resource.getURI());
		boolean isText = file.fileExtension() != null && OPENED.contains(file.fileExtension());
		return isText && resource.getResourceSet().getURIConverter().exists(file, null) ? List.of(location(file, 0)) : List.of();
	}

	private static Location location(URI file, int line) {
		return new Location(file.toString(), new Range(new Position(line, 0), new Position(line, 0)));
	}

	/** Also for the words of a title, which no reference leads to but to what they name. */
	@Override
	protected TargetURIs collectTargetURIs(EObject object) {
		TargetURIs targets = super.collectTargetURIs(object);
		Titles.named(object).forEach(named -> targets.addURI(EcoreUtil2.getPlatformResourceOrNormalizedURI(named)));
		return targets;
	}
}
