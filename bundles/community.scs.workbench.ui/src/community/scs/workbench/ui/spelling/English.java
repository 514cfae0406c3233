package community.scs.workbench.ui.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.eclipse.core.runtime.ILog;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The words of English, American or British. Read when first asked for; any thread. */
final class English {

	/** British spellings end or go on like this where the American dictionary has the other. */
	private static final Map<String, String> BRITISH = Map.ofEntries(Map.entry("our", "or"), Map.entry("ise", "ize"), Map.entry("isa", "iza"), Map.entry("isi", "izi"), Map.entry("yse", "yze"), Map.entry("ogue", "og"),
			Map.entry("tre", "ter"), Map.entry("ence", "ense"), Map.entry("ll", "l"), Map.entry("mme", "m"), Map.entry("dgement", "dgment"));
	private static final int LONGEST = 60;

	private final Hunspell words;

	private English(Hunspell words) {
		this.words = words;
	}

	private static final class Loaded {
		static final English ENGLISH = load();
	}

	static English get() {
		return Loaded.ENGLISH;
	}

	private static English load() {
		Bundle bundle = FrameworkUtil.getBundle(English.class);
		try (InputStream affixes = bundle.getEntry("spelling/en_US.aff").openStream(); InputStream stems = bundle.getEntry("spelling/en_US.dic").openStream()) {
			return new English(new Hunspell(new Dictionary(new ByteBuffersDirectory(), "spelling", affixes, stems)));
		} catch (IOException | ParseException e) {
			ILog.of(English.class).error("The dictionary could not be read, so no spelling is checked: " + e.getMessage(), e);
			return new English(null);
		}
	}

	boolean knows(String word) {
		if (words == null || word.length() > LONGEST || words.spell(word)) {
			return true;
		}
		String lower = word.toLowerCase(Locale.ROOT);
		return BRITISH.entrySet().stream().anyMatch(pair -> lower.contains(pair.getKey()) && words.spell(lower.replace(pair.getKey(), pair.getValue())));
	}

	/** As the dictionary has it, capitals included. */
	boolean spells(String word) {
		return words != null && words.spell(word);
	}

	/** best first */
	List<String> suggestions(String word) {
		return words == null ? List.of() : words.suggest(word);
	}
}
