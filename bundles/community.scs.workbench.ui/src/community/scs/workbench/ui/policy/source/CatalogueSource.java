package community.scs.workbench.ui.policy.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.CatalogueStore;
import community.scs.workbench.policy.catalogue.Catalogues;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.ui.Projects;

/** Where the defaults of a service and release are written. */
public sealed interface CatalogueSource {

	/** A file of a project. */
	record InProject(IFile file) implements CatalogueSource {

		@Override
		public String text() throws CoreException {
			return Projects.text(file);
		}

		@Override
		public String name() {
			return file.getName();
		}

		@Override
		public String label() {
			return file.getFullPath().makeRelative().toString();
		}
	}

	/** A file that is not in a project. */
	record Outside(Path path) implements CatalogueSource {

		private static final int LARGEST = 8_000_000;

		@Override
		public String text() throws CoreException {
			try {
				if (Files.size(path) > LARGEST) {
					throw new CoreException(Status.error(path + " is larger than 8 MB, and no list of defaults."));
				}
				return Files.readString(path, StandardCharsets.UTF_8);
			} catch (IOException e) {
				throw new CoreException(Status.error(path + " could not be read: " + e.getMessage(), e));
			}
		}

		@Override
		public String name() {
			return path.getFileName().toString();
		}

		@Override
		public String label() {
			return path.toString();
		}
	}

	/**
	 * One that the preferences keep, or an example that comes with the workbench.
	 *
	 * @param name such as {@code keystone-2024.2}
	 */
	record Stored(String name, boolean example) implements CatalogueSource {

		@Override
		public String text() throws CoreException {
			try {
				return CatalogueStore.ofUser().text(name);
			} catch (IOException e) {
				throw new CoreException(Status.error(e.getMessage(), e));
			}
		}

		@Override
		public Catalogue read() throws CoreException {
			try {
				return CatalogueStore.ofUser().read(name);
			} catch (IOException e) {
				throw new CoreException(Status.error(e.getMessage(), e));
			}
		}

		@Override
		public String label() {
			return name + (example ? " (example)" : " (preferences)");
		}
	}

	/** @throws CoreException with a message fit for users */
	String text() throws CoreException;

	/**
	 * Reads the defaults. Not for the UI thread.
	 *
	 * @throws CoreException with a message fit for users
	 */
	default Catalogue read() throws CoreException {
		try {
			return Catalogues.ofFile(name(), text());
		} catch (UnreadableException e) {
			throw new CoreException(Status.error(name() + ": " + e.getMessage(), e));
		}
	}

	String name();

	/** for lists */
	String label();
}
