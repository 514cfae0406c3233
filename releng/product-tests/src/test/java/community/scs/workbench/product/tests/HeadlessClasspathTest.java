package community.scs.workbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The launcher's class path holds all that the bundle of the commands needs, and nothing that is not there. */
class HeadlessClasspathTest {

	private static final String COMMANDS = "community.scs.workbench.cli";

	private final Map<String, Attributes> bundles = new HashMap<>();
	private final Map<String, Set<String>> exporters = new HashMap<>();
	private final Set<String> needed = new TreeSet<>();

	@Test
	void isComplete() throws IOException {
		Path product = Launcher.script().getParent();
		List<Path> jars = jars(product.resolve("plugins"));
		List<String> prefixes = Files.readAllLines(product.resolve("headless.classpath"));
		assertEquals(List.of(), prefixes.stream().filter(p -> jars.stream().noneMatch(j -> fileName(j).startsWith(p))).toList(),
				"named, and not in the product");
		for (Path jar : jars)
			read(jar);
		need(COMMANDS);
		assertEquals(List.of(), needed.stream().filter(n -> prefixes.stream().noneMatch(p -> p.startsWith(n + "_"))).toList(),
				"needed, and not named");
	}

	private static List<Path> jars(Path plugins) throws IOException {
		try (Stream<Path> files = Files.list(plugins)) {
			return files.filter(f -> fileName(f).endsWith(".jar")).toList();
		}
	}

	private static String fileName(Path file) {
		return file.getFileName().toString();
	}

	private void read(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			Attributes headers = file.getManifest().getMainAttributes();
			String name = names(headers, "Bundle-SymbolicName").getFirst();
			bundles.put(name, headers);
			names(headers, "Export-Package").forEach(p -> exporters.computeIfAbsent(p, k -> new TreeSet<>()).add(name));
		}
	}

	private void need(String bundle) {
		Attributes headers = bundles.get(bundle);
		if (headers == null || !needed.add(bundle))
			return;
		names(headers, "Require-Bundle").forEach(this::need);
		for (String imported : names(headers, "Import-Package")) {
			Set<String> from = exporters.getOrDefault(imported, Set.of());
			if (from.stream().noneMatch(needed::contains))
				from.stream().findFirst().ifPresent(this::need);
		}
	}

	/** The names in a header, without those that are optional. */
	private static List<String> names(Attributes headers, String header) {
		List<String> names = new ArrayList<>();
		String value = headers.getValue(header);
		if (value != null)
			for (String entry : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
				if (!entry.contains("resolution:=optional") && !entry.contains("resolution:=\"optional\""))
					Stream.of(entry.split(";")).map(String::strip).filter(p -> !p.contains("=")).forEach(names::add);
		return names;
	}
}
