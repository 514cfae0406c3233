package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import community.scs.workbench.policy.test.ProjectFiles;

/** A file with tests, {@code project/tests/a.policy-test}, names files. */
class ProjectFilesTest {

	@TempDir
	private Path folder;

	private ProjectFiles files;

	@BeforeEach
	void write() throws IOException {
		Path tests = Files.createDirectories(folder.resolve("project/tests"));
		Files.writeString(tests.resolve("beside.yaml"), "beside");
		Files.writeString(folder.resolve("project/above.yaml"), "above");
		Files.writeString(folder.resolve("outside.yaml"), "outside");
		files = new ProjectFiles(tests.resolve("a.policy-test"));
	}

	@Test
	void aPathMayGoUpWithinTheWorkingTree() throws IOException {
		Files.createDirectory(folder.resolve("project/.git"));
		assertEquals("beside", files.of("beside.yaml"));
		assertEquals("above", files.of("../above.yaml"));
		assertEquals("above", files.of("../../project/above.yaml"));
		assertRefused("../../outside.yaml", "outside of its project");
		assertRefused("../../nowhere.yaml", "outside of its project");
	}

	@Test
	void withoutWorkingTreeThereIsOnlyTheFolder() throws IOException {
		assertEquals("beside", files.of("./beside.yaml"));
		assertRefused("../above.yaml", "outside of its project");
	}

	@Test
	void linksDoNotLeadOut() throws IOException {
		Path tests = folder.resolve("project/tests");
		Files.createSymbolicLink(tests.resolve("in.yaml"), tests.resolve("beside.yaml"));
		Files.createSymbolicLink(tests.resolve("out.yaml"), folder.resolve("outside.yaml"));
		Files.createSymbolicLink(tests.resolve("up"), folder);
		assertEquals("beside", files.of("in.yaml"));
		assertRefused("out.yaml", "outside of its project");
		assertRefused("up/outside.yaml", "outside of its project");
	}

	@Test
	void whatCannotBeReadIsTold() throws IOException {
		Files.write(folder.resolve("project/tests/latin.yaml"), new byte[] { (byte) 0xe9, 'a' });
		assertRefused("latin.yaml", "UTF-8");
		assertRefused("nowhere.yaml", "no file");
		assertRefused(".", "no file");
		assertRefused(folder.resolve("project/tests/beside.yaml").toString(), "from that file on");
		assertRefused("a\0b", "no path");
	}

	private void assertRefused(String path, String reason) {
		String message = assertThrows(IOException.class, () -> files.of(path)).getMessage();
		assertTrue(message.contains(reason), message);
	}
}
