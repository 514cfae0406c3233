package community.scs.workbench.document.rules;

import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.authoring.Track;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.StandardsDocument;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.xtext.validation.Check;

/** Rules for the name of a document's file (scs-0001-v1, "Document format"). */
public final class NameRules extends DocumentRules {

	public static final String NAME = PREFIX + "name-parts";
	public static final String NUMBER = PREFIX + "name-number";
	public static final String VERSION = PREFIX + "name-version";
	public static final String SLUG = PREFIX + "name-slug";
	public static final String TRACK = PREFIX + "name-track";

	@Check
	public void checkName(StandardsDocument document) {
		if (!isStandard(document))
			return;
		String[] parts = fileName(document).split("-", -1);
		if (parts.length < 4) {
			error("The name of the file must have at least four parts with hyphens between them: scs-NNNN-vN-slug.md.", document, null, NAME);
			return;
		}
		if (!parts[1].matches("\\d{4}|[xX]{4}"))
			error("The second part of the file's name must be a number with four digits, or xxxx before a number is assigned; it is "
					+ parts[1] + ".", document, null, NUMBER);
		if (!parts[2].matches("[vw](\\d+|N)"))
			error("The third part of the file's name must be v or w with a major version; it is " + parts[2] + ".", document, null, VERSION);
		checkSlug(document, String.join("-", Arrays.copyOfRange(parts, 3, parts.length)).replaceFirst("\\.md$", ""));
	}

	private void checkSlug(StandardsDocument document, String slug) {
		if (!slug.matches("[a-z0-9-]+"))
			warning("The end of the file's name must consist of lower-case ASCII letters, digits and hyphens only, because it is part of the address of the page: "
					+ FileName.slug(slug) + ".", document, null, SLUG);
		else if (slug.startsWith("-") || slug.contains("--"))
			warning("The end of the file's name must not start with a hyphen, and hyphens stand alone: " + FileName.slug(slug) + ".",
					document, null, SLUG);
	}

	@Check
	public void checkTrack(StandardsDocument document) {
		Optional<FileName> name = FileName.parse(fileName(document)).filter(n -> !n.number().equals(FileName.PROPOSED));
		if (name.isEmpty() || document.track() == null)
			return;
		Track track = Track.valueOf(document.track().name().toUpperCase(Locale.ROOT));
		if (name.get().number().charAt(1) != '0' + track.digit())
			warning("The second digit of the number stands for the track: " + track.digit() + " for " + track.key() + ".", document.getFrontMatter(),
					DocumentPackage.Literals.FRONT_MATTER__OPEN, TRACK);
	}
}
