package community.scs.workbench.policy.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;

/**
 * What holds between the atoms of every request. Requests that break a law are no requests: comparing does not look at
 * them, and no counterexample is one.
 * <ul>
 * <li>A token has at most one token scope: system, domain or project.
 * <li>The attributes {@code system_scope}, {@code domain_id} and {@code project_id} are the token scope; a token of
 * another scope lacks them, or has them with nothing in them. What is below {@code token.domain} or {@code token.project}
 * is there only when the token has that scope.
 * <li>A role implies others (Keystone's bootstrap: admin, manager, member, reader).
 * <li>Some attributes have two names.
 * <li>A field has one value.
 * <li>Equality is transitive and two different texts are not equal; that is {@link Equalities}, asked while searching.
 * </ul>
 *
 * @param impliedRoles     for a role, in lower case, the roles that it implies directly
 * @param equalCredentials names of the same attribute of the credentials; the first one stands for all. A name with dots
 *                         for an attribute that is the token scope is there only when the token has that scope
 * @param equalTargets     the same for targets
 */
public record Laws(Map<String, List<String>> impliedRoles, List<List<String>> equalCredentials,
		List<List<String>> equalTargets) {

	static final Term.Credential SYSTEM = new Term.Credential("system_scope");
	static final Term.Credential DOMAIN = new Term.Credential("domain_id");
	static final Term.Credential PROJECT = new Term.Credential("project_id");

	static final List<Term.Credential> SCOPES = List.of(SYSTEM, DOMAIN, PROJECT);

	/** What holds for Keystone's tokens, with the implications that {@code keystone-manage bootstrap} makes. */
	public static final Laws STANDARD = new Laws(
			Map.of("admin", List.of("manager"), "manager", List.of("member"), "member", List.of("reader")),
			List.of(List.of("system_scope", "system"), List.of("domain_id", "token.domain.id"),
					List.of("project_id", "tenant_id", "token.project.id"), List.of("user_id", "token.user.id"),
					List.of("user_domain_id", "token.user.domain.id")),
			List.of(List.of("project_id", "tenant_id")));

	/** A role in lower case with all that it implies. */
	public Set<String> withImplied(String role) {
		Set<String> all = new LinkedHashSet<>();
		List<String> open = new ArrayList<>(List.of(role));
		while (!open.isEmpty()) {
			String next = open.removeFirst();
			if (all.add(next)) {
				open.addAll(impliedRoles.getOrDefault(next, List.of()));
			}
		}
		return all;
	}

	Term.Credential credential(String path) {
		return new Term.Credential(first(equalCredentials, path));
	}

	/** Whether {@code path} is a nested name of a token scope, which is missing where the flat one holds nothing. */
	boolean nested(String path) {
		return path.indexOf('.') >= 0 && SCOPES.contains(credential(path));
	}

	/** Whether a token without the attribute, which has these names, is still a token: one that is not its scope. */
	boolean removable(List<String> names, Map<String, Object> credentials) {
		return !SCOPES.contains(credential(names.getFirst())) || credentials.get(names.getFirst()) == null;
	}

	Term.Target target(String key) {
		return new Term.Target(first(equalTargets, key));
	}

	private static String first(List<List<String>> equal, String name) {
		return equal.stream().filter(names -> names.contains(name)).findFirst().map(List::getFirst).orElse(name);
	}

	List<String> names(Term.Credential credential) {
		return equalCredentials.stream().filter(names -> names.getFirst().equals(credential.path())).findFirst()
				.orElse(List.of(credential.path()));
	}

	List<String> names(Term.Target target) {
		return equalTargets.stream().filter(names -> names.getFirst().equals(target.key())).findFirst()
				.orElse(List.of(target.key()));
	}

	/** The atom that says that the attribute is there with nothing in it. */
	static Atom.Equal nothing(Term.Credential scope) {
		return new Atom.Equal(scope, new Term.Text("None"));
	}

	/** The atoms that the laws about {@code occurring} speak of besides. */
	static Set<Atom> about(Set<Atom> occurring) {
		Set<Atom> more = new LinkedHashSet<>();
		for (Term.Credential scope : SCOPES) {
			more.add(new Atom.Present(scope));
			if (occurring.stream().anyMatch(atom -> atom instanceof Atom.Equal equal && equal.left().equals(scope))) {
				more.add(nothing(scope));
			}
		}
		return more;
	}

	/** The laws between the atoms that occur, {@link #about} included. */
	List<Formula> between(Set<Atom> occurring, Atoms atoms) {
		FormulaFactory f = atoms.factory();
		List<Formula> laws = new ArrayList<>();
		for (Atom atom : occurring) {
			Variable variable = atoms.of(atom);
			switch (atom) {
				case Atom.HasRole role -> withImplied(role.role()).stream().map(Atom.HasRole::new).filter(occurring::contains)
						.filter(implied -> !implied.equals(role))
						.forEach(implied -> laws.add(f.implication(variable, atoms.of(implied))));
				case Atom.Equal equal -> {
					present(equal.left(), variable, occurring, atoms, laws);
					present(equal.right(), variable, occurring, atoms, laws);
				}
				case Atom.Fits fits -> {
					Atom there = new Atom.Present(target(fits.field()));
					if (occurring.contains(there)) {
						laws.add(f.implication(variable, atoms.of(there)));
					}
				}
				default -> {
				}
			}
		}
		laws.add(f.amo(atoms.of(new Atom.Present(SYSTEM)), atoms.of(new Atom.Present(DOMAIN)), atoms.of(new Atom.Present(PROJECT))));
		oneValue(occurring, atoms, laws);
		return laws;
	}

	private static void present(Term term, Variable variable, Set<Atom> occurring, Atoms atoms, List<Formula> laws) {
		FormulaFactory f = atoms.factory();
		if (term instanceof Term.Credential credential && SCOPES.contains(credential)) {
			Variable there = atoms.of(new Atom.Present(credential));
			Variable nothing = atoms.of(nothing(credential));
			laws.add(variable.equals(nothing) ? f.implication(nothing, there.negate())
					: f.implication(variable, f.or(there, nothing)));
		} else if (term instanceof Term.Credential credential && scope(credential) != null) {
			laws.add(f.implication(variable, atoms.of(new Atom.Present(scope(credential)))));
		} else if (occurring.contains(new Atom.Present(term))) {
			laws.add(f.implication(variable, atoms.of(new Atom.Present(term))));
		}
	}

	private static Term scope(Term.Credential credential) {
		String path = credential.path();
		return path.startsWith("token.project.") ? PROJECT : path.startsWith("token.domain.") ? DOMAIN : null;
	}

	private static void oneValue(Set<Atom> occurring, Atoms atoms, List<Formula> laws) {
		List<Atom.Fits> fits = occurring.stream().filter(Atom.Fits.class::isInstance).map(Atom.Fits.class::cast)
				.filter(atom -> atom.value() != null).toList();
		for (int i = 0; i < fits.size(); i++) {
			for (int j = 0; j < i; j++) {
				if (fits.get(i).field().equals(fits.get(j).field())) {
					laws.add(atoms.factory().amo(atoms.of(fits.get(i)), atoms.of(fits.get(j))));
				}
			}
		}
	}
}
