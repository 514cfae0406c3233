package community.scs.workbench.policy.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import community.scs.workbench.policy.yaml.Fields;
import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.policy.yaml.YamlReader;

/**
 * Reads catalogues: lists in YAML or JSON ({@code service}, {@code release}, {@code rules} with {@code name},
 * {@code check_str}, {@code description}, {@code scope_types}, {@code operations}, {@code deprecated}), and what
 * {@code oslopolicy-sample-generator} prints.
 */
public final class Catalogues {

	/** how much of a text {@link #isLike} wants to see */
	public static final int HEAD = 16_384;

	/** what the generator writes above a rule: its scope, or a call of the API */
	private static final Pattern SAMPLE = Pattern.compile("^# (Intended scope\\(s\\): |(GET|POST|PUT|PATCH|DELETE|HEAD)  /)");

	/** of letters alone: the release is none */
	private static final Pattern EXTENSIONS = Pattern.compile("(\\.[A-Za-z]+)+$");

	private Catalogues() {
	}

	/** Reads a catalogue; {@code keystone-2024.2.yaml} is taken for keystone's of 2024.2 if the text itself does not say. */
	public static Catalogue ofFile(String path, String text) throws UnreadableException {
		return ofFile(path, text, "", "");
	}

	/**
	 * The same, where somebody may have said what it is.
	 *
	 * @param service goes before the file's name; empty if nobody has said
	 * @param release the same
	 */
	public static Catalogue ofFile(String path, String text, String service, String release) throws UnreadableException {
		String name = EXTENSIONS.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("");
		int dash = name.indexOf('-');
		return read(text, !service.isEmpty() ? service : dash < 0 ? name : name.substring(0, dash), !release.isEmpty() ? release : dash < 0 ? "" : name.substring(dash + 1));
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
		for (Node rule : Fields.items(Fields.require(root, "rules"))) {
			rules.add(rule(rule));
		}
		try {
			return new Catalogue(Fields.text(root, "service").orElse(service), Fields.text(root, "release").orElse(release), rules);
		} catch (IllegalArgumentException e) {
			throw new UnreadableException(e.getMessage(), root.span().offset());
		}
	}

	/**
	 * Whether a text may be a catalogue; cheap, and no promise that it can be read. A file that a user has made of a sample,
	 * with rules that are switched on, is a policy.
	 *
	 * @param head its first {@link #HEAD} characters
	 */
	public static boolean isLike(String head) {
		return head.contains("check_str")
				|| head.lines().anyMatch(SampleFile::startsRule) && head.lines().anyMatch(SAMPLE.asPredicate()) && head.lines().noneMatch(line -> line.startsWith("\""));
	}

	private static RuleDefault rule(Node node) throws UnreadableException {
		List<RuleDefault.Operation> operations = new ArrayList<>();
		for (Node operation : Fields.items(node, "operations")) {
			Node method = Fields.require(operation, "method");
			String path = Fields.content(Fields.require(operation, "path"));
			for (Node each : method instanceof Node.Sequence methods ? methods.items() : List.of(method)) {
				operations.add(new RuleDefault.Operation(Fields.content(each), path));
			}
		}
		List<String> scopes = new ArrayList<>();
		for (Node scope : Fields.items(node, "scope_types")) {
			scopes.add(Fields.content(scope));
		}
		Optional<RuleDefault.Deprecated> deprecated = Optional.empty();
		Optional<Node> old = Fields.get(node, "deprecated");
		if (old.isPresent() && !old.get().empty()) {
			deprecated = Optional.of(new RuleDefault.Deprecated(Fields.content(Fields.require(old.get(), "name")),
					Fields.content(Fields.require(old.get(), "check_str")), Fields.text(old.get(), "since").orElse("")));
		}
		return new RuleDefault(Fields.content(Fields.require(node, "name")), Fields.content(Fields.require(node, "check_str")),
				Fields.text(node, "description").orElse(""), scopes, operations, deprecated);
	}
}
