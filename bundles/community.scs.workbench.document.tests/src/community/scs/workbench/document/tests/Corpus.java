package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The real documents beside the project; tests that need them are skipped where they are not there. */
final class Corpus {

	private static final Path DATA = Path.of(System.getProperty("workbench.root", "../.."), "../shared/data").normalize();

	private Corpus() {
	}

	/** @return every Markdown file, sorted */
	static List<Path> documents() throws IOException {
		return below("");
	}

	static List<String> texts() throws IOException {
		List<String> texts = new ArrayList<>();
		for (Path file : documents())
			texts.add(Files.readString(file));
		return texts;
	}

	/** The standards of one day, which refer to each other. */
	static List<Path> standards() throws IOException {
		return below("standards-2026-08-21/Standards");
	}

	private static List<Path> below(String folder) throws IOException {
		Path root = DATA.resolve(folder);
		assumeTrue(Files.isDirectory(root), () -> "no documents in " + root);
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
		}
	}

	static Path standard(String prefix) throws IOException {
		return standards().stream().filter(f -> f.getFileName().toString().startsWith(prefix)).findFirst().orElseThrow();
	}
}
