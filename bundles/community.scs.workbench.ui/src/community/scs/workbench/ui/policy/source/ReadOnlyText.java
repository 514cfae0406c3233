package community.scs.workbench.ui.policy.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IEncodedStorage;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;

/** A text that is no file, to look at in an editor: a file at a revision, or an example. The same label means the same text. */
final class ReadOnlyText extends PlatformObject implements IStorageEditorInput, IEncodedStorage {

	private final String name;
	private final String label;
	private final String text;

	ReadOnlyText(String name, String label, String text) {
		this.name = name;
		this.label = label;
		this.text = text;
	}

	@Override
	public InputStream getContents() {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String getCharset() {
		return StandardCharsets.UTF_8.name();
	}

	@Override
	public IPath getFullPath() {
		return null;
	}

	@Override
	public boolean isReadOnly() {
		return true;
	}

	@Override
	public IEncodedStorage getStorage() {
		return this;
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return null;
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return label;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ReadOnlyText same && same.label.equals(label) && same.text.equals(text);
	}

	@Override
	public int hashCode() {
		return label.hashCode();
	}
}
