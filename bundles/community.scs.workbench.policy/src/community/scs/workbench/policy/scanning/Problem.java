package community.scs.workbench.policy.scanning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be wrong with the form of a policy file; each has a token type of its own. */
public enum Problem {

	INDENT("This rule is not indented like the first one."),
	UNEXPECTED("This is not part of a rule; write NAME: \"RULE\", or # before a comment."),
	TAB("YAML does not allow a tab here; use blanks."),
	DOCUMENT("A policy file holds one YAML document; move what follows into a file of its own."),
	NO_COMMA("A comma is missing between two entries."),
	UNCLOSED_LIST("A closing bracket is missing."),
	UNCLOSED_QUOTE("This quote is not closed."),
	BAD_ESCAPE("The text has a backslash that means nothing in YAML; double it."),
	PROPERTY("Anchors, aliases and tags are not used in policy files; write the rule out."),
	NEEDS_QUOTES("YAML does not read this as a text; put the rule into quotes."),
	STRAY("This parenthesis closes nothing."),
	UNCLOSED_PARENTHESIS("A closing parenthesis is missing."),
	NO_OPERATOR("Two checks need \"and\" or \"or\" between them."),
	NO_NAME("A name is missing after the colon."),
	BARE("This is not a check; write KIND:VALUE, such as role:admin, or @ or !."),
	STRING("A text in quotes is not a check; compare it, as in 'member':%(target.role.name)s."),
	BAD_FIELD("This check needs the form field:RESOURCE:FIELD=VALUE."),
	DEEP("The rule is nested more than " + CheckScanner.MAXIMAL_DEPTH
			+ " levels deep and is not read; split it into several rules."),
	MISSING("A check is missing."),
	BLANK("A blank rule denies everyone; write \"!\" for nobody or \"\" for everyone.");

	private static final Map<String, Problem> BY_TOKEN = Arrays.stream(values())
			.collect(Collectors.toMap(Enum::name, p -> p));

	private final String message;

	Problem(String message) {
		this.message = message;
	}

	/** The problem that a token of this type stands for, if it does for one. */
	public static Optional<Problem> ofToken(String type) {
		return Optional.ofNullable(BY_TOKEN.get(type));
	}

	/** For the user. */
	public String message() {
		return message;
	}

	/** The code of the issue. */
	public String code() {
		return "community.scs.workbench.policy." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
