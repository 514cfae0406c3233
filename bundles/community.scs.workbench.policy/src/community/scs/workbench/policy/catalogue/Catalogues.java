package community.scs.workbench.policy.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.policy.yaml.YamlReader;

/**
 * Reads catalogues: lists in YAML or JSON ({@code service}, {@code release}, {@code rules} with {@code name},
 * {@code check_str}, {@code description}, {@code scope_types}, {@code operations}, {@code deprecated}), and what
 * {@code oslopolicy-sample-generator} prints.
 */
public final class Catalogues {

	private Catalogues() {
	}

	/**
	 * Reads a catalogue.
	 *
	 * @param service the service to assume when the text does not name it, as a sample never does
	 * @param release the same for the release
	 */
	public static Catalogue read(String text, String service, String release) throws UnreadableException {
		if (text.lines().anyMatch(SampleFile::startsRule)) {
			return new Catalogue(service, release, SampleFile.read(text));
		}
		Node root = YamlReader.read(text).orElseThrow(() -> new UnreadableException("The catalogue is empty.", 0));
		List<RuleDefault> rules = new ArrayList<>();
		for (Node rule : items(require(root, "rules"))) {
			rules.add(rule(rule));
		}
		try {
			return new Catalogue(text(root, "service").orElse(service), text(root, "release").orElse(release), rules);
		} catch (IllegalArgumentException e) {
			throw new UnreadableException(e.getMessage(), root.span().offset());
		}
	}

	private static RuleDefault rule(Node node) throws UnreadableException {
		List<RuleDefault.Operation> operations = new ArrayList<>();
		for (Node operation : items(node, "operations")) {
			Node method = require(operation, "method");
			String path = content(require(operation, "path"));
			for (Node each : method instanceof Node.Sequence methods ? methods.items() : List.of(method)) {
				operations.add(new RuleDefault.Operation(content(each), path));
			}
		}
		List<String> scopes = new ArrayList<>();
		for (Node scope : items(node, "scope_types")) {
			scopes.add(content(scope));
		}
		Optional<RuleDefault.Deprecated> deprecated = Optional.empty();
		Optional<Node> old = get(node, "deprecated");
		if (old.isPresent() && !old.get().empty()) {
			deprecated = Optional.of(new RuleDefault.Deprecated(content(require(old.get(), "name")),
					content(require(old.get(), "check_str")), text(old.get(), "since").orElse("")));
		}
		return new RuleDefault(content(require(node, "name")), content(require(node, "check_str")),
				text(node, "description").orElse(""), scopes, operations, deprecated);
	}

	private static Node require(Node node, String key) throws UnreadableException {
		return get(node, key).orElseThrow(
				() -> new UnreadableException("A catalogue needs '" + key + "' here.", node.span().offset()));
	}

	private static Optional<Node> get(Node node, String key) throws UnreadableException {
		if (!(node instanceof Node.Mapping mapping)) {
			throw new UnreadableException("A mapping with '" + key + "' is expected here.", node.span().offset());
		}
		return mapping.entries().stream()
				.filter(entry -> entry.key() instanceof Node.Scalar name && name.text().equals(key)).map(Node.Entry::value)
				.findFirst();
	}

	private static Optional<String> text(Node node, String key) throws UnreadableException {
		Optional<Node> value = get(node, key);
		return value.isEmpty() ? Optional.empty() : Optional.of(content(value.get()));
	}

	private static String content(Node node) throws UnreadableException {
		if (node instanceof Node.Scalar scalar) {
			return scalar.text();
		}
		throw new UnreadableException("A text is expected here.", node.span().offset());
	}

	private static List<Node> items(Node node, String key) throws UnreadableException {
		Optional<Node> value = get(node, key);
		return value.isEmpty() || value.get() instanceof Node.Scalar scalar && scalar.empty() ? List.of() : items(value.get());
	}

	private static List<Node> items(Node node) throws UnreadableException {
		if (node instanceof Node.Sequence sequence) {
			return sequence.items();
		}
		throw new UnreadableException("A list is expected here.", node.span().offset());
	}
}
