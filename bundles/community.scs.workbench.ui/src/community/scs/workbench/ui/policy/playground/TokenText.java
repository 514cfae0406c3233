package community.scs.workbench.ui.policy.playground;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import community.scs.workbench.observation.spi.TokenFacts;

/** Tokens and targets as one types them: {@code name=value}, separated by spaces. */
public final class TokenText {

	private static final int DEEPEST = 20;
	private static final int SHOWN_WORDS = 5;
	private static final int SHOWN_LETTERS = 40;

	/** What a token may be for, and the attribute that says so. */
	enum Scope {
		PROJECT("project_id", "p1"), DOMAIN("domain_id", "d1"), SYSTEM("system_scope", "all");

		private final String attribute;
		private final String example;

		Scope(String attribute, String example) {
			this.attribute = attribute;
			this.example = example;
		}

		/** of what is typed; a project's if nothing says otherwise */
		static Scope of(String attributes) {
			Map<String, Object> pairs = pairs(attributes);
			return pairs.containsKey(SYSTEM.attribute) ? SYSTEM : pairs.containsKey(DOMAIN.attribute) ? DOMAIN : PROJECT;
		}

		/** the same attributes for a token of this scope */
		String in(String attributes) {
			Set<String> others = Set.of("project_id", "project_domain_id", "domain_id", "system_scope");
			String kept = pairs(attributes).entrySet().stream().filter(pair -> !others.contains(pair.getKey())).map(pair -> pair.getKey() + "=" + pair.getValue()).collect(Collectors.joining(" "));
			return (kept + " " + attribute + "=" + example).strip();
		}
	}

	private TokenText() {
	}

	/** what {@link #pairs} leaves out, each cut to some letters; of very many, the first */
	static List<String> leftOut(String text) {
		return words(text).filter(word -> !isPair(word)).limit(SHOWN_WORDS).map(word -> word.length() > SHOWN_LETTERS ? word.substring(0, SHOWN_LETTERS) + "…" : word).toList();
	}

	/** what is no name=value is left out, and names of more parts than anything has */
	public static Map<String, Object> pairs(String text) {
		Map<String, Object> pairs = new LinkedHashMap<>();
		words(text).filter(TokenText::isPair).map(word -> word.split("=", 2)).forEach(pair -> pairs.put(pair[0], pair[1]));
		return pairs;
	}

	private static Stream<String> words(String text) {
		return Stream.of(text.strip().split("\\s+")).filter(word -> !word.isEmpty());
	}

	private static boolean isPair(String word) {
		int equals = word.indexOf('=');
		return equals > 0 && word.substring(0, equals).chars().filter(c -> c == '.').count() < DEEPEST;
	}

	/**
	 * The credentials that a service hands to the enforcer. Names with dots are nested; what Keystone nests itself below
	 * {@code token} is added for the token scope.
	 */
	public static Map<String, Object> credentials(String roles, String attributes) {
		Map<String, Object> credentials = new LinkedHashMap<>();
		credentials.put("roles", Stream.of(roles.split("[,\\s]+")).filter(role -> !role.isBlank()).toList());
		Map<String, Object> pairs = pairs(attributes);
		pairs.forEach((name, value) -> nest(credentials, name, value));
		Map.of("domain_id", "token.domain.id", "project_id", "token.project.id", "project_domain_id", "token.project.domain.id", "user_id", "token.user.id", "user_domain_id", "token.user.domain.id")
				.forEach((name, path) -> {
					if (pairs.containsKey(name) && !pairs.containsKey(path)) {
						nest(credentials, path, pairs.get(name));
					}
				});
		return credentials;
	}

	@SuppressWarnings("unchecked")
	private static void nest(Map<String, Object> into, String path, Object value) {
		String[] names = path.split("\\.");
		Map<String, Object> at = into;
		for (int i = 0; i < names.length - 1; i++) {
			if (!(at.computeIfAbsent(names[i], name -> new LinkedHashMap<String, Object>()) instanceof Map<?, ?> inner)) {
				return;
			}
			at = (Map<String, Object>) inner;
		}
		if (names.length > 0) {
			at.put(names[names.length - 1], value);
		}
	}

	/** A token's attributes as one would type them. */
	public static String of(TokenFacts token) {
		return new TreeMap<>(token.attributes()).entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining(" "));
	}

	/** One test for each operation, with its persona, in the notation of policy tests. */
	static String test(Map<String, Object> credentials, Map<String, Object> target, Map<String, String> expectedByOperation) {
		StringBuilder text = new StringBuilder("personas:\n  someone: ").append(flow(credentials)).append("\ntests:\n");
		expectedByOperation.forEach((operation, expected) -> text.append("- {name: ").append(flow(operation + " is " + expected)).append(", persona: someone, operation: ")
				.append(flow(operation)).append(", target: ").append(flow(target)).append(", expected: ").append(expected).append("}\n"));
		return text.toString();
	}

	private static String flow(Object value) {
		return switch (value) {
		case Map<?, ?> map -> map.entrySet().stream().map(entry -> flow(entry.getKey()) + ": " + flow(entry.getValue())).collect(Collectors.joining(", ", "{", "}"));
		case List<?> list -> list.stream().map(TokenText::flow).collect(Collectors.joining(", ", "[", "]"));
		default -> "'" + value.toString().replace("'", "''") + "'";
		};
	}
}
