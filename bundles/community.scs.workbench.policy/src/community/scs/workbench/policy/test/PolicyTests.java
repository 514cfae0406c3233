package community.scs.workbench.policy.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.policy.decide.Decision.Outcome;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Targets;
import community.scs.workbench.policy.yaml.Fields;
import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.Span;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.policy.yaml.YamlReader;

/**
 * Tests of a policy, written in YAML: {@code personas} gives credentials a name, {@code tests} is a list of
 * {@code name}, {@code persona}, {@code operation}, {@code target} (nested or flat) and {@code expected}
 * ({@code allowed}, {@code denied}, {@code invalid_scope}, {@code error}).
 */
public record PolicyTests(List<Case> cases) {

	/** One test; the span is its place in the text. */
	public record Case(String name, String persona, Map<String, Object> credentials, String operation,
			Map<String, Object> target, Outcome expected, Span span) {
	}

	/** What came out of a test. */
	public record Result(Case test, Decision actual) {

		/** Whether it is what was expected. */
		public boolean passed() {
			return actual.outcome() == test.expected;
		}
	}

	/**
	 * What came out of all tests.
	 *
	 * @param reached the names of the rules that the tests have evaluated
	 * @param unreached the rules of the policy's files that no test has evaluated
	 */
	public record Report(List<Result> results, Set<String> reached, Set<String> unreached) {

		/** Whether every test came out as expected. */
		public boolean passed() {
			return results.stream().allMatch(Result::passed);
		}
	}

	/** Reads tests. */
	public static PolicyTests parse(String text) throws UnreadableException {
		return parse(YamlReader.read(text).orElseThrow(() -> new UnreadableException("There are no tests.", 0)));
	}

	/** Reads tests out of a text that has been read. */
	public static PolicyTests parse(Node root) throws UnreadableException {
		Map<String, Map<String, Object>> personas = new LinkedHashMap<>();
		if (Fields.require(root, "personas") instanceof Node.Mapping mapping) {
			for (Node.Entry entry : mapping.entries()) {
				personas.put(Fields.content(entry.key()), Fields.values(entry.value()));
			}
		}
		List<Case> cases = new ArrayList<>();
		for (Node node : Fields.items(root, "tests")) {
			cases.add(read(node, personas));
		}
		return new PolicyTests(List.copyOf(cases));
	}

	private static Case read(Node node, Map<String, Map<String, Object>> personas) throws UnreadableException {
		Node persona = Fields.require(node, "persona");
		Map<String, Object> credentials = personas.get(Fields.content(persona));
		if (credentials == null) {
			throw new UnreadableException("There is no persona '" + Fields.content(persona) + "'.", persona.span().offset());
		}
		Node target = Fields.get(node, "target").orElse(new Node.Mapping(List.of(), node.span()));
		Node expected = Fields.require(node, "expected");
		return new Case(Fields.content(Fields.require(node, "name")), Fields.content(persona), credentials,
				Fields.content(Fields.require(node, "operation")), Targets.flatten(Fields.values(target)), outcome(expected),
				node.span());
	}

	private static Outcome outcome(Node node) throws UnreadableException {
		try {
			return Outcome.valueOf(Fields.content(node).toUpperCase(Locale.ROOT));
		} catch (IllegalArgumentException e) {
			throw new UnreadableException("Expected is allowed, denied, invalid_scope or error.", node.span().offset());
		}
	}

	/** Runs all tests, in order. */
	public Report run(Enforcer enforcer) {
		Set<String> reached = new LinkedHashSet<>();
		List<Result> results = cases.stream()
				.map(test -> new Result(test,
						enforcer.decide(test.credentials, test.target, test.operation, rule -> reached.add(rule.name()))))
				.toList();
		Set<String> unreached = new LinkedHashSet<>();
		enforcer.policy().rules().values().stream().filter(rule -> rule.source() == Policy.Source.FILE).map(Policy.Rule::name)
				.filter(name -> !reached.contains(name)).sorted().forEach(unreached::add);
		return new Report(results, reached, unreached);
	}
}
