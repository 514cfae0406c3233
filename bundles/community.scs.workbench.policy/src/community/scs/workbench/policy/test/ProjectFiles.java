package community.scs.workbench.policy.test;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The files that a file with tests may name: those of its project, which is the Git working tree around it, and without one its
 * folder. Links are followed only as long as they stay there.
 */
public final class ProjectFiles implements PolicyTestFiles.Texts {

	private static final long MOST_BYTES = 64 << 20;

	private final Path tests;

	public ProjectFiles(Path tests) {
		this.tests = tests;
	}

	@Override
	public String of(String path) throws IOException {
		Path folder = tests.toAbsolutePath().getParent().toRealPath();
		Path project = project(folder);
		Path file = inside(project, folder, path);
		if (Files.size(file) > MOST_BYTES) {
			throw new IOException(file + " is larger than " + (MOST_BYTES >> 20) + " MiB.");
		}
		try {
			return Files.readString(file);
		} catch (MalformedInputException e) {
			throw new IOException(file + " is not UTF-8 text.", e);
		}
	}

	/** Whether a file that is there lies in the project. */
	public boolean reaches(Path file) {
		try {
			return file.toRealPath().startsWith(project(tests.toAbsolutePath().getParent().toRealPath()));
		} catch (IOException e) {
			return false;
		}
	}

	private static Path project(Path folder) {
		for (Path each = folder; each != null; each = each.getParent()) {
			if (Files.exists(each.resolve(".git"))) {
				return each;
			}
		}
		return folder;
	}

	private Path inside(Path project, Path folder, String path) throws IOException {
		try {
			if (Path.of(path).isAbsolute()) {
				throw new IOException(tests + " names " + path + "; write the path from that file on, for example ../policy.yaml.");
			}
			Path file = folder.resolve(path);
			if (!file.normalize().startsWith(project)) {
				throw outside(project, path);
			}
			if (!Files.isRegularFile(file)) {
				throw new IOException(tests + " names " + path + ", which is no file relative to it and no catalogue of 'policy catalogue list'.");
			}
			if (!file.toRealPath().startsWith(project)) {
				throw outside(project, path);
			}
			return file.toRealPath();
		} catch (InvalidPathException e) {
			throw new IOException(tests + " names " + path + ", which is no path.", e);
		}
	}

	private IOException outside(Path project, String path) {
		return new IOException(tests + " names " + path + ", which lies outside of its project, " + project
				+ "; put the file there, or give it with --policy or --defaults.");
	}
}
