package community.scs.workbench.requirement.roles;

import community.scs.workbench.requirement.model.Permission;
import community.scs.workbench.requirement.model.Persona;
import community.scs.workbench.requirement.model.Relation;
import community.scs.workbench.requirement.model.Target;
import community.scs.workbench.requirement.model.TargetKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One question that a permission puts to a policy: an operation, the credentials of a token and the target of the call,
 * both in the form that Keystone hands to oslo.policy (keystone.common.rbac_enforcer; nested target flattened).
 *
 * @param on what the operation is asked on, in the words of the language; empty for nothing in particular
 * @param role the role that the operation hands out or takes away; null where it is about none
 */
public record RoleQuestion(String operation, String on, String role, Map<String, Object> credentials, Map<String, Object> target) {

	private static final String OWN = "own-domain";
	private static final String FOREIGN = "foreign-domain";
	private static final String CALLER = "caller";

	/** One question for each operation, and for each role that it assigns. */
	public static List<RoleQuestion> of(Permission permission) {
		List<RoleQuestion> questions = new ArrayList<>();
		for (String operation : permission.getOperations()) {
			List<String> roles = new ArrayList<>(permission.getAssigned());
			if (roles.isEmpty())
				roles.add(null);
			for (String role : roles)
				questions.add(new RoleQuestion(operation, on(permission.getTargets()), role, credentials(permission.getPersona()),
						target(permission.getTargets(), role)));
		}
		return questions;
	}

	/** For users: {@code identity:create_grant on user in own domain and own domain assigning member}. */
	public String label() {
		return operation + (on.isEmpty() ? "" : " on " + on) + (role == null ? "" : " assigning " + role);
	}

	private static String on(List<Target> targets) {
		return targets.stream().map(target -> target.getKind() == TargetKind.DOMAIN ? target.getRelation() + " domain" : target.getKind() + " in " + target.getRelation() + " domain")
				.collect(Collectors.joining(" and "));
	}

	private static Map<String, Object> credentials(Persona persona) {
		Map<String, Object> token = new HashMap<>();
		Map<String, Object> credentials = new HashMap<>(Map.of("roles", List.copyOf(persona.getRoles()), "user_id", CALLER,
				"user_domain_id", OWN, "token", token));
		switch (persona.getScope()) {
			case DOMAIN -> {
				credentials.put("domain_id", OWN);
				token.put("domain", Map.of("id", OWN));
			}
			case PROJECT -> {
				credentials.put("project_id", "own-project");
				credentials.put("project_domain_id", OWN);
				token.put("project", Map.of("id", "own-project", "domain", Map.of("id", OWN)));
			}
			case SYSTEM -> credentials.put("system_scope", "all");
			case NONE -> {
				// a token without scope says no more than who its user is
			}
		}
		return credentials;
	}

	private static Map<String, Object> target(List<Target> targets, String role) {
		Map<String, Object> attributes = new HashMap<>();
		for (Target target : targets) {
			String domain = domain(target.getRelation());
			switch (target.getKind()) {
				case DOMAIN -> {
					attributes.put("target.domain.id", domain);
					attributes.put("target.domain_id", domain);
				}
				case PROJECT -> describe("project", domain, attributes);
				case USER -> describe("user", domain, attributes);
				case GROUP -> describe("group", domain, attributes);
			}
		}
		if (role != null) {
			attributes.put("target.role.name", role);
			attributes.put("target.role.domain_id", null);
		}
		return attributes;
	}

	private static void describe(String kind, String domain, Map<String, Object> attributes) {
		attributes.put("target." + kind + ".id", "some-" + kind);
		attributes.put("target." + kind + ".domain_id", domain);
	}

	private static String domain(Relation relation) {
		return switch (relation) {
			case OWN -> OWN;
			case FOREIGN -> FOREIGN;
			case NO -> null;
		};
	}
}
