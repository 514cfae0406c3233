package community.scs.workbench.review.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.observation.spi.Monitor;
import community.scs.workbench.review.git.CloneException;
import community.scs.workbench.review.git.CloneRequest;
import community.scs.workbench.review.git.RepositoryClone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryCloneTest {

	@TempDir
	Path folder;

	private final SystemReader system = SystemReader.getInstance();
	private Path remote;

	/** A repository with three commits, a symbolic link that leaves it, and attributes that name a filter of the user's settings. */
	@BeforeEach
	void makeRemote() throws Exception {
		SystemReader.setInstance(new WithFilter(system, folder.resolve("ran")));
		remote = folder.resolve("remote.git");
		Path work = folder.resolve("work");
		try (Git git = Git.init().setDirectory(work.toFile()).call()) {
			StoredConfig config = git.getRepository().getConfig();
			config.setString("user", null, "name", "Author");
			config.setString("user", null, "email", "author@example.org");
			config.setBoolean("commit", null, "gpgsign", false);
			config.save();
			Files.createDirectories(work.resolve("Standards"));
			Files.createSymbolicLink(work.resolve("outside"), Path.of("/etc"));
			for (int i = 1; i <= 3; i++) {
				Files.writeString(work.resolve("Standards/scs-000" + i + "-v1-a.md"), "---\ntitle: " + i + "\n---\n".repeat(200));
				git.add().addFilepattern(".").call();
				git.commit().setMessage("Commit " + i).call();
			}
			Files.writeString(work.resolve(".gitattributes"), "*.md filter=evil\n");
			git.add().addFilepattern(".gitattributes").call();
			git.commit().setMessage("Attributes").call();
		}
		Git.cloneRepository().setURI(work.toUri().toString()).setDirectory(remote.toFile()).setBare(true).call().close();
		Files.deleteIfExists(folder.resolve("ran"));
	}

	@AfterEach
	void restore() {
		SystemReader.setInstance(system);
	}

	/** User settings as git-lfs writes them: a program for each file that attributes choose. */
	private static final class WithFilter extends SystemReader.Delegate {

		private final Path trace;

		WithFilter(SystemReader system, Path trace) {
			super(system);
			this.trace = trace;
		}

		@Override
		public StoredConfig getUserConfig() {
			return openUserConfig(null, FS.DETECTED);
		}

		@Override
		public FileBasedConfig openUserConfig(Config parent, FS fs) {
			FileBasedConfig config = new FileBasedConfig(parent, null, fs) {
				@Override
				public void load() {
					// there is no file
				}

				@Override
				public boolean isOutdated() {
					return false;
				}
			};
			config.setString("filter", "evil", "smudge", "touch '" + trace + "'; cat");
			return config;
		}
	}

	private List<String> left() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static long commits(Path clone) throws Exception {
		try (Git git = Git.open(clone.toFile())) {
			return StreamSupport.stream(git.log().call().spliterator(), false).count();
		}
	}

	@Test
	void aCloneHasTheFilesAndRunsNothing() throws Exception {
		Path clone = folder.resolve("clone");
		RepositoryClone.run(new CloneRequest(remote.toUri().toString(), clone, 0), Monitor.NONE);
		assertTrue(Files.readString(clone.resolve("Standards/scs-0003-v1-a.md")).startsWith("---\ntitle: 3\n"));
		assertFalse(Files.exists(folder.resolve("ran")), "the filter was run");
		assertFalse(Files.isSymbolicLink(clone.resolve("outside")));
		assertEquals("/etc", Files.readString(clone.resolve("outside")));
		assertEquals(4, commits(clone));
		assertEquals(List.of("clone", "remote.git", "work"), left());
		try (Git git = Git.open(clone.toFile())) {
			Files.writeString(clone.resolve(".project"), "<projectDescription/>");
			assertTrue(git.status().call().isClean());
		}
	}

	/** Without this the test above could not fail. */
	@Test
	void anUnguardedCloneRunsTheFilter() throws Exception {
		Git.cloneRepository().setURI(remote.toUri().toString()).setDirectory(folder.resolve("other").toFile()).call().close();
		assertTrue(Files.exists(folder.resolve("ran")));
	}

	@Test
	void onlyTheLatestState() throws Exception {
		Path clone = folder.resolve("clone");
		RepositoryClone.run(new CloneRequest(remote.toUri().toString(), clone, 1), Monitor.NONE);
		assertEquals(1, commits(clone));
		assertTrue(Files.exists(clone.resolve("Standards/scs-0001-v1-a.md")));
	}

	@Test
	void aPathIsAnAddress() throws Exception {
		RepositoryClone.run(new CloneRequest(remote.toString(), folder.resolve("clone"), 0), Monitor.NONE);
		assertTrue(Files.exists(folder.resolve("clone/Standards")));
	}

	@Test
	void cancelInTheMiddleLeavesNothing() throws Exception {
		for (int steps : new int[] { 0, 1, 2, 4, 8 }) {
			int[] seen = new int[1];
			Monitor cancelling = new Monitor() {
				@Override
				public void begin(String task, int total) {
					seen[0]++;
				}

				@Override
				public void worked(int n) {
					seen[0]++;
				}

				@Override
				public boolean canceled() {
					return seen[0] >= steps;
				}
			};
			assertThrows(CancellationException.class, () -> RepositoryClone.run(new CloneRequest(remote.toUri().toString(), folder.resolve("clone"), 0), cancelling));
			assertEquals(List.of("remote.git", "work"), left());
		}
	}

	@Test
	void cancelDoesNotWaitForAHostThatNeverAnswers() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			CloneRequest request = new CloneRequest("http://127.0.0.1:" + silent.getLocalPort() + "/silent.git", folder.resolve("silent"), 0);
			Socket[] connection = new Socket[1];
			Thread host = Thread.ofVirtual().start(() -> {
				try {
					connection[0] = silent.accept();
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
			assertThrows(CancellationException.class, () -> RepositoryClone.run(request, () -> !host.isAlive()));
			Thread left = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("Clone silent")).findFirst().orElseThrow();
			assertTrue(left.isAlive(), "the host was not waited for");
			connection[0].close();
			silent.close();
			left.join();
			assertEquals(List.of("remote.git", "work"), left());
		}
	}

	@Test
	void failuresLeaveNothingAndSayTheWayOut() throws Exception {
		String missing = folder.resolve("missing.git").toUri().toString();
		assertEquals("There is no Git repository at " + missing + ": check the address.", told(missing));
		assertEquals("The host of https://nowhere.invalid/x is not known: check the address and the network.", told("https://nowhere.invalid/x"));
		assertTrue(told("http://127.0.0.1:1/x").startsWith("http://127.0.0.1:1/x cannot be reached ("), told("http://127.0.0.1:1/x"));
		Path empty = folder.resolve("empty");
		Git.init().setBare(true).setDirectory(empty.toFile()).call().close();
		assertTrue(told(empty.toUri().toString()).endsWith("could not be cloned: the repository is empty."));
		assertEquals(List.of("empty", "remote.git", "work"), left());
	}

	private String told(String address) {
		return assertThrows(CloneException.class, () -> RepositoryClone.run(new CloneRequest(address, folder.resolve("clone"), 0), Monitor.NONE)).getMessage();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "''; Type the address", "git@github.com:a/b.git; Only https", "ssh://a/b; Only https", "ftp://a/b; ftp://a/b is no address",
			"https://u:p@h/x; Leave the password out", "/no/such/folder; There is no folder /no/such/folder", "https://github.com/a/b; ", "ext::sh -c x; Only https" })
	void addresses(String address, String start) {
		String problem = CloneRequest.problemOfAddress(address).orElse("");
		assertTrue(start == null ? problem.isEmpty() : problem.startsWith(start), problem);
	}

	@Test
	void foldersAndNames() {
		assertTrue(CloneRequest.problemOfFolder(folder).orElse("").contains("exists already"));
		assertTrue(CloneRequest.problemOfFolder(folder.resolve("a/b")).orElse("").startsWith("There is no folder"));
		assertEquals("standards", CloneRequest.nameOf("https://github.com/SovereignCloudStack/standards.git"));
		assertEquals("", CloneRequest.nameOf("https://x/.."));
	}
}
