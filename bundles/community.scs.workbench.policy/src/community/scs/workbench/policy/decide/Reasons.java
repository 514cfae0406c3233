package community.scs.workbench.policy.decide;

import java.util.Map;
import java.util.stream.Collectors;

/** Puts into words why a check that reads the token or the target is fulfilled or not. */
final class Reasons {

	private Reasons() {
	}

	static String of(Check check, boolean result, Request request) {
		return switch (check) {
			case Check.True always -> "Everyone is allowed.";
			case Check.False never -> "No one is allowed.";
			case Check.Unreadable unreadable -> unreadable.problem();
			case Check.Rule reference -> "There is no rule '" + reference.name() + "'.";
			case Check.Role role -> missing(role.role(), request, "The token " + (result ? "has" : "lacks") + " the role '"
					+ shown(role.role(), request) + "'.");
			case Check.Generic generic -> missing(generic.right(), request, compared(generic, result, request));
			case Check.Field field -> "The field '" + field.name() + "' of the target " + (result ? "fits" : "does not fit") + " '"
					+ field.text() + "'.";
			case Check.Owner owner -> "The token's tenant_id " + (result ? "is" : "is not") + " the target's '" + owner.field() + "'.";
			default -> result ? "The check is fulfilled." : "The check is not fulfilled.";
		};
	}

	private static String missing(Template template, Request request, String otherwise) {
		if (!(request.target() instanceof Map<?, ?> target)) {
			return otherwise;
		}
		String missing = template.keys().stream().filter(key -> !target.containsKey(key)).collect(Collectors.joining("', '"));
		return missing.isEmpty() ? otherwise : "The target has no '" + missing + "'.";
	}

	private static String compared(Check.Generic generic, boolean result, Request request) {
		String right = generic.right().onlyKey() == null ? "" : "the target's " + generic.right().onlyKey() + ", ";
		String value = "'" + shown(generic.right(), request) + "'";
		return switch (generic.left()) {
			case Subject.Literal literal -> literal.text() + (result ? " is " : " is not ") + right + value + ".";
			case Subject.Attribute attribute when result -> "The token's " + attribute.text() + " is " + right + value + ".";
			case Subject.Attribute attribute -> "The token's " + attribute.text() + " is " + held(attribute, request) + ", not " + right
					+ value + ".";
			case Subject.Broken broken -> "";
		};
	}

	private static String held(Subject.Attribute attribute, Request request) {
		Object value = request.credential(attribute.path().getFirst());
		for (String key : attribute.path().subList(1, attribute.path().size())) {
			value = value instanceof Map<?, ?> map ? map.get(key) : null;
		}
		return value == null ? "not set" : "'" + Py.str(value) + "'";
	}

	private static String shown(Template template, Request request) {
		String text = request.format(template);
		return text == null ? template.text() : text;
	}
}
