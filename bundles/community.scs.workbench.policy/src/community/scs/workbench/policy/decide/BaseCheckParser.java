package community.scs.workbench.policy.decide;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import community.scs.workbench.policy.yaml.Span;

/** Parses a single {@code kind:match}. */
final class BaseCheckParser {

	private static final Pattern OWNER = Pattern.compile("%\\((.*)\\)s\n?", Pattern.UNIX_LINES);

	private final Kinds kinds;

	BaseCheckParser(Kinds kinds) {
		this.kinds = kinds;
	}

	Check parse(String text, Span span) throws LoadException {
		if (text.equals("!")) {
			return new Check.False(span);
		}
		if (text.equals("@")) {
			return new Check.True(span);
		}
		int colon = text.indexOf(':');
		if (colon < 0) {
			return new Check.Unreadable("'" + text + "' is no check: it has no colon.", span);
		}
		String kind = text.substring(0, colon);
		String match = text.substring(colon + 1);
		return switch (kind) {
			case "rule" -> new Check.Rule(match, span);
			case "role" -> new Check.Role(Template.of(match), span);
			case "http", "https" -> new Check.External(kind, Template.of(match), span);
			case "field" -> kinds == Kinds.NEUTRON ? NeutronFields.parse(match, span) : generic(kind, match, span);
			case "tenant_id" -> kinds == Kinds.NEUTRON ? owner(match, span) : generic(kind, match, span);
			default -> generic(kind, match, span);
		};
	}

	private static Check generic(String kind, String match, Span span) {
		return new Check.Generic(Subject.of(kind), Template.of(match), span);
	}

	private static Check owner(String match, Span span) throws LoadException {
		Matcher matcher = OWNER.matcher(match);
		if (!matcher.matches()) {
			throw new LoadException("Neutron reads 'tenant_id:" + match + "' only in the form tenant_id:%(field)s.");
		}
		return new Check.Owner(matcher.group(1), Template.of(match), span);
	}
}
