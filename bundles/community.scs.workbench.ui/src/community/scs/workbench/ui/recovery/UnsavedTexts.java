package community.scs.workbench.ui.recovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;

/**
 * Copies of unsaved texts in a folder that only the user may read, one file for each: path, time, time stamp of the saved
 * file, then the text. Bounded in size and number. Any thread.
 */
public final class UnsavedTexts {

	/** Characters of a text above which it is not kept. */
	static final int LONGEST = 2_000_000;
	/** When there are more, the oldest go. */
	static final int MOST = 50;

	private static final String ENDING = ".unsaved";

	private final Path folder;

	public UnsavedTexts(Path folder) {
		this.folder = folder;
	}

	/** Replaces the copy of the same file. */
	public synchronized void keep(UnsavedText unsaved) {
		if (unsaved.text().length() > LONGEST) {
			drop(unsaved.path());
			return;
		}
		try {
			Files.createDirectories(folder);
			makeRoom(name(unsaved.path()));
			Path fresh = Files.createTempFile(folder, "new", ".tmp");
			restrict(fresh);
			Files.writeString(fresh, unsaved.path().toPortableString() + "\n" + unsaved.written().toEpochMilli() + "\n" + unsaved.base() + "\n" + unsaved.text());
			Files.move(fresh, folder.resolve(name(unsaved.path())), StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			ILog.of(UnsavedTexts.class).error("No copy of the unsaved text of " + unsaved.path() + " could be kept: " + e.getMessage(), e);
		}
	}

	public synchronized void drop(IPath path) {
		try {
			Files.deleteIfExists(folder.resolve(name(path)));
		} catch (IOException e) {
			ILog.of(UnsavedTexts.class).error("The copy of the text of " + path + " could not be deleted: " + e.getMessage(), e);
		}
	}

	/** oldest first */
	public synchronized List<UnsavedText> all() {
		List<UnsavedText> all = new ArrayList<>();
		try {
			for (Path file : files()) {
				String[] parts = Files.readString(file).split("\n", 4);
				if (parts.length == 4 && parts[1].matches("\\d{1,18}") && parts[2].matches("-?\\d{1,18}") && IPath.fromPortableString(parts[0]).segmentCount() > 1) {
					all.add(new UnsavedText(IPath.fromPortableString(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])), Long.parseLong(parts[2]), parts[3]));
				}
			}
		} catch (IOException e) {
			ILog.of(UnsavedTexts.class).error("Unsaved texts could not be read in " + folder + ": " + e.getMessage(), e);
		}
		all.sort(Comparator.comparing(UnsavedText::written));
		return all;
	}

	/** where the copy of a file is */
	public Path copyOf(IPath path) {
		return folder.resolve(name(path));
	}

	private List<Path> files() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(ENDING)).toList();
		}
	}

	private void makeRoom(String name) throws IOException {
		List<Path> files = new ArrayList<>(files());
		files.removeIf(file -> file.endsWith(name));
		files.sort(Comparator.comparingLong(file -> file.toFile().lastModified()));
		for (int i = 0; i <= files.size() - MOST; i++) {
			Files.deleteIfExists(files.get(i));
		}
	}

	private static void restrict(Path file) throws IOException {
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		}
	}

	private static String name(IPath path) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(path.toPortableString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 16) + ENDING;
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}
}
