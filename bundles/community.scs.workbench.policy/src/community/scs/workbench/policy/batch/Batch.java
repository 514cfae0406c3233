package community.scs.workbench.policy.batch;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.catalogue.RuleDefault.Deprecated;
import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.policy.decide.Decision.Outcome;
import community.scs.workbench.policy.decide.Defaults;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.PolicyFile;

/**
 * Decides a stream of JSON lines. Lines have a {@code type}: {@code defaults} ({@code id}, {@code rules}),
 * {@code context} ({@code id}, {@code policy}, {@code defaults}, {@code checks}, {@code switches}) and {@code case}
 * ({@code context}, {@code credentials}, {@code target}, {@code rule}); what they name was defined before. Each case
 * gives one line, in order, with {@code decision} and {@code reason}. Other types and keys are ignored; a line that is
 * no JSON object gives an error, for it may have been a case.
 */
public final class Batch {

	private static final int LONGEST_LINE = 64 << 20;

	private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();
	private final Appendable out;
	private final Map<Object, Object> defaults = new HashMap<>();
	private final Map<Object, Object> contexts = new HashMap<>();
	private final char[] buffer = new char[8192];
	private int at;
	private int filled;
	private int line;

	/** What is kept in place of a definition that cannot be used. */
	private record Unusable(String reason) {
	}

	public Batch(Appendable out) {
		this.out = out;
	}

	/** Decides all cases of {@code in}, writing each decision as soon as it is made; lines are at most 64 Mi long. */
	public void run(Reader in) throws IOException {
		for (String text = next(in); text != null; text = next(in)) {
			if (!text.isBlank()) {
				accept(text);
			}
		}
	}

	private String next(Reader in) throws IOException {
		StringBuilder text = new StringBuilder(256);
		while (filled >= 0) {
			int from = at;
			while (at < filled && buffer[at] != '\n') {
				at++;
			}
			text.append(buffer, from, at - from);
			if (text.length() > LONGEST_LINE) {
				throw new IOException("Line " + (line + 1) + " is longer than 64 million characters.");
			}
			if (at < filled) {
				at++;
				line++;
				return text.toString();
			}
			filled = in.read(buffer);
			at = 0;
		}
		line++;
		return text.isEmpty() ? null : text.toString();
	}

	private void accept(String text) throws IOException {
		Map<String, Object> object;
		try {
			object = Values.object(text);
		} catch (IOException | NumberFormatException e) {
			write(new Decision(Outcome.ERROR, "Line " + line + " is not a JSON object."));
			return;
		}
		switch (object.get("type") instanceof String type ? type : "") {
			case "defaults" -> defaults.put(object.get("id"), defaults(object));
			case "context" -> contexts.put(object.get("id"), context(object));
			case "case" -> write(decide(object));
			default -> {
			}
		}
	}

	private Object defaults(Map<String, Object> object) {
		try {
			List<RuleDefault> rules = new ArrayList<>();
			for (Object rule : list(object.get("rules"))) {
				rules.add(rule(map(rule)));
			}
			Catalogue catalogue = new Catalogue("", "", rules);
			Map<Kinds, Defaults> parsed = new HashMap<>();
			for (Kinds kinds : Kinds.values()) {
				parsed.put(kinds, Defaults.of(catalogue, kinds));
			}
			return parsed;
		} catch (IllegalArgumentException e) {
			return new Unusable("The defaults '" + object.get("id") + "' cannot be used: " + e.getMessage());
		}
	}

	private static RuleDefault rule(Map<?, ?> rule) {
		List<String> scopes = new ArrayList<>();
		for (Object scope : rule.get("scope_types") == null ? List.of() : list(rule.get("scope_types"))) {
			if (scopes.contains(text(scope))) {
				throw new IllegalArgumentException("The scope type " + scope + " is listed twice.");
			}
			scopes.add(text(scope));
		}
		Optional<Deprecated> deprecated = Optional.empty();
		if (rule.get("deprecated") != null) {
			Map<?, ?> old = map(rule.get("deprecated"));
			deprecated = Optional.of(new Deprecated(text(old.get("name")), text(old.get("check_str")), ""));
		}
		return new RuleDefault(text(rule.get("name")), text(rule.get("check_str")), "", scopes, List.of(), deprecated);
	}

	private Object context(Map<String, Object> object) {
		Object base = object.get("defaults") == null ? Map.of() : defaults.get(object.get("defaults"));
		if (base == null) {
			return new Unusable("The context '" + object.get("id") + "' names defaults that are not defined before it.");
		}
		if (base instanceof Unusable unusable) {
			return unusable;
		}
		try {
			Kinds kinds = "neutron".equals(object.get("checks")) ? Kinds.NEUTRON : Kinds.PLAIN;
			Map<?, ?> switches = object.get("switches") == null ? Map.of() : map(object.get("switches"));
			Object parsed = map(base).get(kinds);
			List<PolicyFile> files = object.get("policy") == null ? List.of()
					: List.of(PolicyFile.parse(text(object.get("policy"))));
			return new Enforcer(Policy.of(files, parsed == null ? Defaults.of(Catalogue.NONE, kinds) : (Defaults) parsed,
					new Switches(Boolean.TRUE.equals(switches.get("enforce_scope")),
							Boolean.TRUE.equals(switches.get("enforce_new_defaults")))));
		} catch (IllegalArgumentException e) {
			return new Unusable("The context '" + object.get("id") + "' cannot be used: " + e.getMessage());
		}
	}

	private Decision decide(Map<String, Object> object) {
		Object context = contexts.get(object.get("context"));
		if (!(context instanceof Enforcer enforcer)) {
			return new Decision(Outcome.ERROR, context instanceof Unusable unusable ? unusable.reason
					: "The case names a context that is not defined before it.");
		}
		if (!(object.get("credentials") instanceof Map<?, ?> credentials)) {
			return new Decision(Outcome.ERROR, "The credentials are not a JSON object.");
		}
		@SuppressWarnings("unchecked")
		Map<String, ?> keyed = (Map<String, ?>) credentials;
		Object rule = object.get("rule");
		return enforcer.decide(keyed, object.get("target"), rule instanceof String name ? name : null);
	}

	private void write(Decision decision) throws IOException {
		Map<String, String> object = new LinkedHashMap<>();
		object.put("decision", decision.outcome().name().toLowerCase(Locale.ROOT));
		object.put("reason", decision.reason());
		gson.toJson(object, out);
		out.append('\n');
	}

	private static List<?> list(Object value) {
		if (value instanceof List<?> list) {
			return list;
		}
		throw new IllegalArgumentException("A list is expected.");
	}

	private static Map<?, ?> map(Object value) {
		if (value instanceof Map<?, ?> map) {
			return map;
		}
		throw new IllegalArgumentException("An object is expected.");
	}

	private static String text(Object value) {
		if (value instanceof String text) {
			return text;
		}
		throw new IllegalArgumentException("A text is expected.");
	}
}
