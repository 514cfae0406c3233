package community.scs.workbench.policy.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A policy file as oslo.policy reads it: JSON if the text is JSON, else YAML 1.1 as PyYAML's {@code safe_load} reads it.
 * Immutable. A text may hold 64 Mi characters; what is longer, nested deeper than 300, or would not load is a
 * {@link #failure()}, never an exception.
 */
public final class PolicyFile {

	private static final int LONGEST = 64 << 20;
	private static final int MOST_RULES = 1_000_000;

	private final String text;
	private final List<Rule> rules = new ArrayList<>();
	private final Set<String> repeated = new HashSet<>();
	private Failure failure;

	private PolicyFile(String text) {
		this.text = text;
	}

	/**
	 * A rule as it is written. Of rules with the same name the last one counts.
	 *
	 * @param named whether the key is a text; by a number, or nothing, no rule is found
	 * @param value usually a scalar with the check; the older form is a sequence
	 */
	public record Rule(String name, boolean named, Span nameSpan, Node value) {

		/** The check, when the rule is written as text. */
		public Optional<String> check() {
			return value instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT ? Optional.of(scalar.text())
					: Optional.empty();
		}
	}

	/** Why oslo.policy would not load the file; one sentence for users, and the place in the text. */
	public record Failure(String message, int offset) {
	}

	/** Reads a file's content; every text is accepted. */
	public static PolicyFile parse(String text) {
		PolicyFile file = new PolicyFile(text);
		try {
			if (text.length() > LONGEST) {
				throw new UnreadableException("The policy file is longer than 64 million characters.", 0);
			}
			file.fill(read(text));
		} catch (UnreadableException e) {
			file.rules.clear();
			file.failure = new Failure(e.getMessage(), e.offset());
		}
		return file;
	}

	private static Optional<Node> read(String text) throws UnreadableException {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isSurrogate(text.charAt(i))) {
				i++;
				if (i == text.length() || !Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
					throw new UnreadableException("The file is not UTF-8: it has half a character.", i - 1);
				}
			}
		}
		String start = text.substring(0, Math.min(text.length(), 4096)).stripLeading();
		if (start.isEmpty() || start.charAt(0) == '{' || start.charAt(0) == '[') {
			try {
				return Optional.of(JsonReader.read(text));
			} catch (UnreadableException e) {
				return YamlReader.read(text);
			}
		}
		return YamlReader.read(text);
	}

	private void fill(Optional<Node> root) throws UnreadableException {
		if (root.isEmpty() || root.get().empty()) {
			return;
		}
		if (!(root.get() instanceof Node.Mapping mapping)) {
			throw new UnreadableException("A policy file is a mapping of rule names to checks.", root.get().span().offset());
		}
		for (Node.Entry entry : Merges.entries(mapping)) {
			if (!(entry.key() instanceof Node.Scalar key)) {
				throw new UnreadableException("The name of a rule is a text.", entry.key().span().offset());
			}
			rules.add(new Rule(key.kind() == Node.Kind.NULL ? "null" : key.text(),
					key.kind() == Node.Kind.TEXT || key.kind() == Node.Kind.VALUE, key.span(), entry.value()));
			if (rules.size() > MOST_RULES) {
				throw new UnreadableException("The policy file has more than a million rules.", key.span().offset());
			}
		}
		Map<String, Rule> seen = new HashMap<>();
		for (Rule rule : rules) {
			if (rule.named && seen.put(rule.name, rule) != null) {
				repeated.add(rule.name);
			}
		}
	}

	/** The file's content as it was given. */
	public String text() {
		return text;
	}

	/** All rules in the order of the text, including those that a later rule of the same name replaces. */
	public List<Rule> rules() {
		return List.copyOf(rules);
	}

	/** The rules that count, by name, in the order in which the names first appear. */
	public Map<String, Rule> effective() {
		return last(true);
	}

	/** The rules whose key is no text, which no other rule can refer to, by what Python takes the key for: a number, null, a date. */
	public Map<String, Rule> unnamed() {
		return last(false);
	}

	private Map<String, Rule> last(boolean named) {
		Map<String, Rule> last = LinkedHashMap.newLinkedHashMap(rules.size());
		rules.stream().filter(rule -> rule.named == named).forEach(rule -> last.put(named ? rule.name : PlainScalars.value(rule.name), rule));
		return last;
	}

	/** Names that are defined more than once. */
	public Set<String> repeated() {
		return Set.copyOf(repeated);
	}

	/** Why the file does not load, if so; then there are no rules. */
	public Optional<Failure> failure() {
		return Optional.ofNullable(failure);
	}

	/** Where the character at {@code index} of a scalar's content is written in the file. */
	public int offset(Node.Scalar scalar, int index) {
		return ScalarPlaces.offset(text, scalar.span(), scalar.text(), index);
	}
}
