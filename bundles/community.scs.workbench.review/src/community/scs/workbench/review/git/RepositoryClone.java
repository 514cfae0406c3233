package community.scs.workbench.review.git;

import community.scs.workbench.observation.spi.Monitor;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.api.CloneCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.StoredConfig;

/**
 * Clones a repository whose content nobody trusts yet: no hook, filter, submodule or large-file store of it is run or
 * fetched, and symbolic links become plain files. A clone that fails or is cancelled leaves nothing behind,
 * once a host that does not answer has been given up.
 */
public final class RepositoryClone {

	private static final int TIMEOUT_SECONDS = 60;
	private static final AtomicInteger PARTS = new AtomicInteger();

	private RepositoryClone() {
	}

	/**
	 * @throws CloneException with a message for users
	 * @throws CancellationException if the monitor says so
	 */
	public static void run(CloneRequest request, Monitor monitor) throws CloneException {
		String problem = CloneRequest.problemOfAddress(request.address()).or(() -> CloneRequest.problemOfFolder(request.folder())).orElse(null);
		if (problem != null)
			throw new CloneException(problem, null);
		Patience.run("Clone " + request.folder().getFileName(), watched -> cloneTo(request, watched), monitor);
	}

	private static void cloneTo(CloneRequest request, Monitor monitor) throws CloneException {
		Path part = request.folder().resolveSibling("." + request.folder().getFileName() + ".part" + ProcessHandle.current().pid() + "-" + PARTS.incrementAndGet());
		try {
			QuietGit.settle();
			fetch(request, part, monitor);
			stopIfCancelled(monitor);
			Files.move(part, request.folder());
		} catch (GitAPIException | JGitInternalException | IOException e) {
			stopIfCancelled(monitor);
			throw new CloneException(told(request.address().strip(), e), e);
		} finally {
			delete(part);
		}
	}

	private static void fetch(CloneRequest request, Path part, Monitor monitor) throws GitAPIException, IOException {
		GitProgress progress = new GitProgress(monitor);
		CloneCommand command = Git.cloneRepository().setURI(request.address().strip()).setDirectory(part.toFile()).setNoCheckout(true).setCloneSubmodules(false)
				.setTimeout(TIMEOUT_SECONDS).setProgressMonitor(progress);
		if (request.depth() > 0)
			command.setDepth(request.depth());
		try (Git git = command.call()) {
			StoredConfig config = git.getRepository().getConfig();
			config.setBoolean("core", null, "symlinks", false);
			config.save();
			Path exclude = git.getRepository().getDirectory().toPath().resolve("info/exclude");
			Files.createDirectories(exclude.getParent());
			Files.writeString(exclude, "/.project\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			if (git.getRepository().resolve(Constants.HEAD) == null)
				throw new IOException("the repository is empty");
			stopIfCancelled(monitor);
			git.reset().setMode(ResetType.HARD).setProgressMonitor(progress).call();
		}
	}

	private static void stopIfCancelled(Monitor monitor) {
		if (monitor.canceled())
			throw new CancellationException();
	}

	private static String told(String address, Exception failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			String words = String.valueOf(cause.getMessage());
			if (cause instanceof UnknownHostException)
				return "The host of " + address + " is not known: check the address and the network.";
			if (cause instanceof ConnectException || cause instanceof NoRouteToHostException || cause instanceof SocketTimeoutException)
				return address + " cannot be reached (" + words + "): check the network and try again.";
			if (cause instanceof SSLException)
				return "The certificate of " + address + " is not trusted: " + words + ".";
			if (words.contains("not authorized") || words.contains("uthentication"))
				return address + " does not exist, or asks for a password: check the address, or clone with your own git and open the folder of the clone.";
			if (cause instanceof NoRemoteRepositoryException || words.contains("not found") || words.contains("Invalid remote"))
				return "There is no Git repository at " + address + ": check the address.";
		}
		Throwable root = failure;
		while (root.getCause() != null)
			root = root.getCause();
		return address + " could not be cloned: " + root.getMessage() + ".";
	}

	private static void delete(Path folder) {
		if (!Files.exists(folder))
			return;
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					file.toFile().setWritable(true);
					Files.delete(file);
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
					Files.delete(directory);
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException e) {
			folder.toFile().deleteOnExit();
		}
	}
}
