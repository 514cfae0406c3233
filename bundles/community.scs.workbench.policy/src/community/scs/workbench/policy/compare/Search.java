package community.scs.workbench.policy.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.logicng.datastructures.Assignment;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.sat.MiniSatConfig;

/**
 * Looks for a request for which a function holds. The solver proposes answers to the atoms; equalities that cannot be
 * are ruled out and it proposes again; what is left is made into a request, which counts only if it is confirmed.
 */
final class Search {

	private static final MiniSatConfig CONFIG = MiniSatConfig.builder().cnfMethod(MiniSatConfig.CNFMethod.PG_ON_SOLVER).build();
	private static final int MOST_PROPOSALS = 2000;
	private static final Atom SYSTEM_ALL = new Atom.Equal(Laws.SYSTEM, new Term.Text(Realizer.ALL));

	private final Atoms atoms;
	private final Laws laws;
	private final Set<String> names;
	private final Predicate<Counterexample> confirmed;
	private final FormulaFactory f;
	private final Set<Atom> occurring;
	private final List<Variable> variables;
	private final MiniSat solver;
	private boolean doubtful;
	private boolean exhausted;

	/** Answers to the atoms that have been confirmed, and the request that gives them. */
	private record Found(Set<Atom> holding, Counterexample request) {
	}

	Search(Formula wanted, Atoms atoms, Laws laws, Set<String> names, Predicate<Counterexample> confirmed) {
		this.atoms = atoms;
		this.laws = laws;
		this.names = names;
		this.confirmed = confirmed;
		f = atoms.factory();
		occurring = atoms.in(wanted);
		occurring.addAll(Laws.about(occurring));
		variables = occurring.stream().map(atoms::of).toList();
		solver = MiniSat.miniSat(f, CONFIG);
		solver.add(wanted);
		laws.between(occurring, atoms).forEach(solver::add);
	}

	/** The atoms that the function depends on. */
	Set<Atom> occurring() {
		return occurring;
	}

	/** Whether requests were proposed, or may exist, about which nothing is certain. */
	boolean doubtful() {
		return doubtful;
	}

	/** Whether the search was given up. */
	boolean exhausted() {
		return exhausted;
	}

	/** Any request under the assumptions; null if there is none, or none that is certain. */
	Counterexample any(Collection<Literal> assumptions) {
		Found found = find(assumptions, Set.of());
		return found == null ? null : found.request;
	}

	/**
	 * A request from which nothing can be taken away, rather one without attributes that hold nothing; null as for
	 * {@link #any}.
	 *
	 * @param roles what the token has in any case, in lower case
	 */
	Counterexample minimal(Collection<Literal> assumptions, Set<String> roles) {
		List<Literal> usual = new ArrayList<>(assumptions);
		Laws.SCOPES.stream().map(Laws::nothing).filter(occurring::contains).map(atoms::of)
				.filter(nothing -> !assumptions.contains(nothing)).forEach(nothing -> usual.add(nothing.negate()));
		Found found = find(usual, roles);
		if (found == null) {
			found = find(assumptions, roles);
		}
		if (found == null) {
			return null;
		}
		boolean before = doubtful;
		for (Atom atom : dispensable(found.holding)) {
			found = less(found, atom, assumptions, roles);
		}
		doubtful = before;
		return new Shrinking(laws, confirmed).shrink(found.request, assumptions.isEmpty());
	}

	/** The same or one in which {@code atom} does not hold, and nothing else that does not hold now. */
	private Found less(Found found, Atom atom, Collection<Literal> assumptions, Set<String> roles) {
		if (!found.holding.contains(atom)) {
			return found;
		}
		List<Literal> without = new ArrayList<>(assumptions);
		occurring.stream().filter(each -> each.equals(atom) || !found.holding.contains(each))
				.forEach(each -> without.add(atoms.of(each).negate()));
		Found less = find(without, roles);
		return less == null ? found : less;
	}

	/** The unusual first, the token's roles and scope last; a role before those that it implies. */
	private List<Atom> dispensable(Set<Atom> holding) {
		Comparator<Atom> order = Comparator.comparingInt(atom -> switch (atom) {
			case Atom.Equal equal when equal.left() instanceof Term.Credential credential && credential.path().startsWith("is_") -> 0;
			case Atom.Equal equal when equal.right().equals(new Term.Text("None")) -> 1;
			case Atom.Equal equal -> 4;
			case Atom.HasRole role -> 20 - Math.min(10, laws.withImplied(role.role()).size());
			case Atom.Present present -> 30;
			default -> 2;
		});
		return holding.stream().sorted(order).toList();
	}

	private Found find(Collection<Literal> assumptions, Set<String> roles) {
		for (int i = 0; i < MOST_PROPOSALS; i++) {
			Tristate answer = solver.sat(new ConflictLimit(), assumptions);
			if (answer != Tristate.TRUE) {
				exhausted |= answer == Tristate.UNDEF;
				doubtful |= exhausted;
				return null;
			}
			Set<Atom> holding = holding(solver.model(variables));
			Equalities equalities = new Equalities(holding);
			if (!refute(holding, equalities)) {
				for (String system : holding.contains(SYSTEM_ALL) ? List.of(Realizer.ALL) : List.of(Realizer.ALL, Realizer.OTHER)) {
					Counterexample request = new Realizer(laws, names, roles, system).realize(List.copyOf(holding), equalities);
					if (confirmed.test(request)) {
						return new Found(holding, request);
					}
				}
				doubtful = true;
				solver.add(f.or(occurring.stream().map(atom -> f.literal(atoms.of(atom).name(), !holding.contains(atom))).toList()));
			}
		}
		exhausted = true;
		doubtful = true;
		return null;
	}

	private Set<Atom> holding(Assignment model) {
		Set<Atom> holding = new LinkedHashSet<>();
		occurring.stream().filter(atom -> model.evaluateLit(atoms.of(atom))).forEach(holding::add);
		return holding;
	}

	/** Rules out answers that equality does not allow; false if it allows these. */
	private boolean refute(Set<Atom> holding, Equalities equalities) {
		List<Atom.Equal> contradiction = equalities.contradiction();
		if (contradiction != null) {
			solver.add(notAll(contradiction));
			return true;
		}
		boolean refuted = false;
		for (Atom atom : occurring) {
			if (atom instanceof Atom.Equal equal && !holding.contains(atom)) {
				List<Atom.Equal> path = equalities.path(equal.left(), equal.right());
				if (path != null) {
					solver.add(f.or(notAll(path), atoms.of(atom)));
					refuted = true;
				}
			}
		}
		return refuted;
	}

	private Formula notAll(List<Atom.Equal> equalities) {
		return f.or(equalities.stream().map(equal -> atoms.of(equal).negate()).toList());
	}
}
