package community.scs.workbench.document.ide;

import com.google.inject.Inject;
import community.scs.workbench.document.Headings;
import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.LinkDefinition;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.util.ITextRegion;

/** Finds what a rename changes. A heading whose anchor depends on the renamed one keeps its references, too. */
class RenameEdits {

	/** Takes the changes. */
	@FunctionalInterface
	interface Changes {
		void replace(Resource resource, ITextRegion region, String text);
	}

	@Inject
	private IParser parser;

	@Inject
	private ResourceDescriptionsProvider descriptions;

	/** What the user sees as the name: the title of a heading or the label of a definition, as written. */
	static ITextRegion region(EObject renamed) {
		if (renamed instanceof Heading heading)
			return Positions.title(heading);
		return Positions.feature(renamed, renamed instanceof LinkDefinition ? DocumentPackage.Literals.LINK_DEFINITION__NAME
				: DocumentPackage.Literals.FOOTNOTE_DEFINITION__NAME);
	}

	static String written(EObject renamed) {
		ITextRegion region = region(renamed);
		String text = NodeModelUtils.getNode(renamed).getRootNode().getText();
		return text.substring(region.getOffset(), region.getOffset() + region.getLength());
	}

	void rename(EObject renamed, String name, Changes changes) {
		if (renamed instanceof Heading heading)
			rename(Map.of(heading, name), changes);
		else if (Labels.isPossible(renamed, name))
			Labels.rename(renamed, name, changes);
	}

	/** Nothing changes if one of the titles would end elsewhere, or have no anchor. */
	void rename(Map<Heading, String> titles, Changes changes) {
		Resource document = titles.keySet().iterator().next().eResource();
		Map<Heading, String> anchors = changedAnchors(document, titles);
		if (anchors == null)
			return;
		titles.forEach((heading, title) -> changes.replace(document, region(heading), title));
		for (Resource resource : documents(document))
			new AnchorEdits((XtextResource) resource, document, anchors).add(changes);
	}

	/** @return null if the document would have other headings than these */
	private Map<Heading, String> changedAnchors(Resource document, Map<Heading, String> titles) {
		List<Heading> headings = new ArrayList<>(Headings.anchors(document.getContents().getFirst()).keySet());
		StringBuilder text = new StringBuilder(NodeModelUtils.getNode(document.getContents().getFirst()).getRootNode().getText());
		for (Heading heading : headings.reversed())
			if (titles.containsKey(heading))
				text.replace(region(heading).getOffset(), region(heading).getOffset() + region(heading).getLength(), titles.get(heading));
		List<Heading> after = EcoreUtil2.getAllContentsOfType(parser.parse(new StringReader(text.toString())).getRootASTElement(), Heading.class);
		if (after.size() != headings.size())
			return null;
		List<String> anchors = Headings.anchorsOf(after.stream().map(Heading::text).toList());
		Map<Heading, String> changed = new HashMap<>();
		for (int i = 0; i < anchors.size(); i++) {
			boolean isMeant = titles.containsKey(headings.get(i)) ? !anchors.get(i).isEmpty() : after.get(i).text().equals(headings.get(i).text());
			if (!isMeant)
				return null;
			if (!anchors.get(i).equals(headings.get(i).anchor()))
				changed.put(headings.get(i), anchors.get(i));
		}
		return changed;
	}

	/** All documents, for links to files whose names are no standards' are not in the index. */
	private Set<Resource> documents(Resource target) {
		Set<Resource> resources = new LinkedHashSet<>(Set.of(target));
		for (IResourceDescription description : descriptions.getResourceDescriptions(target).getAllResourceDescriptions())
			if (DocumentMove.isDocument(description.getURI()))
				resources.add(target.getResourceSet().getResource(description.getURI(), true));
		return resources;
	}
}
