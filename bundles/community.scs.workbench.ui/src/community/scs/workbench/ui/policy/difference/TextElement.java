package community.scs.workbench.ui.policy.difference;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.graphics.Image;

/**
 * A text that is compared and is no file.
 *
 * @param type as the compare editor calls it, mostly the ending of the name
 * @param file that the text is a part of, or was; relative paths in the text start from it; may be null
 */
public record TextElement(String name, String type, String text, IFile file) implements ITypedElement, IEncodedStreamContentAccessor {

	@Override
	public String getName() {
		return name;
	}

	@Override
	public Image getImage() {
		return null;
	}

	@Override
	public String getType() {
		return type;
	}

	@Override
	public InputStream getContents() {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String getCharset() {
		return StandardCharsets.UTF_8.name();
	}
}
