package community.scs.workbench.document;

import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.Entry;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.Link;
import community.scs.workbench.document.model.ReferenceLink;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegionWithLineInformation;
import org.eclipse.xtext.util.TextRegionWithLineInformation;

/**
 * Where the parts of a parsed document lie in its text. Offsets count characters from 0, lines from 1. What is not
 * written is an empty region at the place where it would stand.
 */
public final class Positions {

	private Positions() {
	}

	/** @throws IllegalArgumentException for an object that was not made by the parser */
	public static ITextRegionWithLineInformation of(EObject object) {
		return region(List.of(node(object)));
	}

	public static ITextRegionWithLineInformation key(Entry entry) {
		return region(NodeModelUtils.findNodesForFeature(entry, DocumentPackage.Literals.ENTRY__KEY));
	}

	/** All that is written as value, from the first to the last item or line. */
	public static ITextRegionWithLineInformation value(Entry entry) {
		List<INode> nodes = entry.eClass().getEAllStructuralFeatures().stream()
				.filter(f -> f != DocumentPackage.Literals.ENTRY__KEY)
				.flatMap(f -> NodeModelUtils.findNodesForFeature(entry, f).stream())
				.sorted((a, b) -> Integer.compare(a.getOffset(), b.getOffset())).toList();
		return nodes.isEmpty() ? after(node(entry)) : region(nodes);
	}

	/** The title of a heading, without its marker. */
	public static ITextRegionWithLineInformation title(Heading heading) {
		return heading.getTitle() == null ? after(node(heading)) : of(heading.getTitle());
	}

	/** What stands between the brackets. */
	public static ITextRegionWithLineInformation text(Link link) {
		return feature(link, DocumentPackage.Literals.LINK__TEXT);
	}

	/** Without the title of the link. */
	public static ITextRegionWithLineInformation target(Link link) {
		return feature(link, DocumentPackage.Literals.LINK__TARGET);
	}

	/** The label that names the definition. */
	public static ITextRegionWithLineInformation label(ReferenceLink link) {
		return feature(link, DocumentPackage.Literals.REFERENCE_LINK__DEFINITION);
	}

	/** @return an empty region behind the object if the feature is not written */
	public static ITextRegionWithLineInformation feature(EObject object, EStructuralFeature feature) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
		return nodes.isEmpty() ? after(node(object)) : region(nodes);
	}

	/** @return what is written for a cross reference or a value; null if nothing is */
	public static String written(EObject object, EStructuralFeature feature) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
		return nodes.isEmpty() ? null : NodeModelUtils.getTokenText(nodes.getFirst());
	}

	private static INode node(EObject object) {
		INode node = NodeModelUtils.findActualNodeFor(object);
		if (node == null)
			throw new IllegalArgumentException("no text for " + object);
		return node;
	}

	private static ITextRegionWithLineInformation after(INode node) {
		int line = node.getEndLine();
		return new TextRegionWithLineInformation(node.getEndOffset(), 0, line, line);
	}

	private static ITextRegionWithLineInformation region(List<INode> nodes) {
		int offset = nodes.getFirst().getOffset();
		int end = nodes.getLast().getEndOffset();
		return new TextRegionWithLineInformation(offset, end - offset, nodes.getFirst().getStartLine(),
				nodes.getLast().getEndLine());
	}
}
