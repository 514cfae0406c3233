package community.scs.workbench.ui.policy.source;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;

import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.ui.Projects;

/**
 * Where a policy is written: a file or a fence of a standards document, as it is now or as it was committed.
 *
 * @param fence    which of the document's policies, from 0; {@link #WHOLE} for a policy file
 * @param revision of Git, anything that {@code git rev-parse} understands; empty for the text of the editor
 */
public record PolicySource(IFile file, int fence, String revision) {

	public static final int WHOLE = -1;

	public static PolicySource of(IFile file) {
		return new PolicySource(file, WHOLE, "");
	}

	public PolicySource at(String otherRevision) {
		return new PolicySource(file, fence, otherRevision.strip());
	}

	/**
	 * Reads the policy; all offsets are those of {@link #text}. Not for the UI thread.
	 *
	 * @throws CoreException with a message fit for users
	 */
	public PolicyFile read() throws CoreException {
		return PolicyFile.parse(fence == WHOLE ? text() : PolicyFenceText.of(text(), fence, shortLabel()));
	}

	/** The whole text of the file or document. */
	public String text() throws CoreException {
		return revision.isEmpty() ? Projects.text(file) : GitFiles.text(file, revision);
	}

	/** for lists; without the revision */
	public String pathLabel() {
		String path = file.getFullPath().makeRelative().toString();
		return fence == WHOLE ? path : path + ", policy " + (fence + 1);
	}

	/** for headings and messages */
	public String shortLabel() {
		String name = fence == WHOLE ? file.getName() : file.getName() + ", policy " + (fence + 1);
		return revision.isEmpty() ? name : name + " at " + revision;
	}
}
