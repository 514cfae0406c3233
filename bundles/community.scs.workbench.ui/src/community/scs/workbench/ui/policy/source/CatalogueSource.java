package community.scs.workbench.ui.policy.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.Catalogues;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.ui.Projects;

/**
 * Where the defaults of a service and release are written: a file of a project, or one that was added in the preferences.
 *
 * @param file null for a file outside of all projects
 * @param path null for a file of a project
 */
public record CatalogueSource(IFile file, Path path) {

	private static final int LARGEST = 8_000_000;

	public static CatalogueSource of(IFile file) {
		return new CatalogueSource(file, null);
	}

	public static CatalogueSource of(Path path) {
		return new CatalogueSource(null, path);
	}

	/** @throws CoreException with a message fit for users */
	public String text() throws CoreException {
		if (file != null) {
			return Projects.text(file);
		}
		try {
			if (Files.size(path) > LARGEST) {
				throw new CoreException(Status.error(path + " is larger than 8 MB, and no list of defaults."));
			}
			return Files.readString(path, StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new CoreException(Status.error(path + " could not be read: " + e.getMessage(), e));
		}
	}

	/**
	 * Reads the defaults. Not for the UI thread.
	 *
	 * @throws CoreException with a message fit for users
	 */
	public Catalogue read() throws CoreException {
		try {
			return Catalogues.ofFile(name(), text());
		} catch (UnreadableException e) {
			throw new CoreException(Status.error(name() + ": " + e.getMessage(), e));
		}
	}

	public String name() {
		return file != null ? file.getName() : path.getFileName().toString();
	}

	/** for lists */
	public String label() {
		return file != null ? file.getFullPath().makeRelative().toString() : name().replaceFirst("\\.[^.]*$", "") + " (preferences)";
	}
}
