package community.scs.workbench.document.rules;

import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.authoring.Track;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.scan.rules.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Check;

/** Rules for the name of a document's file (scs-0001-v1, "Document format"). */
public final class NameRules extends DocumentRules {

	public static final String NAME = PREFIX + "name-parts";
	public static final String NUMBER = PREFIX + "name-number";
	public static final String VERSION = PREFIX + "name-version";
	public static final String SLUG = PREFIX + "name-slug";
	public static final String TRACK = PREFIX + "name-track";

	static final List<Rule> RULES = List.of(
			new Rule(NAME, Severity.ERROR, "The name of a document's file has at least four parts with hyphens between them.", FORMAT),
			new Rule(NUMBER, Severity.ERROR, "The number of a document has four digits, or is xxxx before one is assigned.", FORMAT),
			new Rule(VERSION, Severity.ERROR, "The version in a file's name is v or w with a major version.", FORMAT),
			new Rule(SLUG, Severity.WARNING, "The end of a file's name consists of lower-case ASCII letters, digits and single hyphens.", FORMAT),
			new Rule(TRACK, Severity.WARNING, "The second digit of a document's number is that of its track.", FORMAT));

	@Check
	public void checkName(StandardsDocument document) {
		if (!isStandard(document))
			return;
		String[] parts = fileName(document).split("-", -1);
		if (parts.length < 4) {
			addIssue("The name of the file must have at least four parts with hyphens between them: scs-NNNN-vN-slug.md.", document, null, NAME);
			return;
		}
		if (!parts[1].matches("\\d{4}|[xX]{4}"))
			addIssue("The second part of the file's name must be a number with four digits, or xxxx before a number is assigned; it is "
					+ parts[1] + ".", document, null, NUMBER);
		if (!parts[2].matches("[vw](\\d+|N)"))
			addIssue("The third part of the file's name must be v or w with a major version; it is " + parts[2] + ".", document, null, VERSION);
		checkSlug(document, String.join("-", Arrays.copyOfRange(parts, 3, parts.length)).replaceFirst("\\.md$", ""));
	}

	private void checkSlug(StandardsDocument document, String slug) {
		if (!slug.matches("[a-z0-9-]+"))
			addIssue("The end of the file's name must consist of lower-case ASCII letters, digits and hyphens only, because it is part of the address of the page: "
					+ FileName.slug(slug) + ".", document, null, SLUG);
		else if (slug.startsWith("-") || slug.contains("--"))
			addIssue("The end of the file's name must not start with a hyphen, and hyphens stand alone: " + FileName.slug(slug) + ".",
					document, null, SLUG);
	}

	@Check
	public void checkTrack(StandardsDocument document) {
		Optional<FileName> name = FileName.parse(fileName(document)).filter(n -> !n.number().equals(FileName.PROPOSED));
		if (name.isEmpty() || document.track() == null)
			return;
		Track track = Track.valueOf(document.track().name().toUpperCase(Locale.ROOT));
		if (name.get().number().charAt(1) != '0' + track.digit())
			addIssue("The second digit of the number stands for the track: " + track.digit() + " for " + track.key() + ".", document.getFrontMatter(),
					DocumentPackage.Literals.FRONT_MATTER__OPEN, TRACK);
	}
}
