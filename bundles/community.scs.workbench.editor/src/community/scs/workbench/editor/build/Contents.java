package community.scs.workbench.editor.build;

import community.scs.workbench.editor.Failures;
import community.scs.workbench.editor.Languages;
import community.scs.workbench.editor.Sessions;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IExternalContentSupport.IExternalContentProvider;

/**
 * Texts of workspace files: as typed if the file is open, else as saved, in the encoding the workspace knows and without
 * a byte order mark, so that offsets are those of an editor. A file that cannot be read counts as empty, so that it does not
 * stop the build of the others.
 */
final class Contents implements IExternalContentProvider {

	private final Function<URI, Optional<String>> openTexts;

	Contents(Function<URI, Optional<String>> openTexts) {
		this.openTexts = openTexts;
	}

	@Override
	public boolean hasContent(URI uri) {
		return openTexts.apply(uri).isPresent() || Languages.fileOf(uri).filter(IResource::exists).isPresent();
	}

	@Override
	public String getContent(URI uri) {
		return openTexts.apply(uri).orElseGet(() -> Languages.fileOf(uri).map(Contents::read).orElse(null));
	}

	private static String read(IFile file) {
		try (InputStream in = file.getContents(true)) {
			byte[] bytes = in.readNBytes(Sessions.LIMIT);
			String text = new String(bytes, file.getCharset());
			return text.startsWith("\uFEFF") ? text.substring(1) : text; //$NON-NLS-1$
		} catch (CoreException | IOException e) {
			if (file.exists()) // else it was deleted meanwhile, and the next build forgets it
				Failures.log(file.getFullPath().toString(), e);
			return ""; //$NON-NLS-1$
		}
	}

	@Override
	public IExternalContentProvider getActualContentProvider() {
		return this;
	}
}
