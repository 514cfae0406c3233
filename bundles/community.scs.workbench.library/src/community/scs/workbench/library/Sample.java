package community.scs.workbench.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small project to learn with: standards, their requirements, a policy. */
public final class Sample {

	private static final List<String> FILES = List.of("README.md", "Standards/scs-9001-v1-sample-entropy.md",
			"Standards/scs-9002-v1-sample-image-metadata.md", "Standards/scs-9003-v1-sample-metadata-namespaces.md",
			"Standards/scs-9004-v1-sample-domain-manager.md", "policies/domain-manager.policy.yaml", "policies/domain-manager.policy-test",
			"requirements/scs-9001-v1.scsreq", "requirements/scs-9002-v1.scsreq", "requirements/scs-9003-v1.scsreq",
			"requirements/scs-9004-v1.scsreq");

	private Sample() {
	}

	/** Paths of its files within the project, with slashes. */
	public static List<String> files() {
		return FILES;
	}

	/**
	 * Writes the project into a folder, which is created where it does not exist.
	 *
	 * @throws FileAlreadyExistsException if one of its files exists; those before it in {@link #files()} are written
	 */
	public static void copyTo(Path folder) throws IOException {
		for (String file : FILES) {
			Path target = folder.resolve(file);
			Files.createDirectories(target.getParent());
			try (InputStream content = Library.resource("/sample/" + file).openStream()) {
				Files.copy(content, target);
			}
		}
	}
}
