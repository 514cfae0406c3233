package community.scs.workbench.observation;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

import community.scs.workbench.observation.model.Recording;

/**
 * Recordings as JSON files. The members of an object are the features of its class in {@code observation.ecore}, in that
 * order; objects, map entries and sets are sorted and stand one to a line, so that two recordings of a cloud differ only
 * where the cloud differs.
 */
public final class Recordings {

	/** the version of the format that is written, and the newest that is read */
	public static final int FORMAT = 1;

	/** what a recording may have at most; a cloud with 10,000 servers needs a tenth */
	public static final int MAX_CHARACTERS = 64 << 20;

	private Recordings() {
	}

	/** @throws RecordingException if the file is no recording */
	public static Recording read(Path file) throws IOException {
		try (Reader reader = Files.newBufferedReader(file)) {
			return read(reader, file.toString());
		} catch (CharacterCodingException e) {
			throw new RecordingException(file.toString(), 1, "the file is not UTF-8 text; record the cloud again");
		}
	}

	/**
	 * @param name of the source, for messages
	 * @throws RecordingException if the text is no recording
	 */
	public static Recording read(Reader reader, String name) throws IOException {
		return new RecordingReader(name).read(reader);
	}

	/** Replaces the file in one step: whoever reads at the same time sees the old or the new recording. */
	public static void write(Recording recording, Path file) throws IOException {
		Path target = file.toAbsolutePath();
		Path temporary = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
		try {
			Files.write(temporary, toText(recording).getBytes(StandardCharsets.UTF_8));
			Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	public static String toText(Recording recording) {
		return new RecordingWriter().write(recording);
	}
}
