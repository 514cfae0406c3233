package community.scs.workbench.ui.fences;

import community.scs.workbench.ui.policy.difference.TextElement;
import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.ResourceNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;

/** A fence on the left, a file on the right; neither is changed here. */
final class FenceComparison extends CompareEditorInput {

	private final FenceText fence;
	private final IFile file;

	FenceComparison(FenceText fence, IFile file) {
		super(configuration(fence, file));
		this.fence = fence;
		this.file = file;
		setTitle(fence.document().getName() + " – " + file.getName());
	}

	private static CompareConfiguration configuration(FenceText fence, IFile file) {
		CompareConfiguration configuration = new CompareConfiguration();
		configuration.setLeftLabel("Fence in line " + fence.line() + " of " + fence.document().getName());
		configuration.setRightLabel(file.getFullPath().makeRelative().toString());
		configuration.setLeftEditable(false);
		configuration.setRightEditable(false);
		return configuration;
	}

	@Override
	protected Object prepareInput(IProgressMonitor monitor) {
		return new Differencer().findDifferences(false, monitor, null, null, new TextElement(fence.name(), "yaml", fence.text(), fence.document()), new ResourceNode(file));
	}
}
