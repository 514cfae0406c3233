package community.scs.workbench.ui.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Words that are right though no dictionary of English has them: those of the field, and those the user has added. Any thread. */
final class KnownWords {

	static final String ADDED = "spelling.words";

	private static final Set<String> FIELD = field();

	private KnownWords() {
	}

	static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode("community.scs.workbench.ui");
	}

	private static Set<String> added() {
		return Arrays.stream(preferences().get(ADDED, "").split("\n")).filter(word -> !word.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
	}

	/** in lower case: of the field, added, or in one of the terms */
	static Set<String> with(Set<String> terms) {
		Set<String> known = added();
		known.addAll(FIELD);
		terms.stream().map(term -> term.toLowerCase(Locale.ROOT)).forEach(term -> Words.in(term, 0, term.length(), (start, word) -> known.add(word)));
		return known;
	}

	static void add(String word) throws BackingStoreException {
		Set<String> added = added();
		added.add(word.toLowerCase(Locale.ROOT));
		preferences().put(ADDED, String.join("\n", added));
		preferences().flush();
	}

	private static Set<String> field() {
		try (BufferedReader words = new BufferedReader(new InputStreamReader(KnownWords.class.getResourceAsStream("field.txt"), StandardCharsets.UTF_8))) {
			return words.lines().flatMap(line -> Arrays.stream(line.split("\\s+"))).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
