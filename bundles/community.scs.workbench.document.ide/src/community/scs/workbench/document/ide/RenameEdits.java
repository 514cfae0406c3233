package community.scs.workbench.document.ide;

import com.google.inject.Inject;
import community.scs.workbench.document.Headings;
import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.AnchorTarget;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.DocumentTarget;
import community.scs.workbench.document.model.FootnoteReference;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.LinkDefinition;
import community.scs.workbench.document.model.ReferenceLink;
import community.scs.workbench.document.model.StandardsDocument;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.IResourceDescription;
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
		changes.replace(renamed.eResource(), region(renamed), name);
		if (renamed instanceof Heading heading)
			renameAnchors(heading, name, changes);
		else
			renameLabels(renamed, name, changes);
	}

	private static void renameLabels(EObject definition, String name, Changes changes) {
		TreeIterator<EObject> contents = definition.eResource().getAllContents();
		while (contents.hasNext()) {
			EObject object = contents.next();
			if (object instanceof ReferenceLink link && link.getDefinition() == definition)
				changes.replace(object.eResource(), Positions.label(link), name);
			else if (object instanceof FootnoteReference note && note.getFootnote() == definition)
				changes.replace(object.eResource(),
						Positions.feature(note, DocumentPackage.Literals.FOOTNOTE_REFERENCE__FOOTNOTE), name);
		}
	}

	private void renameAnchors(Heading heading, String name, Changes changes) {
		Map<Heading, String> anchors = changedAnchors(heading, name);
		for (Resource resource : referring(heading.eResource())) {
			TreeIterator<EObject> contents = resource.getAllContents();
			while (contents.hasNext())
				renameAnchor(contents.next(), anchors, changes);
		}
	}

	private Map<Heading, String> changedAnchors(Heading heading, String name) {
		StandardsDocument parsed = (StandardsDocument) parser.parse(new StringReader("# " + name)).getRootASTElement();
		String text = parsed.getSections().getFirst().getHeading().text();
		List<Heading> headings = new ArrayList<>(Headings.anchors(heading).keySet());
		List<String> anchors = Headings.anchorsOf(headings.stream().map(h -> h == heading ? text : h.text()).toList());
		Map<Heading, String> changed = new HashMap<>();
		for (int i = 0; i < anchors.size(); i++)
			if (!anchors.get(i).equals(headings.get(i).anchor()))
				changed.put(headings.get(i), anchors.get(i));
		return changed;
	}

	private Set<Resource> referring(Resource target) {
		Set<Resource> resources = new LinkedHashSet<>(Set.of(target));
		for (IResourceDescription description : descriptions.getResourceDescriptions(target).getAllResourceDescriptions())
			if (refersTo(description, target.getURI()))
				resources.add(target.getResourceSet().getResource(description.getURI(), true));
		return resources;
	}

	private static boolean refersTo(IResourceDescription description, URI target) {
		for (IReferenceDescription reference : description.getReferenceDescriptions())
			if (reference.getTargetEObjectUri().trimFragment().equals(target))
				return true;
		return false;
	}

	private static void renameAnchor(EObject object, Map<Heading, String> anchors, Changes changes) {
		if (object instanceof AnchorTarget target)
			replace(target, DocumentPackage.Literals.ANCHOR_TARGET__HEADING, anchors.get(target.getHeading()), changes);
		else if (object instanceof DocumentTarget target)
			replace(target, DocumentPackage.Literals.DOCUMENT_TARGET__HEADING, anchors.get(target.getHeading()), changes);
	}

	private static void replace(EObject target, EStructuralFeature feature, String anchor, Changes changes) {
		if (anchor != null)
			changes.replace(target.eResource(), Positions.feature(target, feature), "#" + anchor);
	}
}
