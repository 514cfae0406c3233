package community.scs.workbench.policy.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.logicng.formulas.Literal;

/**
 * Who asks, and for what: roles, token scope, and how the target is related to the token.
 *
 * @param roles      as assigned; what they imply is added
 * @param attributes further attributes of the credentials by their dotted paths, such as {@code is_admin}; what is neither
 *                   here nor part of every token is absent
 */
public record Persona(String name, List<String> roles, Scope scope, Relation relation, Map<String, String> attributes) {

	/** The token scope. */
	public enum Scope {
		SYSTEM, DOMAIN, PROJECT
	}

	/** How the target is related to the token. */
	public enum Relation {

		/** What the target belongs to is the token's domain or project. */
		OWN,

		/** It belongs to another one. */
		FOREIGN,

		/** It belongs to the token's domain or project, and its user is the token's. */
		SELF,

		/** Nothing is said about it. */
		ANY
	}

	/** Personas to start from; names speak of the token first and of the target second. */
	public static final List<Persona> USUAL = List.of(
			of("system admin", "admin", Scope.SYSTEM, Relation.ANY), of("system reader", "reader", Scope.SYSTEM, Relation.ANY),
			of("admin", "admin", Scope.PROJECT, Relation.ANY), of("domain admin, own domain", "admin", Scope.DOMAIN, Relation.OWN),
			of("domain manager, own domain", "manager", Scope.DOMAIN, Relation.OWN),
			of("domain manager, foreign domain", "manager", Scope.DOMAIN, Relation.FOREIGN),
			of("domain member, own domain", "member", Scope.DOMAIN, Relation.OWN),
			of("domain reader, own domain", "reader", Scope.DOMAIN, Relation.OWN),
			of("project manager, own project", "manager", Scope.PROJECT, Relation.OWN),
			of("project member, own project", "member", Scope.PROJECT, Relation.OWN),
			of("project reader, own project", "reader", Scope.PROJECT, Relation.OWN),
			of("project member, foreign project", "member", Scope.PROJECT, Relation.FOREIGN),
			of("project member, the user itself", "member", Scope.PROJECT, Relation.SELF),
			of("service", "service", Scope.PROJECT, Relation.ANY));

	private static final int MOST_FURTHER = 10;

	private static final Set<String> OF_THE_DOMAIN = Set.of("domain_id", "user_domain_id");
	private static final Set<String> OF_THE_PROJECT = Set.of("project_id", "token.project.domain.id");

	/** The usual ones, and two for each further role of a cloud, of the first ten by name. */
	public static List<Persona> of(Collection<String> further) {
		List<Persona> personas = new ArrayList<>(USUAL);
		further.stream().sorted().limit(MOST_FURTHER).forEach(role -> {
			personas.add(of("domain " + role + ", own domain", role, Scope.DOMAIN, Relation.OWN));
			personas.add(of("project " + role + ", own project", role, Scope.PROJECT, Relation.OWN));
		});
		return personas;
	}

	private static Persona of(String name, String role, Scope scope, Relation relation) {
		return new Persona(name, List.of(role), scope, relation, Map.of());
	}

	/** What this persona answers to the atoms; what it leaves open is not in it. */
	List<Literal> answers(Set<Atom> occurring, Atoms atoms, Laws laws) {
		Set<String> held = held(laws);
		List<Literal> answers = new ArrayList<>();
		for (Atom atom : occurring) {
			Boolean answer = answer(atom, held);
			if (answer != null) {
				answers.add(answer ? atoms.of(atom) : atoms.of(atom).negate());
			}
		}
		return answers;
	}

	/** The roles of the token, in lower case, with those that they imply. */
	Set<String> held(Laws laws) {
		Set<String> held = new LinkedHashSet<>();
		roles.forEach(role -> held.addAll(laws.withImplied(role.toLowerCase(Locale.ROOT))));
		return held;
	}

	private Boolean answer(Atom atom, Set<String> held) {
		return switch (atom) {
			case Atom.HasRole role -> held.contains(role.role());
			case Atom.Present present when present.term() instanceof Term.Credential credential && Laws.SCOPES.contains(credential) ->
				credential.equals(Laws.SCOPES.get(scope.ordinal()));
			case Atom.Equal equal when equal.left() instanceof Term.Credential credential -> equals(credential, equal.right());
			default -> null;
		};
	}

	private Boolean equals(Term.Credential credential, Term right) {
		String fixed = credential.equals(Laws.SYSTEM) && scope == Scope.SYSTEM ? "all" : attributes.get(credential.path());
		if (fixed != null) {
			return right instanceof Term.Text text ? (Boolean) fixed.equals(text.text()) : null;
		}
		if (right instanceof Term.Text text) {
			return text.text().equals("None") && Laws.SCOPES.contains(credential)
					&& !credential.equals(Laws.SCOPES.get(scope.ordinal()));
		}
		String attribute = credential.path();
		boolean user = attribute.equals("user_id");
		boolean scoped = scope == Scope.DOMAIN && OF_THE_DOMAIN.contains(attribute)
				|| scope == Scope.PROJECT && OF_THE_PROJECT.contains(attribute);
		if (relation == Relation.ANY && (user || scoped) || scoped && ((Term.Target) right).key().startsWith("target.role.")) {
			return null;
		}
		return user ? relation == Relation.SELF : scoped && relation != Relation.FOREIGN;
	}
}
