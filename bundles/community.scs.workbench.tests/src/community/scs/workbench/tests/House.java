package community.scs.workbench.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bundles of this project as their manifests state them, and the table of arrows in {@code docs/architecture.md}. */
final class House {

	static final String NAMESPACE = "community.scs.workbench.";
	static final Path ROOT = Path.of(System.getProperty("workbench.root", ""));

	private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\|.*\\|([^|]*)\\|\\s*");
	private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");
	/** attributes and directives of a header's entry, whose quoted values may hold commas */
	private static final Pattern PARAMETERS = Pattern.compile(";[^,\"]*(\"[^\"]*\"[^,\"]*)*");

	/** @param required bundles and packages that the manifest names, optional ones too */
	record Bundle(String name, Set<String> required) {

		/** @return the rooms whose bundle or packages the manifest names, itself left out */
		Set<String> rooms(Set<String> all) {
			return required.stream().filter(r -> r.startsWith(NAMESPACE)).map(r -> house(room(r), all))
					.filter(r -> !r.equals(room(name))).collect(Collectors.toCollection(TreeSet::new));
		}

		private static String house(String dotted, Set<String> all) {
			return all.stream().filter(r -> dotted.equals(r) || dotted.startsWith(r + "."))
					.max(Comparator.comparingInt(String::length)).orElse(dotted);
		}

		boolean isTest() {
			return name.endsWith(".tests");
		}
	}

	private House() {
	}

	static String room(String bundle) {
		return bundle.substring(NAMESPACE.length());
	}

	static List<Bundle> bundles() {
		try (Stream<Path> folders = Files.list(ROOT.resolve("bundles"))) {
			return folders.map(f -> f.resolve("META-INF/MANIFEST.MF")).filter(Files::exists).map(House::bundle)
					.sorted(Comparator.comparing(Bundle::name)).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Rooms with the rooms that each may know. */
	static Map<String, Set<String>> arrows() {
		Map<String, Set<String>> arrows = new TreeMap<>();
		for (String line : read(ROOT.resolve("docs/architecture.md")).split("\n")) {
			Matcher row = ROW.matcher(line);
			if (row.matches())
				arrows.put(row.group(1), NAME.matcher(row.group(2)).results().map(r -> r.group(1))
						.collect(Collectors.toCollection(TreeSet::new)));
		}
		return arrows;
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Bundle bundle(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			Attributes headers = new Manifest(in).getMainAttributes();
			Set<String> required = Stream.of("Require-Bundle", "Import-Package", "DynamicImport-Package", "Fragment-Host")
					.flatMap(h -> entries(headers.getValue(h))).collect(Collectors.toCollection(TreeSet::new));
			return new Bundle(entries(headers.getValue("Bundle-SymbolicName")).findFirst().orElseThrow(), required);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Stream<String> entries(String header) {
		return header == null ? Stream.empty()
				: PARAMETERS.matcher(header).replaceAll("").lines().flatMap(l -> Stream.of(l.split(","))).map(String::strip)
						.filter(e -> !e.isEmpty());
	}
}
