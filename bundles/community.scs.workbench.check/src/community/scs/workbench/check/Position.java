package community.scs.workbench.check;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * A piece of a requirements file.
 *
 * @param offset in characters from the start of the file
 * @param length in characters
 * @param line counted from 1
 */
public record Position(URI uri, int offset, int length, int line) {

	/** Where a parsed element stands, without the comments around it. */
	static Position of(EObject element) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
		URI uri = element.eResource() == null ? null : element.eResource().getURI();
		return node == null ? new Position(uri, 0, 0, 1)
				: new Position(uri, node.getOffset(), node.getLength(), node.getStartLine());
	}
}
