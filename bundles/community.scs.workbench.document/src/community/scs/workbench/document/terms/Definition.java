package community.scs.workbench.document.terms;

import community.scs.workbench.document.model.StandardsDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * A term as the index knows it.
 *
 * @param meaning the first {@value #LONGEST} characters
 * @param line from 1
 */
public record Definition(String name, String meaning, int line) {

	private static final int LONGEST = 300;
	private static final int MOST = 200;
	/** Control characters that no text of a document needs. */
	private static final String BETWEEN = "\u001e";
	private static final String WITHIN = "\u001f";
	private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
	private static final int SHORTEST_WORD = 4;
	private static final int FEW_WORDS = 3;
	private static final Set<String> COMMON = Set.of("that", "this", "with", "which", "from", "used", "often", "usually", "within", "into", "also", "such", "they", "their", "have", "will", "abbreviation");

	/** @return null if the document explains no terms */
	public static String written(StandardsDocument document) {
		List<Term> terms = Terms.of(document);
		INode root = terms.isEmpty() ? null : NodeModelUtils.getNode(document);
		return terms.isEmpty() ? null
				: terms.stream().limit(MOST).map(t -> t.name() + WITHIN + t.meaning().substring(0, Math.min(LONGEST, t.meaning().length())) + WITHIN
						+ NodeModelUtils.getLineAndColumn(root, t.region().getOffset()).getLine()).collect(Collectors.joining(BETWEEN));
	}

	/** @param written may be null */
	public static List<Definition> read(String written) {
		return written == null ? List.of()
				: Arrays.stream(written.split(BETWEEN)).map(d -> d.split(WITHIN, -1)).filter(d -> d.length == 3).map(d -> new Definition(d[0], d[1], Integer.parseInt(d[2]))).toList();
	}

	/** In any case, in the plural and with hyphens for blanks. */
	public boolean isOf(String term) {
		return key(name).equals(key(term));
	}

	static String key(String term) {
		return term.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ").replaceFirst("(?<=\\w\\w)s$", "").strip();
	}

	/** @return what the name stands for, if it is an abbreviation and the meaning starts with it */
	public Optional<String> expansion() {
		return Abbreviations.atStart(name, meaning);
	}

	/** Whether both say much and less than half of the words of either one are those of the other. */
	public boolean differsFrom(String other) {
		Set<String> mine = words(meaning);
		Set<String> theirs = words(other);
		long shared = mine.stream().filter(theirs::contains).count();
		int fewer = Math.min(mine.size(), theirs.size());
		return fewer >= FEW_WORDS && 2 * shared < fewer;
	}

	private static Set<String> words(String meaning) {
		return WORD.splitAsStream(meaning.toLowerCase(Locale.ROOT)).filter(w -> w.length() >= SHORTEST_WORD && !COMMON.contains(w)).map(w -> w.replaceFirst("s$", ""))
				.collect(Collectors.toSet());
	}
}
