package community.scs.workbench.ui.policy.source;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.xtext.resource.XtextResource;

import community.scs.workbench.document.Documents;
import community.scs.workbench.review.fences.PolicyFence;

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
		List<PolicyFence> fences = fences(document);
		if (index >= fences.size()) {
			throw new CoreException(Status.error(label + ": the document has only " + fences.size() + " fences with a policy; choose another one."));
		}
		return fences.get(index).inPlace();
	}

	private static List<PolicyFence> fences(String document) {
		return document.contains("```") || document.contains("~~~") ? PolicyFence.in((XtextResource) Documents.parse(document).eResource()) : List.of();
	}
}
