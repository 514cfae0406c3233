package community.scs.workbench.ui.fences;

import community.scs.workbench.ui.policy.difference.WrittenIn;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.ResourceNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.graphics.Image;

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
		return new Differencer().findDifferences(false, monitor, null, null, new Policy(fence), new ResourceNode(file));
	}

	/** The policy as an element that the compare editor knows by its name as a policy. */
	private record Policy(FenceText fence) implements ITypedElement, IEncodedStreamContentAccessor, WrittenIn {

		@Override
		public String getName() {
			return fence.name();
		}

		@Override
		public IFile file() {
			return fence.document();
		}

		@Override
		public Image getImage() {
			return null;
		}

		@Override
		public String getType() {
			return "yaml";
		}

		@Override
		public InputStream getContents() {
			return new ByteArrayInputStream(fence.text().getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public String getCharset() {
			return StandardCharsets.UTF_8.name();
		}
	}
}
