package community.scs.workbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The benches are no part of the build; they must go on fitting the product that they measure. */
class BenchesTest {

	@TempDir
	Path classes;

	static Stream<Path> benches() throws IOException {
		try (Stream<Path> folders = Files.list(Launcher.ROOT.resolve("releng"))) {
			return folders.map(folder -> folder.resolve("Bench.java")).filter(Files::exists).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("benches")
	void compiles(Path bench) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter out = new StringWriter();
		try (Stream<Path> plugins = Files.list(Launcher.script().resolveSibling("plugins"));
				StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
			String path = plugins.map(Path::toString).filter(name -> name.endsWith(".jar")).collect(Collectors.joining(File.pathSeparator));
			boolean compiled = compiler.getTask(out, files, null, List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", path), null,
					files.getJavaFileObjects(bench)).call();
			assertTrue(compiled, out::toString);
		}
	}
}
