package community.scs.workbench.ui.policy.source;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.Fence;
import community.scs.workbench.policy.PolicyFences;

/** The policies in the fences of a standards document. */
final class PolicyFenceText {

	private PolicyFenceText() {
	}

	/** how many there are */
	static int count(String document) {
		return fences(document).size();
	}

	/**
	 * The document with blanks for everything but the policy, so that offsets stay those of the document.
	 *
	 * @param index from 0
	 * @throws CoreException if there are fewer
	 */
	static String of(String document, int index, String label) throws CoreException {
		List<Fence> fences = fences(document);
		if (index >= fences.size()) {
			throw new CoreException(Status.error(label + ": the document has only " + fences.size() + " fences with a policy; choose another one."));
		}
		StringBuilder text = new StringBuilder(document.length());
		for (int i = 0; i < document.length(); i++) {
			char c = document.charAt(i);
			text.append(c == '\n' || c == '\r' ? c : ' ');
		}
		Fence fence = fences.get(index);
		List<INode> nodes = NodeModelUtils.findNodesForFeature(fence, DocumentPackage.Literals.CODE_BLOCK__LINES);
		for (int i = 0; i < nodes.size(); i++) {
			int end = nodes.get(i).getOffset() + nodes.get(i).getLength();
			String line = fence.getLines().get(i);
			text.replace(end - line.length(), end, line);
		}
		return text.toString();
	}

	private static List<Fence> fences(String document) {
		List<Fence> fences = new ArrayList<>();
		if (!document.contains("```") && !document.contains("~~~")) {
			return fences;
		}
		for (TreeIterator<EObject> all = Documents.parse(document).eAllContents(); all.hasNext();) {
			if (all.next() instanceof Fence fence && PolicyFences.isPolicy(fence.content())) {
				fences.add(fence);
			}
		}
		return fences;
	}
}
