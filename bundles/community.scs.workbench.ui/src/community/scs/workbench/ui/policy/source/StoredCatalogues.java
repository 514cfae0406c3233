package community.scs.workbench.ui.policy.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.osgi.framework.FrameworkUtil;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.CatalogueWriter;

/** The catalogues that the user has added to the workspace, one file for each service and release. Not for the UI thread. */
public final class StoredCatalogues {

	private StoredCatalogues() {
	}

	/** by name */
	public static List<CatalogueSource> list() throws CoreException {
		Path folder = folder();
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".yaml")).sorted().map(CatalogueSource::of).toList();
		} catch (IOException e) {
			throw new CoreException(Status.error("The catalogues in " + folder + " could not be listed: " + e.getMessage(), e));
		}
	}

	/** Keeps a catalogue; another one of the same service and release is replaced. */
	public static CatalogueSource add(Catalogue catalogue) throws CoreException {
		Path file = folder().resolve(safe(catalogue.service()) + "-" + safe(catalogue.release()) + ".yaml");
		try {
			Files.createDirectories(file.getParent());
			Path written = Files.createTempFile(file.getParent(), "catalogue", ".new");
			Files.writeString(written, CatalogueWriter.toText(catalogue), StandardCharsets.UTF_8);
			Files.move(written, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
			return CatalogueSource.of(file);
		} catch (IOException e) {
			throw new CoreException(Status.error("The catalogue could not be kept in " + file + ": " + e.getMessage(), e));
		}
	}

	/** Does nothing for what is not in the store. */
	public static void remove(CatalogueSource catalogue) throws CoreException {
		if (catalogue.path() == null || !catalogue.path().startsWith(folder())) {
			return;
		}
		try {
			Files.deleteIfExists(catalogue.path());
		} catch (IOException e) {
			throw new CoreException(Status.error(catalogue.path() + " could not be removed: " + e.getMessage(), e));
		}
	}

	private static String safe(String name) {
		return name.replaceAll("[^A-Za-z0-9._]", "_");
	}

	private static Path folder() {
		return Platform.getStateLocation(FrameworkUtil.getBundle(StoredCatalogues.class)).append("catalogues").toPath();
	}
}
