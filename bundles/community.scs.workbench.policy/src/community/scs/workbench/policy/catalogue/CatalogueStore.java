package community.scs.workbench.policy.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import community.scs.workbench.policy.yaml.UnreadableException;

/**
 * Catalogues kept in a folder, one file for each release of a service: {@code keystone-2024.2.yaml}. The file's name
 * without its extension is the catalogue's name. Files may come and go at any time; one that has changed is read again.
 * Beside them stand a few examples that come with the workbench; a file of such a name takes the example's place.
 * Thread-safe.
 */
public final class CatalogueStore {

	private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._]*");
	private static final String EXTENSION = ".yaml";
	private static final long MOST_BYTES = 16 << 20;
	private static final int MOST_READ = 32;

	/** Of an invented service, to learn with. */
	private static final List<String> EXAMPLES = List.of("example-2024.1", "example-2024.2");

	private final Path folder;
	private final Map<Version, Catalogue> read = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Version, Catalogue> eldest) {
			return size() > MOST_READ;
		}
	});

	private record Version(Path file, FileTime time, long size) {
	}

	/** The folder need not exist; it is made when a catalogue is added. */
	public CatalogueStore(Path folder) {
		this.folder = folder;
	}

	/**
	 * The folder of the user's own catalogues: {@code $SCS_WORKBENCH_CATALOGUES}, else {@code scs-workbench/catalogues} in
	 * {@code $XDG_DATA_HOME} or {@code ~/.local/share}.
	 */
	public static CatalogueStore ofUser() {
		String own = System.getenv("SCS_WORKBENCH_CATALOGUES");
		if (own != null && !own.isEmpty()) {
			return new CatalogueStore(Path.of(own));
		}
		String data = System.getenv("XDG_DATA_HOME");
		Path home = data != null && !data.isEmpty() ? Path.of(data) : Path.of(System.getProperty("user.home"), ".local", "share");
		return new CatalogueStore(home.resolve("scs-workbench").resolve("catalogues"));
	}

	public Path folder() {
		return folder;
	}

	/** The names of all catalogues in the folder, sorted: services together, releases in their order. */
	public List<String> names() throws IOException {
		List<String> names = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + EXTENSION)) {
			for (Path file : files) {
				String name = file.getFileName().toString();
				names.add(name.substring(0, name.length() - EXTENSION.length()));
			}
		} catch (NoSuchFileException | NotDirectoryException e) {
			return List.of();
		}
		Collections.sort(names);
		return names;
	}

	/** The names of the examples, sorted, without those in whose place there is a file. */
	public List<String> examples() {
		return EXAMPLES.stream().filter(name -> !keeps(name)).toList();
	}

	/** Whether there is a catalogue or an example of that name; a name with anything of a path in it names none. */
	public boolean has(String name) {
		return keeps(name) || EXAMPLES.contains(name);
	}

	/** Whether the catalogue of that name is a file in the folder. */
	public boolean keeps(String name) {
		return named(name) && Files.isRegularFile(file(name));
	}

	/**
	 * Reads a catalogue.
	 *
	 * @throws IOException with a message for users, also if the file is no catalogue
	 */
	public Catalogue read(String name) throws IOException {
		if (!has(name)) {
			throw new IOException("There is no catalogue '" + name + "' in " + folder + ".");
		}
		Path file = file(name);
		boolean kept = keeps(name);
		Version version = kept ? new Version(file, Files.getLastModifiedTime(file), Files.size(file)) : new Version(file, FileTime.fromMillis(0), -1);
		Catalogue known = read.get(version);
		if (known == null) {
			known = parse(name);
			read.put(version, known);
		}
		return known;
	}

	private Catalogue parse(String name) throws IOException {
		try {
			return Catalogues.ofFile(name + EXTENSION, text(name));
		} catch (UnreadableException e) {
			throw new IOException(file(name) + " is no catalogue: " + e.getMessage(), e);
		}
	}

	/**
	 * The text of a catalogue as it is written.
	 *
	 * @throws IOException with a message for users
	 */
	public String text(String name) throws IOException {
		if (!has(name)) {
			throw new IOException("There is no catalogue '" + name + "' in " + folder + ".");
		}
		if (!keeps(name)) {
			try (InputStream in = CatalogueStore.class.getResourceAsStream(name + EXTENSION)) {
				return new String(in.readAllBytes(), StandardCharsets.UTF_8);
			}
		}
		Path file = file(name);
		if (Files.size(file) > MOST_BYTES) {
			throw new IOException(file + " is larger than " + (MOST_BYTES >> 20) + " MiB, and no service has that many rules.");
		}
		try {
			return Files.readString(file);
		} catch (MalformedInputException e) {
			throw new IOException(file + " is not UTF-8 text.", e);
		}
	}

	/**
	 * Keeps a catalogue under the name of its service and release, in place of one that was kept there.
	 *
	 * @return the name
	 * @throws IOException with a message for users, also if service or release are no names
	 */
	public String add(Catalogue catalogue) throws IOException {
		if (!PART.matcher(catalogue.service()).matches() || !PART.matcher(catalogue.release()).matches()) {
			throw new IOException("A catalogue is kept under a service and a release, such as keystone and 2024.2; these are '"
					+ catalogue.service() + "' and '" + catalogue.release() + "'.");
		}
		String name = catalogue.service() + "-" + catalogue.release();
		Files.createDirectories(folder);
		Path part = Files.createTempFile(folder, name, ".part");
		try {
			Files.writeString(part, CatalogueWriter.toText(catalogue));
			Files.move(part, file(name), StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
		return name;
	}

	/** Removes a catalogue's file, if it is there. */
	public void remove(String name) throws IOException {
		if (keeps(name)) {
			Files.delete(file(name));
		}
	}

	private static boolean named(String name) {
		return PART.matcher(name.replace("-", "_")).matches();
	}

	/** Where the catalogue of that name is kept, or would be. */
	public Path file(String name) {
		return folder.resolve(name + EXTENSION);
	}
}
