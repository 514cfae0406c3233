package community.scs.workbench.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the beginnings of files look like; a file is read again when it has changed. Thread-safe. */
final class PolicyHeads {

	/** What a file looks like to one who knows its name, and to one who does not. */
	record Look(boolean mayBePolicy, boolean isPolicy) {
	}

	private record Version(Path file, FileTime time, long size) {
	}

	private static final int MOST_FILES = 1000;

	private final Map<Version, Look> known = new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Version, Look> eldest) {
			return size() > MOST_FILES;
		}
	};

	/** Nothing if the file cannot be read, or is no ordinary file. */
	Optional<Look> of(Path file) {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
			return attributes.isRegularFile() ? Optional.of(look(new Version(file, attributes.lastModifiedTime(), attributes.size()))) : Optional.empty();
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	private synchronized Look look(Version version) throws IOException {
		Look look = known.get(version);
		if (look == null) {
			try (InputStream in = Files.newInputStream(version.file())) {
				String head = new String(in.readNBytes(PolicyHead.LENGTH), StandardCharsets.UTF_8);
				look = new Look(PolicyHead.mayBePolicy(head), PolicyHead.isPolicy(head));
			}
			known.put(version, look);
		}
		return look;
	}
}
