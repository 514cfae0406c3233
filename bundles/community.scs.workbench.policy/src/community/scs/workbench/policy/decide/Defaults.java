package community.scs.workbench.policy.decide;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.yaml.Node;

/** A catalogue with its checks parsed. Immutable. */
public final class Defaults {

	private final Catalogue catalogue;
	private final Kinds kinds;
	private final Map<String, Check> checks = new HashMap<>();
	private final Map<String, Check> deprecated = new HashMap<>();
	private final Map<String, Node> others;
	private LoadException failure;

	private Defaults(Catalogue catalogue, Kinds kinds, Map<String, Node> others) {
		this.catalogue = catalogue;
		this.kinds = kinds;
		this.others = others;
	}

	/** Parses all checks; one that oslo.policy would not register makes every policy over these defaults fail. */
	public static Defaults of(Catalogue catalogue, Kinds kinds) {
		return of(catalogue, kinds, Map.of());
	}

	/**
	 * The same where checks of the catalogue are no texts.
	 *
	 * @param others what stands instead of a text, such as lists of lists, by the text that the catalogue gives for it
	 */
	public static Defaults of(Catalogue catalogue, Kinds kinds, Map<String, Node> others) {
		Defaults defaults = new Defaults(catalogue, kinds, others);
		try {
			for (RuleDefault rule : catalogue.rules().values()) {
				defaults.checks.put(rule.name(), defaults.parse(rule.check()));
				if (rule.deprecated().isPresent()) {
					String old = rule.deprecated().get().check();
					defaults.deprecated.put(rule.name(), defaults.parse(old));
				}
			}
		} catch (LoadException e) {
			defaults.failure = e;
		}
		return defaults;
	}

	private Check parse(String check) throws LoadException {
		Node other = others.get(check);
		return copyable(other == null ? CheckParser.parse(check, kinds) : CheckParser.parse(other, kinds));
	}

	/** oslo.policy deep-copies a default when it is registered. */
	private static Check copyable(Check check) throws LoadException {
		record Level(Check check, int frames) {
		}
		Deque<Level> open = new ArrayDeque<>(List.of(new Level(check, 0)));
		while (!open.isEmpty()) {
			Level level = open.pop();
			if (level.frames > Limits.COPY) {
				throw new LoadException("A default rule is nested too deep for Python.");
			}
			switch (level.check) {
				case Check.Not not -> open.push(new Level(not.part(), level.frames + 4));
				case Check.And and -> and.parts().forEach(part -> open.push(new Level(part, level.frames + 6)));
				case Check.Or or -> or.parts().forEach(part -> open.push(new Level(part, level.frames + 6)));
				default -> {
				}
			}
		}
		return check;
	}

	void check() throws LoadException {
		if (failure != null) {
			throw failure;
		}
	}

	Check check(RuleDefault rule) {
		return checks.get(rule.name());
	}

	Check deprecatedCheck(RuleDefault rule) {
		return deprecated.get(rule.name());
	}

	/** Whether the rule's deprecated check is another one than its own, as it is written. */
	boolean alters(RuleDefault rule) {
		return rule.deprecated().filter(old -> !old.check().equals(rule.check())
				|| others.containsKey(old.check()) != others.containsKey(rule.check())).isPresent();
	}

	public Catalogue catalogue() {
		return catalogue;
	}

	public Kinds kinds() {
		return kinds;
	}
}
