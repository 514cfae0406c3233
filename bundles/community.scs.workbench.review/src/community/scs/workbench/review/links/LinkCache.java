package community.scs.workbench.review.links;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import community.scs.workbench.review.links.Answer.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers of sites, kept in a file: a week for a page that is there, a day for one that is not. A file that cannot be read or
 * written is no cache, and nothing else. Any thread may call.
 */
public final class LinkCache {

	private static final Duration ALIVE = Duration.ofDays(7);
	private static final Duration DEAD = Duration.ofDays(1);
	private static final int MOST = 20_000;
	private static final long MAXIMUM_BYTES = 16L << 20;

	private record Kept(Verdict verdict, String says, long second) {
	}

	private final Path file;
	private final Clock clock;
	private final Map<String, Kept> kept = new ConcurrentHashMap<>();

	public LinkCache(Path file, Clock clock) {
		this.file = file;
		this.clock = clock;
		try {
			if (Files.isRegularFile(file) && Files.size(file) <= MAXIMUM_BYTES) {
				Map<String, Kept> read = new Gson().fromJson(Files.readString(file), new TypeToken<Map<String, Kept>>() {
				});
				if (read != null)
					read.forEach((page, answer) -> {
						if (answer != null && answer.verdict != null && answer.says != null)
							kept.put(page, answer);
					});
			}
		} catch (IOException | JsonParseException e) {
			kept.clear();
		}
	}

	/** In the folder for caches of the user's account. */
	public static LinkCache ofUser() {
		String folder = System.getenv("XDG_CACHE_HOME");
		Path root = folder == null || folder.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(folder);
		return new LinkCache(root.resolve("scs-workbench").resolve("links.json"), Clock.systemUTC());
	}

	/** @return null if there is no answer, or an old one */
	Answer get(URI page) {
		Kept answer = kept.get(page.toString());
		if (answer == null)
			return null;
		Duration age = Duration.between(Instant.ofEpochSecond(answer.second), clock.instant());
		boolean isFresh = !age.isNegative() && age.compareTo(answer.verdict == Verdict.ALIVE ? ALIVE : DEAD) < 0;
		return isFresh ? new Answer(answer.verdict, answer.says) : null;
	}

	void put(URI page, Answer answer) {
		kept.put(page.toString(), new Kept(answer.verdict(), answer.says(), clock.instant().getEpochSecond()));
	}

	void save() {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "links", ".json");
			kept.entrySet().stream().sorted(Comparator.comparingLong(e -> -e.getValue().second)).skip(MOST).map(Map.Entry::getKey).toList().forEach(kept::remove);
			Files.writeString(fresh, new Gson().toJson(kept));
			Files.move(fresh, file.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			// the next run asks again
		}
	}
}
