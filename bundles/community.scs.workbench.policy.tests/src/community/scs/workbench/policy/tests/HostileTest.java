package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import community.scs.workbench.policy.compare.Change;
import community.scs.workbench.policy.compare.Comparison;
import community.scs.workbench.policy.compare.Laws;
import community.scs.workbench.policy.compare.Persona;
import community.scs.workbench.policy.compare.RoleMatrix;
import community.scs.workbench.policy.decide.Check;
import community.scs.workbench.policy.decide.CheckParser;
import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.policy.decide.Decision.Outcome;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Explainer;
import community.scs.workbench.policy.decide.Explanation;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.yaml.PolicyFile;

/** Input made to hang or overflow. The time limit only turns a hang into a failure; it is no measure of speed. */
class HostileTest {

	private static final Duration HANG = Duration.ofMinutes(5);
	private static final String ODD = "\"'[]{}:,&*!|>%@`\\\n\t ()x\u0000\u2028\ud83d";
	private static final Map<String, Object> READER = Map.of("roles", List.of("reader"));

	@Test
	void aHundredThousandRules() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 100_000; i++) {
			text.append("r").append(i).append(": role:x").append(i % 50).append(" or role:reader\n");
		}
		assertTimeoutPreemptively(HANG, () -> {
			Policy policy = Data.policy(text.toString());
			assertEquals(100_000, policy.rules().size());
			assertEquals(Outcome.ALLOWED, new Enforcer(policy).decide(READER, Map.of(), "r99999").outcome());
			Comparison comparison = new Comparison(policy, Data.policy(text.toString().replace("role:x7 or", "role:x8 or")),
					Laws.STANDARD);
			assertEquals(2000, comparison.changes().stream().filter(change -> change.kind() == Change.Kind.BOTH).count());
		});
	}

	@Test
	void rulesThatReferToEachOtherInALongChain() {
		assertEquals(Outcome.ALLOWED, chain(300).outcome());
		assertEquals(Outcome.ERROR, chain(700).outcome());
		assertEquals(Outcome.ERROR, chain(100_000).outcome());
	}

	private static Decision chain(int length) {
		StringBuilder text = new StringBuilder("r" + length + ": '@'\n");
		for (int i = 0; i < length; i++) {
			text.append("r").append(i).append(": rule:r").append(i + 1).append('\n');
		}
		return assertTimeoutPreemptively(HANG, () -> new Enforcer(Data.policy(text.toString())).decide(READER, Map.of(), "r0"));
	}

	@Test
	void nestingTenThousandDeep() {
		int deep = 10_000;
		assertTimeoutPreemptively(HANG, () -> {
			assertEquals(Outcome.ALLOWED, decide("(".repeat(deep) + "role:reader" + ")".repeat(deep)).outcome());
			assertEquals(Outcome.ERROR, decide("not (".repeat(deep) + "role:reader" + ")".repeat(deep)).outcome());
			assertEquals(Outcome.ERROR, decide("not ".repeat(deep) + "role:reader").outcome());
			assertEquals(Outcome.ERROR, decide("role:reader and (".repeat(deep) + "role:x" + ")".repeat(deep)).outcome());
			assertEquals(Outcome.DENIED, decide("(".repeat(deep)).outcome());
			assertTrue(PolicyFile.parse("a: " + "[".repeat(deep)).failure().isPresent());
			assertTrue(PolicyFile.parse("{\"a\": " + "[".repeat(deep)).failure().isPresent());
			assertEquals(Outcome.ERROR, decide("(".repeat(3) + "[".repeat(deep) + ":x" + ")".repeat(3)).outcome());
			assertEquals(Change.Kind.SAME, new Comparison(Data.policy("test: '" + "not (".repeat(deep) + "role:a" + ")".repeat(deep)
					+ "'"), Data.policy("test: '!'"), Laws.STANDARD).change("test").kind());
		});
	}

	@Test
	void circles() {
		Policy policy = Data.policy("a: rule:b\nb: rule:a\nc: role:reader or rule:c\nd: not rule:d\n");
		Enforcer enforcer = new Enforcer(policy);
		assertEquals(Outcome.ERROR, enforcer.decide(READER, Map.of(), "a").outcome());
		assertEquals(Outcome.ALLOWED, enforcer.decide(READER, Map.of(), "c").outcome());
		assertEquals(Outcome.ERROR, enforcer.decide(READER, Map.of(), "d").outcome());
		Explanation explanation = Explainer.explain(enforcer, READER, Map.of(), "a");
		assertEquals(null, explanation.result());
	}

	/** oslo.policy takes 2^60 steps for each of these. */
	@Test
	void formulasThatLookExponential() {
		StringBuilder text = new StringBuilder("r60: user_id:%(x)s\n");
		for (int i = 0; i < 60; i++) {
			text.append("r%d: (rule:r%d and role:a%d) or (rule:r%d and role:b%d) or rule:r%d\n".formatted(i, i + 1, i, i + 1, i, i + 1));
		}
		String same = text.toString().replaceAll("\\((rule:r\\d+) and (role:a\\d+)\\)", "($2 and $1)");
		assertTimeoutPreemptively(HANG, () -> {
			Policy policy = Data.policy(text.toString());
			assertEquals(Outcome.DENIED, new Enforcer(policy).decide(READER, Map.of(), "r0").outcome());
			assertEquals(false, Explainer.explain(new Enforcer(policy), READER, Map.of(), "r0").result());
			assertTrue(new Comparison(policy, Data.policy(same), Laws.STANDARD).changes().stream()
					.allMatch(change -> change.kind() == Change.Kind.SAME));
			assertEquals(Change.Kind.BOTH,
					new Comparison(policy, Data.policy(text.toString().replace("user_id", "project_id")), Laws.STANDARD).change("r0").kind());
			RoleMatrix.of(policy, Data.policy(same), Laws.STANDARD, Persona.USUAL);
		});
	}

	/** A pigeonhole formula: 12 pigeons, 11 holes; solvers take exponential time, and the answer is "unknown". */
	@Test
	void aFormulaThatIsHardForSolvers() {
		StringBuilder text = new StringBuilder("test: \"role:x");
		for (int pigeon = 0; pigeon < 12; pigeon++) {
			text.append(" and (role:p").append(pigeon).append("h0");
			for (int hole = 1; hole < 11; hole++) {
				text.append(" or role:p").append(pigeon).append('h').append(hole);
			}
			text.append(')');
		}
		for (int hole = 0; hole < 11; hole++) {
			for (int one = 0; one < 12; one++) {
				for (int other = 0; other < one; other++) {
					text.append(" and not (role:p%dh%d and role:p%dh%d)".formatted(one, hole, other, hole));
				}
			}
		}
		Change change = assertTimeoutPreemptively(HANG,
				() -> new Comparison(Data.policy(text.append('"').toString()), Data.policy("test: '!'"), Laws.STANDARD).change("test"));
		assertEquals(Change.Kind.UNKNOWN, change.kind());
	}

	@Test
	void hugeScalarsAndAliasBombs() {
		assertTimeoutPreemptively(HANG, () -> {
			assertEquals(Outcome.DENIED, decide("role:" + "x".repeat(1_000_000)).outcome());
			assertEquals("A word has more than a million characters.", decide("role:" + "x".repeat(5_000_000)).reason());
			assertEquals("There are more than a million spaces in a row.", decide("role:a" + " ".repeat(5_000_000)).reason());
			assertEquals(Outcome.DENIED, decide("role:a or ".repeat(200_000) + "role:b").outcome());
			StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
			for (int i = 1; i < 30; i++) {
				bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(10, "*a" + (i - 1)))));
			}
			assertEquals(Outcome.DENIED, new Enforcer(Data.policy(bomb.toString())).decide(READER, Map.of(), "a29").outcome());
			assertEquals(Outcome.DENIED, new Enforcer(Data.policy("test: &x [*x]")).decide(READER, Map.of(), "test").outcome());
			assertEquals(Outcome.ALLOWED, new Enforcer(Data.policy("test: &x [role:reader, *x]")).decide(READER, Map.of(), "test").outcome());
			String wide = "x: &x [" + "a, ".repeat(10_000) + "b]\ny: [" + "*x, ".repeat(10_000) + "*x]\n";
			assertEquals(Outcome.ERROR, new Enforcer(Data.policy(wide)).decide(READER, Map.of(), "y").outcome());
			StringBuilder merges = new StringBuilder("a0: &a0 {k: x}\n");
			for (int i = 1; i < 15; i++) {
				merges.append("a%d: &a%d {<<: [%s]}\n".formatted(i, i, String.join(", ", Collections.nCopies(10, "*a" + (i - 1)))));
			}
			assertTrue(PolicyFile.parse(merges + "<<: *a14\n").failure().isPresent());
		});
	}

	@Test
	void mutatedTextsNeverFail() throws Exception {
		Random random = new Random(302);
		String seed = "\"a\": \"role:admin and (user_id:%(x)s or not rule:b)\"\nb: [[\"role:c\", \"'d':%(e)s\"]]\nc: >-\n  @ or\n  !\n";
		for (int i = 0; i < 20_000; i++) {
			StringBuilder text = new StringBuilder(seed);
			for (int edits = random.nextInt(6); edits >= 0 && !text.isEmpty(); edits--) {
				int at = random.nextInt(text.length());
				switch (random.nextInt(3)) {
					case 0 -> text.deleteCharAt(at);
					case 1 -> text.insert(at, ODD.charAt(random.nextInt(ODD.length())));
					default -> text.setLength(Math.max(1, at));
				}
			}
			Policy policy = Data.policy(text.toString());
			Enforcer enforcer = new Enforcer(policy);
			for (String rule : List.of("a", "b", "c")) {
				Explainer.explain(enforcer, READER, Map.of("x", 1), rule);
			}
			new Comparison(policy, Data.policy(seed), Laws.STANDARD).changes();
		}
	}

	@Test
	void longNumbersAndManyBrackets() {
		String many = "1".repeat(500_000);
		for (String error : List.of(many, "1_1".repeat(5000), "0" + many, many + "a", "[".repeat(201) + "]".repeat(201), "a" + ".a".repeat(200_000))) {
			assertEquals(Outcome.ERROR, decide(error + ":x").outcome(), () -> error.substring(0, 100));
		}
		for (String denied : List.of("0x" + many, many + ".5", "1e" + many, "-".repeat(900) + "1", "[".repeat(200) + "]".repeat(200), "a".repeat(500_000),
				"-(".repeat(200) + "1" + ")".repeat(200), "'" + many + "'", "a" + ".a".repeat(2900))) {
			assertEquals(Outcome.DENIED, decide(denied + ":x").outcome(), () -> denied.substring(0, 100));
		}
		assertEquals(Change.Kind.UNKNOWN, new Comparison(Data.policy("test: '!'"), Data.policy("test: a" + ".a".repeat(2900) + ":x"), Laws.STANDARD).change("test").kind());
		assertEquals(Outcome.ERROR, new Enforcer(Data.policy("a: 1" + ":1".repeat(2000) + "\ntest: '!'")).decide(READER, Map.of(), "test").outcome());
	}

	private static Decision decide(String check) {
		return new Enforcer(Data.policy("test: \"" + check + "\"\n")).decide(READER, Map.of(), "test");
	}

	@Test
	void parsingIsNotRecursive() {
		Check check = CheckParser.parse("not (".repeat(100_000) + "@" + ")".repeat(100_000));
		assertTrue(check instanceof Check.Not);
	}
}
