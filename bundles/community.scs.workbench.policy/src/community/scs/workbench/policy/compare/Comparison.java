package community.scs.workbench.policy.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.logicng.formulas.Formula;

import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.compare.Change.Kind;
import community.scs.workbench.policy.compare.Encoder.TooBigException;
import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Policy;

/**
 * Compares two policies exactly: an operation is a boolean function of atoms on either side, and a solver looks for
 * requests on which the functions differ, under {@link Laws}. Every counterexample has been decided on both sides.
 * Compared are requests as services make them: roles are a list of names, attributes have values that are texts, or are
 * absent; that a request is not allowed may also be because the enforcer fails on it.
 */
public final class Comparison {

	private final Enforcer before;
	private final Enforcer after;
	private final Laws laws;
	private final Atoms atoms = new Atoms();
	private final Encoder encoderBefore;
	private final Encoder encoderAfter;
	private final Set<String> names = new LinkedHashSet<>();

	public Comparison(Policy before, Policy after, Laws laws) {
		this.before = new Enforcer(before);
		this.after = new Enforcer(after);
		this.laws = laws;
		encoderBefore = new Encoder(before, laws, atoms);
		encoderAfter = new Encoder(after, laws, atoms);
		List.of(before, after).forEach(policy -> Attributes.of(policy, names));
	}

	/** The changes of all {@link #operations}, in their order. */
	public List<Change> changes() {
		return operations().stream().map(this::change).toList();
	}

	/**
	 * What services ask for: the rules that guard API calls, as the catalogues of both sides say. Where no catalogue says
	 * so, all rules.
	 */
	public Set<String> operations() {
		Set<String> operations = new LinkedHashSet<>();
		List<Policy> policies = List.of(before.policy(), after.policy());
		for (Policy policy : policies) {
			policy.catalogue().rules().values().stream().filter(rule -> !rule.operations().isEmpty())
					.forEach(rule -> operations.add(rule.name()));
		}
		if (operations.isEmpty()) {
			policies.forEach(policy -> policy.rules().keySet().stream().sorted().forEach(operations::add));
		}
		return operations;
	}

	/** The change of one operation. */
	public Change change(String operation) {
		Formula old;
		Formula now;
		try {
			old = encoderBefore.allowed(operation);
			now = encoderAfter.allowed(operation);
		} catch (TooBigException e) {
			return new Change(operation, calls(operation), Kind.UNKNOWN, Optional.empty(), Optional.empty(),
					"The rule holds too many checks to be compared.");
		}
		if (old.equals(now)) {
			return new Change(operation, calls(operation), Kind.SAME, Optional.empty(), Optional.empty(), "");
		}
		Search gains = search(operation, old, now, true);
		Search losses = search(operation, old, now, false);
		Optional<Counterexample> gained = Optional.ofNullable(gains.minimal(List.of(), Set.of()));
		Optional<Counterexample> lost = Optional.ofNullable(losses.minimal(List.of(), Set.of()));
		boolean unknown = gained.isEmpty() && gains.doubtful() || lost.isEmpty() && losses.doubtful();
		Kind kind = unknown ? Kind.UNKNOWN
				: gained.isPresent() ? lost.isPresent() ? Kind.BOTH : Kind.WIDENED : lost.isPresent() ? Kind.NARROWED : Kind.SAME;
		return new Change(operation, calls(operation), kind, gained, lost, unknown ? reason(old, now, gains.exhausted() || losses.exhausted()) : "");
	}

	private String reason(Formula old, Formula now, boolean exhausted) {
		return asks(old) || asks(now) ? "The rule asks another server, which is not called."
				: exhausted ? "The rules are so entangled that the search for a request was given up."
				: "A check with a composed text, or a pattern, keeps the answer open.";
	}

	private boolean asks(Formula function) {
		return atoms.in(function).stream().anyMatch(Atom.Answer.class::isInstance);
	}

	Atoms atoms() {
		return atoms;
	}

	Laws laws() {
		return laws;
	}

	Encoder encoder(boolean after) {
		return after ? encoderAfter : encoderBefore;
	}

	Enforcer enforcer(boolean after) {
		return after ? this.after : before;
	}

	/** Looks for requests that only one side allows: the new one for a gain, the old one for a loss. */
	Search search(String operation, Formula old, Formula now, boolean gain) {
		Formula wanted = gain ? atoms.factory().and(old.negate(), now) : atoms.factory().and(old, now.negate());
		boolean strict = asks(old) || asks(now);
		Predicate<Counterexample> confirmed = request -> allowed(before, request, operation, !gain, strict)
				&& allowed(after, request, operation, gain, strict);
		return new Search(wanted, atoms, laws, names, confirmed);
	}

	/** Looks for requests that one side allows, or does not. */
	Search search(String operation, Formula function, boolean after, boolean allowed) {
		return new Search(allowed ? function : function.negate(), atoms, laws, names,
				request -> allowed(enforcer(after), request, operation, allowed, asks(function)));
	}

	private static boolean allowed(Enforcer enforcer, Counterexample request, String operation, boolean expected, boolean strict) {
		Decision decision = enforcer.decide(request.credentials(), request.target(), operation);
		return decision.allowed() == expected && !(strict && decision.outcome() == Decision.Outcome.ERROR);
	}

	List<RuleDefault.Operation> calls(String operation) {
		List<RuleDefault.Operation> calls = new ArrayList<>();
		after.policy().catalogue().rule(operation).or(() -> before.policy().catalogue().rule(operation))
				.ifPresent(rule -> calls.addAll(rule.operations()));
		return calls;
	}
}
