package community.scs.workbench.policy.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import community.scs.workbench.policy.yaml.Span;

/**
 * Reads what {@code oslopolicy-sample-generator} prints (oslo_policy/generator.py, {@code _format_rule_default_yaml}):
 * a comment with description, operations and scopes, the rule, and below it a paragraph about the deprecated rule,
 * wrapped at 70 columns.
 */
final class SampleFile {

	private static final Pattern RULE = Pattern.compile("#?\"([^\"]+)\": \"(.*)\"");
	private static final Pattern LINE = Pattern.compile("^#?\"([^\"\\n]+)\": \"", Pattern.MULTILINE);
	private static final Pattern OPERATION = Pattern.compile("# (\\[.*?\\]|[A-Z]+)  ( *\\S.*)");
	private static final Pattern METHOD = Pattern.compile("[A-Z]+");
	private static final String SCOPES = "# Intended scope(s): ";
	private static final Pattern DEPRECATED = Pattern.compile("\"(.*?)\":\"(.*?)\" ?has been deprecated since (.*?) in favor of \"");
	private static final int WRAPPED_AT = 70;

	private final Map<String, RuleDefault> rules = new LinkedHashMap<>();
	private final List<String> description = new ArrayList<>();
	private final List<RuleDefault.Operation> operations = new ArrayList<>();
	private List<String> scopes = List.of();
	private String last;

	private SampleFile() {
	}

	static boolean startsRule(String line) {
		return RULE.matcher(line).matches();
	}

	/** Where the name of a rule stands; of one that is there twice, the first. */
	static Optional<Span> place(String text, String rule) {
		Matcher line = LINE.matcher(text);
		while (line.find()) {
			if (line.group(1).equals(rule)) {
				return Optional.of(new Span(line.start(1), rule.length()));
			}
		}
		return Optional.empty();
	}

	static List<RuleDefault> read(String text) {
		SampleFile sample = new SampleFile();
		List<String> lines = text.lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).equals("# DEPRECATED") && sample.description.isEmpty()) {
				i = sample.deprecated(lines, i + 1);
			} else {
				sample.accept(lines.get(i));
			}
		}
		return List.copyOf(sample.rules.values());
	}

	private void accept(String line) {
		Matcher rule = RULE.matcher(line);
		Matcher operation = OPERATION.matcher(line);
		if (rule.matches()) {
			last = rule.group(1);
			rules.put(last, new RuleDefault(last, rule.group(2), String.join(" ", description), scopes, operations, Optional.empty()));
			clear();
		} else if (operation.matches()) {
			METHOD.matcher(operation.group(1)).results()
					.forEach(method -> operations.add(new RuleDefault.Operation(method.group(), operation.group(2))));
		} else if (line.startsWith(SCOPES)) {
			scopes = List.of(line.substring(SCOPES.length()).split(", "));
		} else if (line.startsWith("# ")) {
			description.add(line.substring(2));
		} else if (line.isBlank()) {
			clear();
		}
	}

	/**
	 * Reads the paragraph below a rule about the rule that it replaces, and returns the index of its last line. A paragraph
	 * above a rule says that it is to be removed, which is description.
	 */
	private int deprecated(List<String> lines, int from) {
		StringBuilder paragraph = new StringBuilder();
		int at = from;
		boolean tight = true;
		for (; at < lines.size() && lines.get(at).startsWith("# "); at++) {
			String line = lines.get(at);
			paragraph.append(tight ? "" : " ").append(line, 2, line.length());
			tight = line.endsWith("-") || line.length() == WRAPPED_AT && line.lastIndexOf(' ') == 1;
		}
		Matcher matcher = DEPRECATED.matcher(paragraph);
		if (last == null || !matcher.lookingAt()) {
			return from - 1;
		}
		RuleDefault rule = rules.get(last);
		rules.put(last, new RuleDefault(rule.name(), rule.check(), rule.description(), rule.scopeTypes(), rule.operations(),
				Optional.of(new RuleDefault.Deprecated(matcher.group(1), matcher.group(2), matcher.group(3)))));
		return at - 1;
	}

	private void clear() {
		description.clear();
		operations.clear();
		scopes = List.of();
	}
}
