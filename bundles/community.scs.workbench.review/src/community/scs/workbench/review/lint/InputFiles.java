package community.scs.workbench.review.lint;

import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.test.PolicyTestFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;

/** The files that a command line means. */
public final class InputFiles {

	private static final Pattern LANGUAGE_FILE = Pattern.compile(".*\\.(md|scsreq)");
	private static final Pattern NOT_ENTERED = Pattern.compile("\\..+|node_modules|target|venv");

	private InputFiles() {
	}

	/**
	 * Files are taken as they are named; folders are searched for standards documents, requirements and policy files.
	 * Symbolic links inside a folder are not followed, hidden folders and folders of build results are left out.
	 *
	 * @throws NoSuchFileException if one of the paths does not exist
	 */
	public static SortedSet<Path> in(Collection<Path> paths) throws IOException {
		SortedSet<Path> files = new TreeSet<>();
		for (Path path : paths) {
			if (!Files.exists(path))
				throw new NoSuchFileException(path.toString());
			if (!Files.isDirectory(path))
				files.add(path);
			else
				Files.walkFileTree(path, new SimpleFileVisitor<>() {
					@Override
					public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
						boolean entered = folder.equals(path) || !NOT_ENTERED.matcher(folder.getFileName().toString()).matches();
						return entered ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
					}

					@Override
					public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
						if (attributes.isRegularFile() && isOfLanguage(file))
							files.add(file);
						return FileVisitResult.CONTINUE;
					}
				});
		}
		return files;
	}

	/** Documents beside a file that is named alone: it may refer to them, and they are not looked at themselves. */
	static List<Path> neighbours(Collection<Path> files, long maximumBytes) throws IOException {
		List<Path> neighbours = new ArrayList<>();
		Set<Path> named = files.stream().map(f -> f.toAbsolutePath().normalize()).collect(Collectors.toSet());
		for (Path folder : named.stream().map(Path::getParent).collect(Collectors.toCollection(TreeSet::new)))
			try (DirectoryStream<Path> siblings = Files.newDirectoryStream(folder, "scs-*.md")) {
				for (Path sibling : siblings)
					if (!named.contains(sibling) && Files.isRegularFile(sibling, LinkOption.NOFOLLOW_LINKS) && Files.size(sibling) <= maximumBytes)
						neighbours.add(sibling);
			}
		return neighbours;
	}

	/** The names of documents, requirements and tests of policies tell; of other YAML and JSON, the content does. */
	private static boolean isOfLanguage(Path file) {
		String name = file.getFileName().toString();
		return LANGUAGE_FILE.matcher(name).matches() || PolicyTestFiles.isTests(name)
				|| PolicyFiles.isPolicy(URI.createFileURI(file.toAbsolutePath().toString()));
	}
}
