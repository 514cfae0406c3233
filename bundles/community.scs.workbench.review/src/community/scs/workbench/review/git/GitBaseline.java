package community.scs.workbench.review.git;

import community.scs.workbench.document.history.Baseline;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The texts of files in the commit that is checked out in their Git repository. Repositories are only read: no hook, no
 * filter and no other program runs. A text is kept until its repository is at another commit. Any thread may call.
 */
public final class GitBaseline implements Baseline {

	/** Larger texts are no standards. */
	private static final long MAXIMUM_BYTES = 16L << 20;
	private static final int KEPT = 256;

	private record Place(Path repository, String path) {
	}

	private record Text(ObjectId commit, Optional<String> text) {
	}

	private final Map<Place, Text> texts = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Place, Text> eldest) {
			return size() > KEPT;
		}
	};
	private final Set<Path> folders = new TreeSet<>();
	private final Map<Path, Path> workTrees = new HashMap<>();
	private final Map<Path, ObjectId> heads = new HashMap<>();
	private final Map<Path, String> failures = new TreeMap<>();

	public GitBaseline() {
		QuietGit.settle();
	}

	/** @param file a URI with the scheme file; others have no baseline */
	@Override
	public Optional<String> textOf(URI file) {
		return file.isFile() ? textOf(Path.of(file.toFileString())) : Optional.empty();
	}

	/** What the commit has where this file lies; a symbolic link has no baseline. */
	public synchronized Optional<String> textOf(Path file) {
		if (file.getParent() == null || Files.isSymbolicLink(file))
			return Optional.empty();
		Path root = null;
		try {
			Path folder = file.toAbsolutePath().getParent().toRealPath();
			folders.add(folder);
			root = workTrees.computeIfAbsent(folder, GitBaseline::workTree);
			if (root == null)
				return Optional.empty();
			Optional<String> text = read(new Place(root, root.relativize(folder.resolve(file.getFileName())).toString().replace(File.separatorChar, '/')));
			failures.remove(root);
			return text;
		} catch (IOException | RuntimeException e) { // JGit throws both for repositories that are damaged
			if (root != null)
				failures.put(root, e.getMessage() == null ? e.toString() : e.getMessage());
			return Optional.empty();
		}
	}

	/** Messages by the repositories that could not be read. */
	public synchronized Map<Path, String> failures() {
		return new TreeMap<>(failures);
	}

	/** The names of the commits that are checked out around the files asked for so far, by folder: as long as they are the same, so are the texts. */
	public synchronized Map<Path, String> commits() {
		Map<Path, String> commits = new HashMap<>();
		Map<Path, String> byRoot = new HashMap<>();
		for (Path folder : folders) {
			Path root = workTree(folder);
			commits.put(folder, root == null ? "" : byRoot.computeIfAbsent(root, GitBaseline::commit));
		}
		return commits;
	}

	/** @return why not, if it cannot be told */
	private static String commit(Path root) {
		try (Repository repository = open(root)) {
			ObjectId head = repository.resolve(Constants.HEAD);
			return head == null ? "" : head.name();
		} catch (IOException | RuntimeException e) { // JGit throws both for repositories that are damaged
			return e.toString();
		}
	}

	/** The repositories that are at another commit than when this was last asked, or when they were first read. */
	public synchronized Set<Path> moved() {
		Set<Path> moved = new TreeSet<>();
		heads.replaceAll((root, known) -> {
			try (Repository repository = open(root)) {
				ObjectId head = repository.resolve(Constants.HEAD);
				if (head == null || head.equals(known))
					return known;
				moved.add(root);
				return head.copy();
			} catch (IOException | RuntimeException e) { // gone or damaged: reading a text will tell
				return known;
			}
		});
		return moved;
	}

	/** Without symbolic links, as repositories are told; the path as it is if it does not exist. */
	public static Path real(Path path) {
		try {
			return path.toRealPath();
		} catch (IOException e) {
			return path;
		}
	}

	/** @return null outside of repositories */
	private static Path workTree(Path folder) {
		Path tree = folder;
		while (tree != null && !Files.exists(tree.resolve(Constants.DOT_GIT), LinkOption.NOFOLLOW_LINKS))
			tree = tree.getParent();
		return tree;
	}

	private Optional<String> read(Place place) throws IOException {
		try (Repository repository = open(place.repository)) {
			ObjectId head = repository.resolve(Constants.HEAD);
			if (head == null)
				return Optional.empty();
			heads.putIfAbsent(place.repository, head.copy());
			Text known = texts.get(place);
			if (known == null || !known.commit.equals(head)) {
				known = new Text(head.copy(), read(repository, head, place.path));
				texts.put(place, known);
			}
			return known.text;
		}
	}

	/** The work tree is where the file lies; what a configuration says about other places is not followed. */
	private static Repository open(Path workTree) throws IOException {
		return new FileRepositoryBuilder().setWorkTree(workTree.toFile()).setMustExist(true).build();
	}

	private static Optional<String> read(Repository repository, ObjectId commit, String path) throws IOException {
		try (RevWalk walk = new RevWalk(repository); TreeWalk tree = TreeWalk.forPath(walk.getObjectReader(), path, walk.parseCommit(commit).getTree())) {
			if (tree == null || !FileMode.REGULAR_FILE.equals(tree.getFileMode(0)) && !FileMode.EXECUTABLE_FILE.equals(tree.getFileMode(0)))
				return Optional.empty();
			ObjectLoader blob = walk.getObjectReader().open(tree.getObjectId(0), Constants.OBJ_BLOB);
			return blob.getSize() > MAXIMUM_BYTES ? Optional.empty() : Optional.of(new String(blob.getCachedBytes((int) MAXIMUM_BYTES), StandardCharsets.UTF_8));
		}
	}
}
