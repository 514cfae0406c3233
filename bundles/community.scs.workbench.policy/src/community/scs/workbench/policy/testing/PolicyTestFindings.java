package community.scs.workbench.policy.testing;

import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.policy.Credentials;
import community.scs.workbench.policy.Roles;
import community.scs.workbench.policy.testing.TestText.Case;
import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.Span;
import community.scs.workbench.scan.rules.NearMiss;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** What is wrong with tests of a policy, without running them. */
final class PolicyTestFindings {

	/** @param data what a quick fix needs */
	record Finding(String code, String message, Span place, List<String> data) {
	}

	/** Searches for the name that was meant; a file with more names that nobody knows is not full of slips. */
	private static final int MAXIMAL_SEARCHES = 200;

	private final TestText text;
	private final TestedPolicy tested;
	private final List<Finding> findings = new ArrayList<>();
	private final Set<String> roles;
	private int searches;

	PolicyTestFindings(TestText text, TestedPolicy tested, CloudRoles cloud) {
		this.text = text;
		this.tested = tested;
		roles = Roles.known(Optional.of(tested.catalogue()), tested.roles(), cloud);
	}

	List<Finding> find() {
		if (text.root() == null)
			return findings;
		if (!(text.root() instanceof Node.Mapping file)) {
			report(PolicyTestCatalogue.UNREADABLE, "A file with tests is a mapping with personas and tests.", text.root());
			return findings;
		}
		keys(file, PolicyTestWords.FILE);
		what(file);
		personas(file);
		tests(file);
		return findings;
	}

	private void what(Node file) {
		for (Node item : TestText.items(TestText.field(file, "switches").orElse(null)))
			oneOf(item, PolicyTestWords.SWITCHES, "A switch is ");
		if (tested.failure() != null)
			TestText.field(file, "policy").or(() -> TestText.field(file, "catalogue"))
					.ifPresent(named -> report(PolicyTestCatalogue.POLICY_NOT_FOUND, tested.failure(), named));
		else if (!tested.tested().named() && TestText.field(file, "policy").isEmpty() && TestText.field(file, "catalogue").isEmpty())
			report(PolicyTestCatalogue.NOTHING_TESTED, "The file does not say what it tests: write policy: with a file's name, or catalogue:, above the personas.",
					TestText.entries(file).isEmpty() ? file : TestText.entries(file).getFirst().key());
	}

	private void personas(Node file) {
		Node personas = TestText.field(file, "personas").orElse(null);
		if (personas != null && !personas.empty())
			mapping(personas, "A persona is a name with the attributes of a token.", (name, attributes) -> {
				if (!attributes.empty())
					mapping(attributes, "A persona has the attributes of a token, such as {roles: [member], project_id: p1}.", this::attribute);
			});
		Set<String> asking = new HashSet<>();
		text.tests().forEach(test -> asking.add(test.word("persona")));
		boolean maybeMisspelled = text.wrong().isPresent() || !text.personas().keySet().containsAll(asking);
		text.personas().forEach((name, entry) -> {
			if (!name.isEmpty() && !asking.contains(name) && !maybeMisspelled)
				report(PolicyTestCatalogue.UNUSED_PERSONA, "No test asks as " + name + ".", entry.key());
		});
	}

	private void attribute(Node name, Node value) {
		String attribute = TestText.word(name);
		if (attribute.equals("roles"))
			TestText.items(value).forEach(this::role);
		if (!attribute.isEmpty() && !Credentials.mayKnow(attribute))
			near(attribute, Credentials.COMMON).ifPresent(meant -> report(PolicyTestCatalogue.UNKNOWN_ATTRIBUTE,
					"No token has the attribute " + attribute + ". Is " + meant + " meant?", name, meant));
	}

	/** A cloud may have roles that no rule asks for, so only what looks like a slip is doubted. */
	private void role(Node item) {
		String role = TestText.word(item).toLowerCase(Locale.ROOT);
		if (!role.isEmpty() && !roles.contains(role))
			near(role, roles).ifPresent(meant -> report(PolicyTestCatalogue.UNKNOWN_ROLE, "No rule asks for the role " + TestText.word(item) + ". Is " + meant + " meant?", item, meant));
	}

	private void tests(Node file) {
		Node tests = TestText.field(file, "tests").orElse(null);
		if (tests != null && !tests.empty() && !(tests instanceof Node.Sequence))
			report(PolicyTestCatalogue.UNREADABLE, "Tests are a list: each starts with a hyphen.", tests);
		Set<String> names = new HashSet<>();
		Set<String> rules = tested.rules();
		for (Case test : text.tests())
			if (!(test.node() instanceof Node.Mapping))
				report(PolicyTestCatalogue.UNREADABLE, "A test is a mapping with name, persona, operation, target and expected.", test.node());
			else {
				if (!test.word("name").isEmpty() && !names.add(test.word("name")))
					report(PolicyTestCatalogue.REPEATED, "Another test above has this name.", test.field("name").get());
				test(test, rules);
			}
	}

	private void test(Case test, Set<String> rules) {
		keys(test.node(), PolicyTestWords.TEST);
		for (String key : PolicyTestWords.NEEDED)
			if (test.field(key).isEmpty() || test.field(key).get() instanceof Node.Scalar scalar && scalar.text().isEmpty())
				report(PolicyTestCatalogue.MISSING_KEY, "This test has no " + key + ".", start(test.node()), key);
		String persona = test.word("persona");
		if (!persona.isEmpty() && !text.personas().containsKey(persona)) {
			Optional<String> meant = near(persona, text.personas().keySet());
			report(PolicyTestCatalogue.UNKNOWN_PERSONA, "There is no persona " + persona + "." + question(meant), test.field("persona").get(),
					meant.map(m -> new String[] { persona, m }).orElse(new String[] { persona }));
		}
		test.field("expected").filter(expected -> !TestText.word(expected).isEmpty())
				.ifPresent(expected -> oneOf(expected, PolicyTestWords.OUTCOMES, "Expected is "));
		operation(test, rules);
		test.field("target").filter(target -> !target.empty() && !(target instanceof Node.Mapping))
				.ifPresent(target -> report(PolicyTestCatalogue.UNREADABLE, "A target is a mapping of attributes.", target));
	}

	private void operation(Case test, Set<String> rules) {
		String operation = test.word("operation");
		if (operation.isEmpty() || rules.isEmpty() || rules.contains(operation))
			return;
		Optional<String> meant = near(operation, rules);
		report(PolicyTestCatalogue.UNKNOWN_OPERATION, "Neither the policy nor its catalogue has the rule " + operation + "." + question(meant),
				test.field("operation").get(), meant.stream().toArray(String[]::new));
	}

	private void keys(Node mapping, Map<String, String> known) {
		mapping(mapping, "", (key, value) -> {
			String word = TestText.word(key);
			if (!known.containsKey(word)) {
				Optional<String> meant = near(word, known.keySet());
				report(PolicyTestCatalogue.UNKNOWN_KEY, "There is no key " + word + " here." + question(meant), key, meant.stream().toArray(String[]::new));
			}
		});
	}

	private void mapping(Node node, String otherwise, BiConsumer<Node, Node> entry) {
		if (!(node instanceof Node.Mapping)) {
			report(PolicyTestCatalogue.UNREADABLE, otherwise, node);
			return;
		}
		Set<String> seen = new HashSet<>();
		for (Node.Entry each : TestText.entries(node)) {
			if (!seen.add(TestText.word(each.key())))
				report(PolicyTestCatalogue.REPEATED, TestText.word(each.key()) + " stands here twice.", each.key());
			entry.accept(each.key(), each.value());
		}
	}

	private void oneOf(Node value, Map<String, String> words, String is) {
		String word = TestText.word(value);
		if (!words.containsKey(word)) {
			Optional<String> meant = near(word, words.keySet());
			report(PolicyTestCatalogue.UNKNOWN_WORD, is + String.join(", ", words.keySet()).replaceFirst(", (\\w+)$", " or $1") + "." + question(meant), value,
					meant.stream().toArray(String[]::new));
		}
	}

	private Optional<String> near(String name, Collection<String> names) {
		return name.isEmpty() || searches++ > MAXIMAL_SEARCHES ? Optional.empty() : NearMiss.of(name, names);
	}

	private static String question(Optional<String> meant) {
		return meant.map(name -> " Is " + name + " meant?").orElse("");
	}

	/** The first key of a mapping, so that a finding about a long test is short. */
	private static Node start(Node test) {
		return TestText.entries(test).isEmpty() ? test : TestText.entries(test).getFirst().key();
	}

	private void report(String code, String message, Node node, String... data) {
		findings.add(new Finding(code, message, text.inner(node), List.of(data)));
	}
}
