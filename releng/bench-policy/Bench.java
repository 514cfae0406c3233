import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import community.scs.workbench.policy.batch.Batch;
import community.scs.workbench.policy.batch.Values;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.Catalogues;
import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.compare.Change;
import community.scs.workbench.policy.compare.Comparison;
import community.scs.workbench.policy.compare.Laws;
import community.scs.workbench.policy.compare.Persona;
import community.scs.workbench.policy.compare.RoleMatrix;
import community.scs.workbench.policy.decide.Defaults;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.policy.yaml.UnreadableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures deciding and comparing policies, and asks oslo.policy the same in the same run. One thread each; seconds are seconds of processor time. */
public class Bench {

	private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
	private static final int WARM = 10;

	private final String oracle;
	private final Path work;

	private record Case(Enforcer enforcer, Map<String, Object> credentials, Object target, String rule) {
	}

	private Bench(String oracle) throws IOException {
		this.oracle = oracle;
		work = Files.createTempDirectory("bench-policy");
	}

	public static void main(String[] arguments) throws Exception {
		Bench bench = new Bench(arguments[0]);
		bench.decide(arguments.length > 2 ? arguments[2] : "20000");
		bench.compare(Path.of(arguments[1]));
	}

	private void decide(String decisions) throws Exception {
		System.out.println("default rules of keystone, nova, cinder, glance, neutron; generated requests");
		python("services", "keystone,nova,cinder,glance,neutron", decisions, "302", work.toString());
		List<Case> cases = cases(work.resolve("batch.jsonl"));
		double ours = ours(cases);
		double theirs = theirs(work.resolve("batch.jsonl"));
		System.out.printf("  %,d decisions: ours %,.0f/s, oslo.policy %,.0f/s, ratio %,.0f%n", cases.size(), ours, theirs, ours / theirs);
		double batch = 0;
		for (int i = 0; i < WARM; i++) {
			long start = processorTime();
			try (Reader in = Files.newBufferedReader(work.resolve("batch.jsonl")); Writer out = Files.newBufferedWriter(work.resolve("out"))) {
				new Batch(out, System.err::println).run(in);
			}
			batch = Math.max(batch, cases.size() / seconds(start));
		}
		System.out.printf("  as a batch of JSON lines, with the contexts: %,.0f/s%n", batch);
	}

	private void compare(Path folder) throws Exception {
		System.out.println("keystone 2024.1 against keystone 2024.1 with the policy of scs-0302-w1");
		Catalogue keystone = Catalogues.read(Files.readString(folder.resolve("keystone-2024.1.yaml")), "", "");
		String text = Files.readString(folder.resolve("scs-0302-domain-manager.policy.yaml"));
		double cold = 0;
		double best = Double.MAX_VALUE;
		double matrix = Double.MAX_VALUE;
		List<Change> changes = List.of();
		for (int i = 0; i <= WARM; i++) {
			long start = processorTime();
			Policy before = Policy.of(List.of(), keystone, Kinds.PLAIN, Switches.OFF);
			Policy after = Policy.of(List.of(PolicyFile.parse(text)), keystone, Kinds.PLAIN, Switches.OFF);
			changes = new Comparison(before, after, Laws.STANDARD).changes();
			double seconds = seconds(start);
			cold = i == 0 ? seconds : cold;
			best = Math.min(best, seconds);
			start = processorTime();
			RoleMatrix.of(before, after, Laws.STANDARD, Persona.USUAL);
			matrix = Math.min(matrix, seconds(start));
		}
		long changed = changes.stream().filter(change -> change.kind() != Change.Kind.SAME).count();
		System.out.printf("  exactly: %d operations, %d changed, %.0f ms warm (%.0f ms cold); role matrix of %d personas %.0f ms warm%n",
				changes.size(), changed, best * 1000, cold * 1000, Persona.USUAL.size(), matrix * 1000);
		enumerate(keystone, text, changes);
	}

	/** The same question by trying requests: five roles, three scopes, own and other targets, five role names. */
	private void enumerate(Catalogue keystone, String text, List<Change> changes) throws Exception {
		Path file = work.resolve("enumerated.jsonl");
		try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
			out.println(GSON.toJson(Map.of("type", "defaults", "id", "k", "rules", keystone.rules().values().stream().map(Bench::json).toList())));
			for (String side : List.of("before", "after")) {
				Map<String, Object> context = new LinkedHashMap<>(Map.of("type", "context", "id", side, "defaults", "k", "checks", "plain"));
				context.put("switches", Map.of("enforce_scope", false, "enforce_new_defaults", false));
				context.put("policy", side.equals("after") ? text : null);
				out.println(GSON.toJson(context));
			}
			for (Change change : changes) {
				for (Map<String, Object> credentials : tokens()) {
					for (Map<String, Object> target : targets()) {
						for (String side : List.of("before", "after")) {
							out.println(GSON.toJson(Map.of("type", "case", "context", side, "credentials", credentials, "target", target,
									"rule", change.name())));
						}
					}
				}
			}
		}
		List<Case> cases = cases(file);
		double ours = ours(cases);
		double theirs = theirs(file);
		long found = 0;
		String last = "";
		for (int i = 0; i < cases.size(); i += 2) {
			if (!cases.get(i).rule.equals(last) && allowed(cases.get(i)) != allowed(cases.get(i + 1))) {
				found++;
				last = cases.get(i).rule;
			}
		}
		System.out.printf("  by enumeration: %,d decisions find %d changed; oslo.policy %.1f s, ours %.3f s%n", cases.size(), found,
				cases.size() / theirs, cases.size() / ours);
	}

	private static List<Map<String, Object>> tokens() {
		List<Map<String, Object>> tokens = new ArrayList<>();
		for (List<String> roles : List.of(List.<String>of(), List.of("reader"), List.of("member", "reader"),
				List.of("manager", "member", "reader"), List.of("admin", "manager", "member", "reader"))) {
			tokens.add(Map.of("roles", roles, "user_id", "u", "system_scope", "all"));
			tokens.add(Map.of("roles", roles, "user_id", "u", "domain_id", "own", "token", Map.of("domain", Map.of("id", "own"))));
			tokens.add(Map.of("roles", roles, "user_id", "u", "project_id", "own", "token",
					Map.of("project", Map.of("domain", Map.of("id", "own")))));
		}
		return tokens;
	}

	private static List<Map<String, Object>> targets() {
		List<Map<String, Object>> targets = new ArrayList<>();
		for (String owner : List.of("own", "other")) {
			for (String role : List.of("admin", "manager", "member", "reader", "load-balancer_member")) {
				Map<String, Object> target = new LinkedHashMap<>();
				for (String key : List.of("target.user.domain_id", "target.project.domain_id", "target.group.domain_id", "target.domain.id",
						"target.domain_id")) {
					target.put(key, owner);
				}
				target.put("target.role.name", role);
				target.put("target.role.domain_id", null);
				targets.add(target);
			}
		}
		return targets;
	}

	private static Map<String, Object> json(RuleDefault rule) {
		Map<String, Object> json = new HashMap<>(Map.of("name", rule.name(), "check_str", rule.check()));
		json.put("scope_types", rule.scopeTypes().isEmpty() ? null : rule.scopeTypes());
		json.put("deprecated", rule.deprecated().map(old -> Map.of("name", old.name(), "check_str", old.check())).orElse(null));
		return json;
	}

	private static List<Case> cases(Path batch) throws IOException, UnreadableException {
		Map<Object, Defaults> defaults = new HashMap<>();
		Map<Object, Enforcer> contexts = new HashMap<>();
		List<Case> cases = new ArrayList<>();
		for (String line : Files.readAllLines(batch)) {
			Map<String, Object> object = Values.object(line);
			switch ((String) object.get("type")) {
				case "defaults" -> {
					List<RuleDefault> rules = new ArrayList<>();
					for (Object rule : (List<?>) object.get("rules")) {
						rules.add(rule((Map<?, ?>) rule));
					}
					defaults.put(object.get("id"), Defaults.of(new Catalogue("", "", rules),
							object.get("id").equals("neutron") ? Kinds.NEUTRON : Kinds.PLAIN));
				}
				case "context" -> {
					Map<?, ?> switches = (Map<?, ?>) object.get("switches");
					List<PolicyFile> files = object.get("policy") == null ? List.of() : List.of(PolicyFile.parse((String) object.get("policy")));
					contexts.put(object.get("id"), new Enforcer(Policy.of(files, defaults.get(object.get("defaults")),
							new Switches((Boolean) switches.get("enforce_scope"), (Boolean) switches.get("enforce_new_defaults")))));
				}
				default -> {
					@SuppressWarnings("unchecked")
					Map<String, Object> credentials = (Map<String, Object>) object.get("credentials");
					cases.add(new Case(contexts.get(object.get("context")), credentials, object.get("target"), (String) object.get("rule")));
				}
			}
		}
		return cases;
	}

	@SuppressWarnings("unchecked")
	private static RuleDefault rule(Map<?, ?> rule) {
		Map<?, ?> old = (Map<?, ?>) rule.get("deprecated");
		return new RuleDefault((String) rule.get("name"), (String) rule.get("check_str"), "",
				rule.get("scope_types") == null ? List.of() : (List<String>) rule.get("scope_types"), List.of(),
				Optional.ofNullable(old).map(it -> new RuleDefault.Deprecated((String) it.get("name"), (String) it.get("check_str"), "")));
	}

	private static boolean allowed(Case one) {
		return one.enforcer.decide(one.credentials, one.target, one.rule).allowed();
	}

	private static double ours(List<Case> cases) {
		double best = 0;
		for (int i = 0; i <= WARM; i++) {
			long start = processorTime();
			int allowed = 0;
			for (Case one : cases) {
				allowed += allowed(one) ? 1 : 0;
			}
			best = Math.max(best, cases.size() / seconds(start));
			if (allowed < 0) {
				throw new AssertionError();
			}
		}
		return best;
	}

	private double theirs(Path batch) throws Exception {
		var answer = JsonParser.parseString(python("speed", batch.toString())).getAsJsonObject();
		return answer.get("decisions").getAsDouble() / answer.get("seconds").getAsDouble();
	}

	private String python(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of("/usr/bin/python3", oracle));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		String out = new String(process.getInputStream().readAllBytes());
		if (process.waitFor() != 0) {
			throw new IOException("oslo.policy could not be asked.");
		}
		return out.strip().lines().reduce((first, second) -> second).orElse("{}");
	}

	/** Nanoseconds of this thread on a processor: what other programs take does not count. */
	private static long processorTime() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private static double seconds(long start) {
		return (processorTime() - start) / 1e9;
	}
}
