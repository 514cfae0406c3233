package community.scs.workbench.policy.decide;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import community.scs.workbench.policy.decide.Decision.Outcome;

/**
 * Decides as oslo.policy's {@code Enforcer.enforce} does (oslo.policy 4.0). Credentials and targets are plain maps with
 * JSON's values; targets are not flattened here, as oslo.policy does not ({@link Targets#flatten} does what Keystone
 * does before it asks). Holds no state between decisions; may be used by several threads.
 */
public final class Enforcer {

	/** What is said when nothing is worth saying. */
	public static final Decision ALLOWED = new Decision(Outcome.ALLOWED, "The rule is fulfilled.");
	public static final Decision DENIED = new Decision(Outcome.DENIED, "The rule is not fulfilled.");
	private static final Map<String, String> PARENTS = Map.of("network", "network_id", "security_group",
			"security_group_id");
	private static final List<String> EXTENSION_PARENTS = List.of("floatingip", "router", "local_ip");

	private final Policy policy;

	public Enforcer(Policy policy) {
		this.policy = policy;
	}

	/**
	 * Decides one request; every failure is a decision, none is an exception.
	 *
	 * @param rule its name; usually a text, but policy files may have other keys as well
	 */
	public Decision decide(Map<String, ?> credentials, Object target, Object rule) {
		return decide(credentials, target, rule, null);
	}

	/** The same, and tells {@code reached} of each rule that is evaluated, which may be several times; null: nobody. */
	public Decision decide(Map<String, ?> credentials, Object target, Object rule, Consumer<Policy.Rule> reached) {
		if (policy.failure() != null) {
			return new Decision(Outcome.ERROR, policy.failure());
		}
		if ((rule instanceof Map || rule instanceof List) && !policy.empty()) {
			return new Decision(Outcome.ERROR, "The name of a rule is a text.");
		}
		Policy.Rule found = policy.find(rule);
		if (found == null) {
			return new Decision(Outcome.DENIED, "There is no rule '" + rule + "' and no default rule.");
		}
		Request request = new Request(credentials, target, reached);
		if (policy.switches().enforceScope() && rule instanceof String name && !request.scopeFits(policy.scopeTypes(name))) {
			return new Decision(Outcome.INVALID_SCOPE, "The rule is for tokens with scope "
					+ String.join(" or ", policy.scopeTypes(name)) + ", this one has scope " + request.scope() + ".");
		}
		request.reach(found);
		try {
			return holds(found.check(), request, 0) ? ALLOWED : DENIED;
		} catch (CheckException e) {
			return new Decision(Outcome.ERROR, e.getMessage());
		}
	}

	/** The policy that is decided by. */
	public Policy policy() {
		return policy;
	}

	/** Evaluates a check at {@code depth} levels below the rule that was asked for. */
	boolean holds(Check check, Request request, int depth) {
		if (depth > Limits.EVALUATION) {
			throw CheckException.of("The rules are nested too deep, or refer to each other in a circle.");
		}
		return switch (check) {
			case Check.True always -> true;
			case Check.False never -> false;
			case Check.Unreadable never -> false;
			case Check.Bare bare -> throw CheckException.of("'" + bare.text() + "' alone is no check.");
			case Check.Not not -> !holds(not.part(), request, depth + 1);
			case Check.And and -> {
				for (Check part : and.parts()) {
					if (!holds(part, request, depth + 1)) {
						yield false;
					}
				}
				yield true;
			}
			case Check.Or or -> {
				for (Check part : or.parts()) {
					if (holds(part, request, depth + 1)) {
						yield true;
					}
				}
				yield false;
			}
			case Check.Rule reference -> refers(reference, request, depth);
			case Check.Role role -> hasRole(role, request);
			case Check.Generic generic -> matches(generic, request);
			case Check.External external -> {
				external.url().apply(request.target());
				throw CheckException.of("The rule asks " + external.scheme() + ":" + external.url() + ", which is not called.");
			}
			case Check.Field field -> hasField(field, request);
			case Check.Owner owner -> owns(owner, request);
		};
	}

	private boolean refers(Check.Rule reference, Request request, int depth) {
		Policy.Rule rule = policy.find(reference.name());
		if (rule == null) {
			return false;
		}
		Boolean known = request.known(rule);
		if (known != null) {
			return known;
		}
		request.reach(rule);
		boolean result;
		try {
			result = holds(rule.check(), request, depth + 1);
		} catch (CheckException e) {
			if (!e.keyError()) {
				throw e;
			}
			result = false;
		}
		request.learn(rule, result);
		return result;
	}

	private static boolean hasRole(Check.Role role, Request request) {
		String wanted = request.format(role.role());
		if (wanted == null) {
			return false;
		}
		return request.hasRole(wanted.toLowerCase(Locale.ROOT));
	}

	private static boolean matches(Check.Generic generic, Request request) {
		String match = request.format(generic.right());
		if (match == null) {
			return false;
		}
		return switch (generic.left()) {
			case Subject.Literal literal -> literal.value().equals(match);
			case Subject.Attribute attribute -> find(request.credentials(), attribute.path(), 0, match, request);
			case Subject.Broken broken -> throw CheckException.of("Python cannot read '" + broken.text() + "'.");
		};
	}

	private static boolean find(Object value, List<String> path, int at, String match, Request request) {
		if (at == path.size()) {
			return match.equals(Py.str(value));
		}
		String key = path.get(at);
		if (!(value instanceof Map<?, ?> map)) {
			throw CheckException.of("'" + String.join(".", path.subList(0, at)) + "' of the credentials holds no attributes, so '"
					+ key + "' cannot be looked up in it.");
		}
		Object next = at == 0 ? request.credential(key) : map.get(key);
		if (next == null && !(at == 0 ? request.hasCredential(key) : map.containsKey(key))) {
			return false;
		}
		if (next instanceof List<?> list) {
			for (Object element : list) {
				if (find(element, path, at + 1, match, request)) {
					return true;
				}
			}
			return false;
		}
		return find(next, path, at + 1, match, request);
	}

	private static boolean hasField(Check.Field field, Request request) {
		boolean shared = field.resource().equals("networks") && field.name().equals("shared");
		if (!shared && (request.target() instanceof List<?> list && !list.contains(field.name())
				|| request.target() instanceof String text && !text.contains(field.name()))) {
			return false;
		}
		Map<?, ?> target = request.mapping();
		Object value = target.get(field.name());
		if (value == null && !target.containsKey(field.name()) && shared && Py.truthy(target.get("network_id"))) {
			throw CheckException.of("Whether the network is shared is not said by the target; Neutron would look it up.");
		}
		if (value == null) {
			return false;
		}
		if (field.pattern() == null) {
			return Py.equal(value, field.value());
		}
		if (value instanceof String text) {
			return field.pattern().startsWith(text);
		}
		throw CheckException.of("The field '" + field.name() + "' is no text.");
	}

	private static boolean owns(Check.Owner owner, Request request) {
		Map<?, ?> target = request.mapping();
		if (!target.containsKey(owner.field())) {
			throw parent(owner, target);
		}
		String match = owner.right().apply(target);
		return request.hasCredential("tenant_id") && match.equals(Py.str(request.credential("tenant_id")));
	}

	/** Neutron looks the field up in the parent resource, which is not done here; what it raises before is raised. */
	private static CheckException parent(Check.Owner owner, Map<?, ?> target) {
		int split = owner.field().indexOf(owner.field().contains(":") ? ':' : '_');
		String resource = split < 0 ? "" : owner.field().substring(0, split);
		String key = PARENTS.get(resource);
		if (resource.equals("ext") || resource.equals("ext_parent")) {
			key = EXTENSION_PARENTS.stream().map(each -> "ext_parent_" + each + "_id").filter(target::containsKey).findFirst()
					.orElse(null);
		}
		return key != null && !target.containsKey(key) ? CheckException.key(key)
				: CheckException.of("The target has no '" + owner.field() + "'; Neutron would look it up in the parent resource.");
	}
}
