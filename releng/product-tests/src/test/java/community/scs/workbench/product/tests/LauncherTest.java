package community.scs.workbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

	@TempDir
	Path home;

	@Test
	void namesItsVersion() {
		Launcher.Result result = Launcher.run(home, "--version");
		assertEquals(0, result.exitCode(), result.err());
		assertTrue(result.out().matches("SCS Standards Workbench \\d+\\.\\d+\\.\\d+\\.\\d{12}\\R"), result.out());
		assertEquals("", result.err());
	}

	@Test
	void explainsEveryCommand() {
		String help = Launcher.run(home, "help").out();
		String commands = help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:"));
		Stream<String> names = commands.lines().skip(1).filter(l -> l.matches("  \\w.*")).map(l -> l.strip().split("\\s")[0])
				.filter(c -> !c.equals("help"));
		names.forEach(command -> {
			Launcher.Result result = Launcher.run(home, "help", command);
			assertEquals(0, result.exitCode(), command);
			assertTrue(result.out().startsWith("Usage: scs-workbench"), command);
		});
	}

	@Test
	void refusesAnUnknownCommand() {
		Launcher.Result result = Launcher.run(home, "no-such-command");
		assertEquals(2, result.exitCode());
		assertEquals("", result.out());
		assertTrue(result.err().contains("no-such-command"), result.err());
	}

	@Test
	void aSlipIsAnsweredWithTheCommandThatIsMeant() {
		Launcher.Result result = Launcher.run(home, "statement", "here");
		assertEquals(2, result.exitCode());
		assertTrue(result.err().startsWith("'scs-workbench' has no command 'statement'; did you mean 'statements'?"), result.err());
	}

	@Test
	void saysWhereThereIsNoDisplay() {
		Launcher.Result result = Launcher.run(home);
		assertEquals(2, result.exitCode());
		assertTrue(result.err().startsWith("scs-workbench: There is no display"), result.err());
	}

	@Test
	void isStartedThroughALinkAndPassesBlanksOn() throws IOException {
		Path link = Files.createSymbolicLink(Files.createDirectory(home.resolve("my tools")).resolve("link"), Launcher.script());
		Launcher.Result result = Launcher.run(link, home, Map.of(), "lint", "no such file.md");
		assertEquals(2, result.exitCode());
		assertTrue(result.err().contains("no such file.md"), result.err());
	}

	@Test
	void passesByAJavaThatIsTooOld() throws IOException {
		Path old = Files.createDirectories(home.resolve("old/bin")).getParent();
		Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
		Path java = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\necho too old >&2; exit 9\n");
		assertTrue(java.toFile().setExecutable(true));
		Launcher.Result result = Launcher.run(Launcher.script(), home, Map.of("SCS_WORKBENCH_JAVA_HOME", old.toString()), "--version");
		assertEquals(0, result.exitCode(), result.err());
	}
}
