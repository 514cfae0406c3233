package community.scs.workbench.ui.policy.source;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;

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
		StringBuilder text = new StringBuilder(document.length());
		for (int i = 0; i < document.length(); i++) {
			char c = document.charAt(i);
			text.append(c == '\n' || c == '\r' ? c : ' ');
		}
		for (ITextRegion line : fences.get(index).lines()) {
			int end = line.getOffset() + line.getLength();
			text.replace(line.getOffset(), end, document.substring(line.getOffset(), end));
		}
		return text.toString();
	}

	private static List<PolicyFence> fences(String document) {
		return document.contains("```") || document.contains("~~~") ? PolicyFence.in((XtextResource) Documents.parse(document).eResource()) : List.of();
	}
}
