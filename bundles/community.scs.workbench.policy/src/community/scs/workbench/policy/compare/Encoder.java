package community.scs.workbench.policy.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;

import community.scs.workbench.policy.decide.Check;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Subject;
import community.scs.workbench.policy.decide.Template;

/** Turns the rules of a policy into boolean functions of atoms, so that a function says when a request is allowed. */
final class Encoder {

	private static final int DEEPEST = 328;
	private static final int MOST_STEPS = 30_000;

	/** As deep as attributes of counterexamples may be nested. */
	private static final int MOST_SEGMENTS = 100;

	private final Policy policy;
	private final Laws laws;
	private final Atoms atoms;
	private final FormulaFactory f;
	private final Map<Policy.Rule, Known> known = new IdentityHashMap<>();
	private final Set<Policy.Rule> open = Collections.newSetFromMap(new IdentityHashMap<>());
	private int steps;
	private int height;
	private boolean cyclic;

	/** The rule refers to so many others, or holds so many checks, that it is not compared. */
	static final class TooBigException extends Exception {

		private static final long serialVersionUID = 1L;

		TooBigException() {
			super(null, null, false, false);
		}
	}

	private record Known(Rail rail, int height) {
	}

	Encoder(Policy policy, Laws laws, Atoms atoms) {
		this.policy = policy;
		this.laws = laws;
		this.atoms = atoms;
		f = atoms.factory();
	}

	/** When the operation is allowed. */
	Formula allowed(String operation) throws TooBigException {
		Policy.Rule rule = policy.failure() == null ? policy.find(operation) : null;
		if (rule == null) {
			return f.falsum();
		}
		steps = 0;
		open.clear();
		Formula scope = policy.switches().enforceScope() ? scope(policy.scopeTypes(operation)) : f.verum();
		return f.and(scope, rule(rule, 0).yes());
	}

	private Formula scope(List<String> types) {
		if (types.isEmpty()) {
			return f.verum();
		}
		Formula system = atoms.of(new Atom.Present(Laws.SYSTEM));
		Formula domain = atoms.of(new Atom.Present(Laws.DOMAIN));
		List<Formula> fitting = new ArrayList<>();
		if (types.contains("system")) {
			fitting.add(system);
		}
		if (types.contains("domain")) {
			fitting.add(f.and(system.negate(), domain));
		}
		if (types.contains("project")) {
			fitting.add(f.and(system.negate(), domain.negate()));
		}
		return f.or(fitting);
	}

	/** A rule that is reached again below itself never ends, whatever the request. */
	private Rail rule(Policy.Rule rule, int depth) throws TooBigException {
		Known before = known.get(rule);
		if (before != null && depth + before.height <= DEEPEST) {
			height = Math.max(height, depth + before.height);
			return before.rail;
		}
		if (!open.add(rule)) {
			cyclic = true;
			return Rail.failure(f);
		}
		boolean cyclicBefore = cyclic;
		int heightBefore = height;
		cyclic = false;
		height = depth;
		Rail rail = encode(rule.check(), depth);
		open.remove(rule);
		if (!cyclic && height <= DEEPEST) {
			known.put(rule, new Known(rail, height - depth));
		}
		cyclic |= cyclicBefore;
		height = Math.max(height, heightBefore);
		return rail;
	}

	private Rail encode(Check check, int depth) throws TooBigException {
		if (++steps > MOST_STEPS) {
			throw new TooBigException();
		}
		height = Math.max(height, depth);
		if (depth > DEEPEST) {
			return Rail.failure(f);
		}
		return switch (check) {
			case Check.True always -> Rail.of(f.verum());
			case Check.False never -> Rail.of(f.falsum());
			case Check.Unreadable never -> Rail.of(f.falsum());
			case Check.Bare bare -> Rail.failure(f);
			case Check.Not not -> encode(not.part(), depth + 1).negate();
			case Check.And and -> Rail.and(all(and.parts(), depth + 1), f);
			case Check.Or or -> Rail.or(all(or.parts(), depth + 1), f);
			case Check.Rule reference -> {
				Policy.Rule rule = policy.find(reference.name());
				yield rule == null ? Rail.of(f.falsum()) : rule(rule, depth + 1).referred();
			}
			case Check.Role role -> Rail.of(role.role().constant() == null ? atoms.of(new Atom.Composed(plain(check)))
					: atoms.of(new Atom.HasRole(role.role().constant().toLowerCase(Locale.ROOT))));
			case Check.Generic generic when generic.left() instanceof Subject.Attribute attribute && attribute.path().size() > MOST_SEGMENTS ->
				throw new TooBigException();
			case Check.Generic generic -> generic(generic);
			case Check.External external -> answer(external);
			case Check.Field field -> Rail.of(atoms.of(new Atom.Fits(field.name(), field.pattern() == null ? field.value() : null,
					field.text())));
			case Check.Owner owner -> owner(owner);
		};
	}

	private List<Rail> all(List<Check> parts, int depth) throws TooBigException {
		List<Rail> rails = new ArrayList<>(parts.size());
		for (Check part : parts) {
			rails.add(encode(part, depth));
		}
		return rails;
	}

	private Rail generic(Check.Generic check) {
		Term right = right(check.right());
		return switch (check.left()) {
			case Subject.Broken broken -> {
				Formula there = there(check.right());
				yield new Rail(f.falsum(), there.negate(), f.falsum());
			}
			case Subject.Literal literal when right instanceof Term.Text text -> Rail.of(f.constant(text.text().equals(literal.value())));
			case Subject.Literal literal when right != null -> equal(right, new Term.Text(literal.value()));
			case Subject.Attribute attribute when right != null -> attribute(String.join(".", attribute.path()), right);
			default -> Rail.of(atoms.of(new Atom.Composed(plain(check))));
		};
	}

	private Rail attribute(String path, Term right) {
		Term.Credential credential = laws.credential(path);
		Formula equal = atoms.of(new Atom.Equal(credential, right));
		return Rail.of(laws.nested(path) ? f.and(equal, atoms.of(new Atom.Present(credential))) : equal);
	}

	private Rail equal(Term left, Term right) {
		return Rail.of(atoms.of(new Atom.Equal(left, right)));
	}

	/** The one thing that the text stands for; null if it is composed. */
	private Term right(Template template) {
		return template.onlyKey() != null ? laws.target(template.onlyKey())
				: template.constant() != null ? new Term.Text(template.constant()) : null;
	}

	private Formula there(Template template) {
		return f.and(template.keys().stream().map(key -> atoms.of(new Atom.Present(laws.target(key)))).toList());
	}

	private Rail answer(Check.External external) {
		Formula there = there(external.url());
		Formula answer = atoms.of(new Atom.Answer(external.scheme() + ":" + external.url()));
		return new Rail(f.and(there, answer), f.and(there, answer.negate()), there.negate());
	}

	private Rail owner(Check.Owner owner) {
		Term.Target field = laws.target(owner.field());
		Formula equal = atoms.of(new Atom.Equal(laws.credential("tenant_id"), field));
		Formula there = atoms.of(new Atom.Present(field));
		return new Rail(equal, f.and(there, equal.negate()), f.falsum());
	}

	/** The same check wherever it is written. */
	private static Check plain(Check check) {
		return switch (check) {
			case Check.Role role -> new Check.Role(role.role(), Atoms.ANYWHERE);
			case Check.Generic generic -> new Check.Generic(generic.left(), generic.right(), Atoms.ANYWHERE);
			default -> check;
		};
	}
}
