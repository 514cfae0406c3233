package community.scs.workbench.ui.fences;

import community.scs.workbench.document.Documents;
import community.scs.workbench.review.fences.PolicyFence;
import community.scs.workbench.ui.policy.difference.TextElement;
import community.scs.workbench.ui.policy.source.GitFiles;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.ResourceNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.xtext.resource.XtextResource;

/** A fence on the left, a file or the fence as it was at a revision on the right; neither is changed here. */
final class FenceComparison extends CompareEditorInput {

	private interface Other {
		ITypedElement read() throws CoreException;
	}

	private final FenceText fence;
	private final Other other;

	private FenceComparison(FenceText fence, String title, String label, Other other) {
		super(new CompareConfiguration());
		this.fence = fence;
		this.other = other;
		getCompareConfiguration().setLeftLabel("Fence in line " + fence.line() + " of " + fence.document().getName());
		getCompareConfiguration().setRightLabel(label);
		getCompareConfiguration().setLeftEditable(false);
		getCompareConfiguration().setRightEditable(false);
		setTitle(fence.document().getName() + " – " + title);
	}

	static FenceComparison withFile(FenceText fence, IFile file) {
		return new FenceComparison(fence, file.getName(), file.getFullPath().makeRelative().toString(), () -> new ResourceNode(file));
	}

	static FenceComparison withRevision(FenceText fence, String revision) {
		return new FenceComparison(fence, revision, fence.document().getName() + " at " + revision, () -> before(fence, revision));
	}

	@Override
	protected Object prepareInput(IProgressMonitor monitor) {
		try {
			return new Differencer().findDifferences(false, monitor, null, null, new TextElement(fence.name(), "yaml", fence.text(), fence.document()), other.read());
		} catch (CoreException e) {
			setMessage(e.getMessage());
			return null;
		}
	}

	/** Of the policies that the document had, the one that has most lines in common with the fence: others may have come or gone above it. */
	private static ITypedElement before(FenceText fence, String revision) throws CoreException {
		List<PolicyFence> fences = PolicyFence.in((XtextResource) Documents.parse(GitFiles.text(fence.document(), revision)).eResource());
		Set<String> lines = fence.text().lines().collect(Collectors.toSet());
		PolicyFence before = fences.stream().max(Comparator.<PolicyFence>comparingLong(old -> old.text().lines().filter(lines::contains).count()).thenComparing(old -> old.number() == fence.number()))
				.orElseThrow(() -> new CoreException(Status.error(fence.document().getName() + " had no policy at revision '" + revision + "'; choose another one.")));
		return new TextElement(fence.name(), "yaml", before.text(), fence.document());
	}
}
