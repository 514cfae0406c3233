package community.scs.workbench.ui.policy.source;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Files as Git has kept them. Reads objects and refs only; not for the UI thread. */
public final class GitFiles {

	private static final int LARGEST = 64 << 20;
	private static final int MOST_COMMITS = 50;

	/** A name of a revision, and what it stands for. */
	public record Revision(String name, String description) {
	}

	private GitFiles() {
	}

	/**
	 * @param revision such as {@code main}, {@code v1.0} or {@code HEAD~2}
	 * @throws CoreException with a message fit for users
	 */
	public static String text(IFile file, String revision) throws CoreException {
		try (Repository repository = repository(file); RevWalk walk = repository == null ? null : new RevWalk(repository)) {
			if (repository == null) {
				throw failure(file.getName() + " is not in a Git repository: choose the file as it is now.");
			}
			ObjectId id = repository.resolve(revision + "^{commit}");
			if (id == null) {
				throw failure("Git knows no revision '" + revision + "' in the repository of " + file.getName() + ".");
			}
			try (TreeWalk found = TreeWalk.forPath(repository, path(repository, file), walk.parseCommit(id).getTree())) {
				if (found == null) {
					throw failure(file.getName() + " did not exist at revision '" + revision + "'.");
				}
				ObjectLoader content = repository.open(found.getObjectId(0), Constants.OBJ_BLOB);
				return new String(content.getBytes(LARGEST), StandardCharsets.UTF_8);
			}
		} catch (IOException | RuntimeException e) {
			throw new CoreException(Status.error(file.getName() + " could not be read at revision '" + revision + "': " + e.getMessage(), e));
		}
	}

	/** Branches, tags, and the last commits that changed the file; empty for a file that is in no repository. */
	public static List<Revision> revisions(IFile file) throws CoreException {
		List<Revision> revisions = new ArrayList<>();
		try (Repository repository = repository(file)) {
			ObjectId head = repository == null ? null : repository.resolve(Constants.HEAD);
			if (head == null) {
				return revisions;
			}
			revisions.add(new Revision(Constants.HEAD, "last commit"));
			for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS, Constants.R_REMOTES, Constants.R_TAGS)) {
				revisions.add(new Revision(Repository.shortenRefName(ref.getName()), ref.getName().startsWith(Constants.R_TAGS) ? "tag" : "branch"));
			}
			try (RevWalk walk = new RevWalk(repository)) {
				walk.markStart(walk.parseCommit(head));
				walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path(repository, file)), TreeFilter.ANY_DIFF));
				for (RevCommit commit = walk.next(); commit != null && revisions.size() < 4 * MOST_COMMITS; commit = walk.next()) {
					revisions.add(new Revision(commit.abbreviate(10).name(), commit.getShortMessage()));
				}
			}
			return revisions;
		} catch (IOException | RuntimeException e) {
			throw new CoreException(Status.error("The Git repository of " + file.getName() + " could not be read: " + e.getMessage(), e));
		}
	}

	private static Repository repository(IFile file) throws IOException {
		if (file.getLocation() == null) {
			return null;
		}
		FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(file.getLocation().toFile().getParentFile());
		return builder.getGitDir() == null ? null : builder.build();
	}

	private static String path(Repository repository, IFile file) throws IOException {
		Path top = repository.getWorkTree().toPath().toRealPath();
		return top.relativize(file.getLocation().toPath().toRealPath()).toString().replace(File.separatorChar, '/');
	}

	private static CoreException failure(String message) {
		return new CoreException(Status.error(message));
	}
}
