package community.scs.workbench.editor;

import community.scs.workbench.editor.build.Index;
import community.scs.workbench.editor.build.Projects;
import community.scs.workbench.editor.editing.FormatOnSave;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.resources.IProject;
import org.eclipse.emf.common.util.URI;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.osgi.framework.BundleContext;

/** Life of the bundle: owns the languages, the open documents and the index of closed ones. */
public final class Bridge extends AbstractUIPlugin {

	/** Symbolic name; also the namespace of this bundle's extension points, content types and preferences. */
	public static final String ID = "community.scs.workbench.editor"; //$NON-NLS-1$

	private static Bridge instance;

	private final Languages languages = new Languages();
	private final Embeddings embeddings = new Embeddings(languages);
	private final Index index = new Index(languages, embeddings, this::openText);
	private final Sessions sessions = new Sessions(languages, embeddings, index);
	private final FormatOnSave formatOnSave = new FormatOnSave(sessions);

	public static Bridge get() {
		return instance;
	}

	public Languages languages() {
		return languages;
	}

	public Embeddings embeddings() {
		return embeddings;
	}

	public Index index() {
		return index;
	}

	public Sessions sessions() {
		return sessions;
	}

	/** Validates all files of the projects anew in the background, and all open documents, because what rules look at has changed. */
	public void validate(Collection<IProject> projects) {
		for (IProject project : projects)
			if (index.knows(project)) {
				index.forget(project);
				Projects.prepare(project);
			}
		sessions.open().forEach(Session::relink);
	}

	private Optional<String> openText(URI uri) {
		return sessions.of(uri).map(Session::text);
	}

	@Override
	public void start(BundleContext context) throws Exception {
		super.start(context);
		instance = this;
		FileBuffers.getTextFileBufferManager().addFileBufferListener(sessions);
		FileBuffers.getTextFileBufferManager().addFileBufferListener(formatOnSave);
	}

	@Override
	public void stop(BundleContext context) throws Exception {
		FileBuffers.getTextFileBufferManager().removeFileBufferListener(formatOnSave);
		FileBuffers.getTextFileBufferManager().removeFileBufferListener(sessions);
		sessions.close();
		instance = null;
		super.stop(context);
	}
}
