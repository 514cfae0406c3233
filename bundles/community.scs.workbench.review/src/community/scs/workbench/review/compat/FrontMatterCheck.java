package community.scs.workbench.review.compat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules about the keys of one document. */
final class FrontMatterCheck {

	private static final Set<String> TYPES = Set.of("Procedural", "Standard", "Decision Record");
	private static final Set<String> STATUSES = Set.of("Proposal", "Draft", "Stable", "Deprecated", "Rejected");
	private static final Set<String> TRACKS = Set.of("Global", "IaaS", "KaaS", "IAM", "Ops", "Scopes");
	private static final List<String> DATES = List.of("deprecated_at", "stabilized_at", "rejected_at");
	private static final Map<String, String> NEEDED = Map.of("Deprecated", "deprecated_at", "Stable", "stabilized_at", "Rejected", "rejected_at");

	private final Collection<String> names;
	private final Messages messages;

	FrontMatterCheck(Collection<String> names, Messages messages) {
		this.names = names;
		this.messages = messages;
	}

	/** @throws BreakOff where the tool has nothing to go through */
	void check(String name, Map<?, ?> head) {
		String[] parts = name.split("-", -1);
		String version = parts.length > 3 ? parts[2] : "";
		checkValues(name, head, version.startsWith("w"));
		if (version.startsWith("w"))
			checkSupplement(name, head);
		else if (isRevision(version))
			checkReplaces(name, head);
		checkStatus(name, head);
	}

	private void checkValues(String name, Map<?, ?> head, boolean isSupplement) {
		List<String> wrong = new ArrayList<>();
		if (!isSupplement && !isOneOf(TYPES, head.get("type")))
			wrong.add("type");
		if (!isSupplement && !isOneOf(STATUSES, head.get("status")))
			wrong.add("status");
		if (!isOneOf(TRACKS, head.get("track")))
			wrong.add("track");
		DATES.stream().filter(key -> head.get(key) != null && !isDate(head.get(key))).forEach(wrong::add);
		if (!wrong.isEmpty())
			messages.error("in " + name + ": syntax errors with key(s) " + String.join(", ", wrong));
	}

	private static boolean isOneOf(Set<String> values, Object value) {
		return value instanceof String text && values.contains(text);
	}

	private static boolean isDate(Object value) {
		try {
			return value instanceof LocalDate || value instanceof String text && text.length() == 10 && YamlHead.date(text) != null;
		} catch (DateTimeException e) {
			return false;
		}
	}

	private static boolean isRevision(String version) {
		String number = version.startsWith("v") ? version.substring(1) : "";
		return ChkAdrs.isNumeric(number) && !number.replaceFirst("^0+", "").matches("1?");
	}

	private void checkSupplement(String name, Map<?, ?> head) {
		if (!"Supplement".equals(head.get("type")))
			messages.error("in " + name + ": type must be Supplement, is " + python(head.get("type")));
		if (head.get("status") != null)
			messages.error("in " + name + ": Supplement shouldn't have status field");
		Object supplements = head.get("supplements");
		if (!(supplements instanceof List))
			messages.error("in " + name + ": field 'supplements' must be a list");
		for (Object main : elements(supplements, name))
			if (!isKnown(main))
				messages.error("in " + name + ": field 'supplements' refers to unknown " + python(main));
	}

	/** The tool goes through whatever stands there: of a text, through its characters. */
	private static Collection<?> elements(Object value, String name) {
		return switch (value) {
			case List<?> list -> list;
			case Map<?, ?> mapping -> mapping.keySet();
			case String text -> text.codePoints().mapToObj(Character::toString).toList();
			case null, default -> throw new BreakOff("in " + name + ": chk_adrs.py breaks off here: 'supplements' is " + python(value)
					+ ", which it cannot go through. Give it a list of file names.");
		};
	}

	private void checkReplaces(String name, Map<?, ?> head) {
		Object replaces = head.get("replaces");
		if (isEmpty(replaces)) {
			messages.error("in " + name + ": missing replaces field");
			return;
		}
		if (!(replaces instanceof List))
			messages.warning("in " + name + ": replaces field not a list");
		List<String> unknown = (replaces instanceof List<?> list ? list : List.of(replaces)).stream().filter(r -> !isKnown(r))
				.map(FrontMatterCheck::python).toList();
		if (!unknown.isEmpty())
			messages.error("in " + name + ": original version(s) " + String.join(", ", unknown) + " not found");
	}

	private void checkStatus(String name, Map<?, ?> head) {
		Object status = head.get("status");
		if (!isEmpty(head.get("replaced_by")) && !"Deprecated".equals(status) && !"Rejected".equals(status))
			messages.error("in " + name + ": replaced_by is set, but status does not match");
		String date = status instanceof String text ? NEEDED.get(text) : null;
		if (date != null && head.get(date) == null)
			messages.error("in " + name + ": status is " + status + ", but " + date + " date is missing");
	}

	private boolean isKnown(Object name) {
		return name instanceof String text && names.contains(text);
	}

	private static boolean isEmpty(Object value) {
		return value == null || value.equals("") || value instanceof YamlHead.Typed typed && typed.isFalse() || value instanceof Collection<?> list && list.isEmpty()
				|| value instanceof Map<?, ?> mapping && mapping.isEmpty();
	}

	private static String python(Object value) {
		return switch (value) {
			case null -> "None";
			case List<?> list -> "a list";
			case Map<?, ?> mapping -> "a mapping";
			default -> value.toString();
		};
	}
}
