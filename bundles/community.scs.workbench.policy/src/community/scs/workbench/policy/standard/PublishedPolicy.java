package community.scs.workbench.policy.standard;

import community.scs.workbench.policy.decide.Check;
import community.scs.workbench.policy.decide.CheckParser;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.LoadException;
import community.scs.workbench.policy.yaml.PolicyFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The policy that scs-0302-w1 publishes, as far as it may not be changed: a fingerprint of each rule but {@code base_…} and
 * {@code is_domain_managed_role}. Blanks, quotes and the order of what is joined by one operator do not count.
 */
public final class PublishedPolicy {

	/** What the beginning of the name of a rule says that is a copy of a default. */
	static final String BASE = "base_";

	/** As it was published on 2026-08-21. */
	public static final PublishedPolicy KNOWN = new PublishedPolicy(shipped());

	private static final String OPERATIONS = "identity:";
	private static final int DIGITS = 16;

	private final Map<String, String> fingerprints;

	private PublishedPolicy(Map<String, String> fingerprints) {
		this.fingerprints = fingerprints;
	}

	/** Another edition of it. */
	public static PublishedPolicy of(PolicyFile file) {
		Map<String, String> fingerprints = new LinkedHashMap<>();
		file.effective().forEach((name, rule) -> {
			if (!name.startsWith(BASE) && !name.equals(DomainManagerPolicy.MANAGED))
				fingerprints.put(name, fingerprint(rule));
		});
		return new PublishedPolicy(fingerprints);
	}

	private static Map<String, String> shipped() {
		try (InputStream in = PublishedPolicy.class.getResourceAsStream("/standards/scs-0302-w1.fingerprints")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(" "))
					.collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (a, b) -> b, LinkedHashMap::new));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Whether somebody who has rules of these names has taken the policy over: two names that are no operations are no chance. */
	boolean isAmong(Set<String> names) {
		return Stream.concat(Stream.of(DomainManagerPolicy.MANAGED), fingerprints.keySet().stream().filter(name -> !name.startsWith(OPERATIONS)))
				.filter(names::contains).count() > 1;
	}

	/** In the order of the supplement. */
	public Set<String> names() {
		return fingerprints.keySet();
	}

	/** Whether a rule means what the rule of its name does. */
	boolean agrees(PolicyFile.Rule rule) {
		return fingerprint(rule).equals(fingerprints.get(rule.name()));
	}

	/** One line for each rule: its name and its fingerprint. */
	public List<String> lines() {
		return fingerprints.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).toList();
	}

	private static String fingerprint(PolicyFile.Rule rule) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(normal(check(rule)).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash).substring(0, DIGITS);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	static Check check(PolicyFile.Rule rule) {
		try {
			return CheckParser.parse(rule.value(), Kinds.PLAIN);
		} catch (LoadException e) {
			return new Check.Unreadable(e.getMessage(), rule.value().span());
		}
	}

	private static String normal(Check check) {
		return switch (check) {
			case Check.And and -> joined(and.parts(), " and ");
			case Check.Or or -> joined(or.parts(), " or ");
			case Check.Not not -> "not " + normal(not.part());
			default -> check.toString();
		};
	}

	private static String joined(List<Check> parts, String operator) {
		return parts.stream().map(PublishedPolicy::normal).sorted().collect(Collectors.joining(operator, "(", ")"));
	}
}
