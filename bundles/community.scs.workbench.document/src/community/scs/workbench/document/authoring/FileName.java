package community.scs.workbench.document.authoring;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code scs-XXXX-vN-slug.md} (scs-0001-v1, "Document format").
 *
 * @param number four digits, or {@code xxxx} before a number is assigned
 * @param supplement whether the version letter is {@code w}
 * @param version major version, from 1
 */
public record FileName(String number, boolean supplement, int version, String slug) {

	/** The number of a document that has none yet. */
	public static final String PROPOSED = "xxxx";

	private static final Pattern PATTERN = Pattern.compile("scs-(\\d{4}|[xX]{4})-([vw])(\\d{1,4})-(.+)\\.md");

	/** Empty for other files, templates among them. */
	public static Optional<FileName> parse(String name) {
		Matcher matcher = PATTERN.matcher(name);
		return !matcher.matches() ? Optional.empty()
				: Optional.of(new FileName(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2).equals("w"),
						Integer.parseInt(matcher.group(3)), matcher.group(4)));
	}

	/** The part of a file name that says what the document is about: lower-case ASCII letters, digits, single hyphens. */
	public static String slug(String title) {
		return Normalizer.normalize(title.replace("ß", "ss"), Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
				.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
	}

	/**
	 * The next unused number of a track; its second digit is the track's.
	 *
	 * @param names file names of all documents
	 * @return empty if the track has no number left
	 */
	public static OptionalInt nextNumber(Collection<String> names, Track track) {
		int first = track.digit() * 100;
		int last = names.stream().map(FileName::parse).flatMap(Optional::stream).filter(n -> !n.number.equals(PROPOSED))
				.mapToInt(n -> Integer.parseInt(n.number)).filter(n -> n >= first && n < first + 100).max().orElse(first - 1);
		return last + 1 < first + 100 ? OptionalInt.of(last + 1) : OptionalInt.empty();
	}

	public FileName withVersion(int major) {
		return new FileName(number, supplement, major, slug);
	}

	@Override
	public String toString() {
		return "scs-" + number + (supplement ? "-w" : "-v") + version + "-" + slug + ".md";
	}
}
