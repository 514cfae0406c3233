package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.google.gson.Gson;

import community.scs.workbench.policy.batch.Batch;
import community.scs.workbench.policy.batch.Values;
import community.scs.workbench.policy.yaml.UnreadableException;

class BatchTest {

	private static final String CONTEXT = "{\"type\": \"context\", \"id\": 1, \"policy\": \"a: role:x\"}\n";
	private static final String CASE = "{\"type\": \"case\", \"context\": 1, \"credentials\": {\"roles\": [\"x\"]}, \"target\": {}, \"rule\": \"a\"}\n";

	private final List<String> complaints = new ArrayList<>();

	@Test
	void whatIsNoCaseIsToldAndPassedOver() throws Exception {
		assertEquals(List.of("allowed", "allowed"), decisions(
				CONTEXT + "nonsense\n[]\n\n  \n{\"type\": \"other\", \"x\": 1}\n{}\n" + CASE + "{\"type\": \"context\", \"id\": 2, \n" + CASE.strip()));
		assertEquals(List.of("Line 2, character 1: Not JSON: an object is expected.",
				"Line 3, character 1: Not JSON: an object is expected.",
				"Line 9, character 30: Not JSON: the text ends too early."), complaints);
	}

	@Test
	void aBrokenCaseIsAnErrorInItsPlace() throws Exception {
		assertEquals(List.of("allowed", "error", "allowed"), decisions(CONTEXT + CASE + CASE.replace("}, \"target", ", \"target") + CASE));
		assertEquals(1, complaints.size());
		assertEquals(List.of("error", "error"), decisions(CASE + "{\"type\": \"case\", \"context\": 1}"));
		assertEquals(List.of("error"), decisions(CONTEXT + CASE.replace("{}", "[".repeat(100_000))));
	}

	@Test
	void aDefinitionThatCannotBeUsedIsAnErrorForItsCases() throws Exception {
		String context = "{\"type\": \"context\", \"id\": 1, \"policy\": null, \"defaults\": \"d\"}\n";
		assertEquals(List.of("error"), decisions(context + CASE));
		for (String rules : List.of("null", "[5]", "[{\"name\": \"a\"}]", "[{\"name\": \"a\", \"check_str\": \"\", \"scope_types\": \"x\"}]",
				"[{\"name\": \"a\", \"check_str\": \"\"}, {\"name\": \"a\", \"check_str\": \"\"}]")) {
			assertEquals(List.of("error"), decisions("{\"type\": \"defaults\", \"id\": \"d\", \"rules\": " + rules + "}\n" + context + CASE), rules);
		}
		assertEquals(List.of("error", "allowed"), decisions(CONTEXT.replace("a: role:x", "a: [") + CASE + CONTEXT + CASE));
	}

	@Test
	void aCheckStringOfDefaultsMayBeListsOfLists() throws Exception {
		String context = "{\"type\": \"context\", \"id\": 1, \"policy\": null, \"defaults\": \"d\"}\n";
		String defaults = "{\"type\": \"defaults\", \"id\": \"d\", \"rules\": [{\"name\": \"a\", \"check_str\": %s, \"deprecated\": %s}]}\n";
		for (String allowed : List.of("[]", "null", "0", "false", "{}", "[[\"role:x\"]]", "[\"role:y\", [\"role:x\", \"@\"]]", "{\"role:x\": null}")) {
			assertEquals(List.of("allowed"), decisions(defaults.formatted(allowed, "null") + context + CASE), allowed);
			assertEquals(List.of("allowed"),
					decisions(defaults.formatted("\"!\"", "{\"name\": \"b\", \"check_str\": " + allowed + "}") + context + CASE), allowed);
		}
		for (String denied : List.of("[[]]", "[[\"role:y\"]]", "[[\"role:x\", \"role:y\"]]", "\"[]\"", "[[5]]")) {
			assertEquals(List.of("denied"), decisions(defaults.formatted(denied, "null") + context + CASE), denied);
		}
		assertEquals(List.of("allowed"), decisions(defaults.formatted("\"[]\"", "{\"name\": \"b\", \"check_str\": []}") + context + CASE));
		assertEquals(List.of("error"), decisions(defaults.formatted("5", "null") + context + CASE));
	}

	@Test
	void aRuleIsFoundByAKeyThatIsNoText() throws Exception {
		String context = context("yes: role:x\n~: role:x\n2.50: role:x\n1:30: role:x\n0x10: role:x\n2024-01-01: '@'\n");
		for (String allowed : List.of("true", "1", "1.0", "null", "2.5", "90", "16", "16.0")) {
			assertEquals(List.of("allowed"), decisions(context + CASE.replace("\"a\"", allowed)), allowed);
		}
		for (String denied : List.of("false", "\"1\"", "\"true\"", "\"null\"", "0", "\"2024-01-01\"")) {
			assertEquals(List.of("denied"), decisions(context + CASE.replace("\"a\"", denied)), denied);
		}
		assertEquals(List.of("error", "error"), decisions(context + CASE.replace("\"a\"", "[]") + CASE.replace("\"a\"", "{}")));
	}

	/** Python joins the escapes of two halves in JSON, but not in YAML. */
	@Test
	void halvesOfCharactersStayApartInYaml() throws Exception {
		String smile = Character.toString(0x1f600);
		String wanted = CASE.replace("[\"x\"]", "[\"" + smile + "\"]");
		for (String apart : List.of("\\ud83d\\ude00", "\\ud83d\\\n  \\ude00", "\\U0000d83d\\ude00")) {
			assertEquals(List.of("denied"), decisions(context("a: \"role:" + apart + "\"") + wanted), apart);
			assertEquals(List.of("allowed"), decisions(context("a: \"rule:" + apart + "\"\n? \"" + apart + "\"\n: '@'") + wanted), apart);
		}
		for (String whole : List.of(smile, "\\U0001f600", "\\ud83d\\ude00 or role:" + smile)) {
			assertEquals(List.of("allowed"), decisions(context("a: \"role:" + whole + "\"") + wanted), whole);
		}
		assertEquals(List.of("allowed"), decisions(context("{\"a\": \"role:\\ud83d\\ude00\"}") + wanted));
	}

	/** A text alone with the tag {@code !} is resolved like one without quotes. */
	@Test
	void theTagWithoutNameResolvesQuotedTexts() throws Exception {
		for (String reserved : List.of("!", "&", "*", "5")) {
			assertEquals(List.of("error"), decisions(context("a: ! '" + reserved + "'") + CASE), reserved);
		}
		assertEquals(List.of("allowed"), decisions(context("a: ! 'role:x'") + CASE));
	}

	private static String context(String policy) {
		return "{\"type\": \"context\", \"id\": 1, \"policy\": " + new Gson().toJson(policy) + "}\n";
	}

	@Test
	void aLineWithoutEndIsCutAndTheNextOneDecided() throws Exception {
		StringWriter out = new StringWriter();
		new Batch(out, complaints::add).run(new Reader() {

			private int left = 65 << 20;
			private final Reader rest = new StringReader("\n" + CONTEXT + CASE);

			@Override
			public int read(char[] buffer, int offset, int length) throws IOException {
				if (left == 0) {
					return rest.read(buffer, offset, length);
				}
				int read = Math.min(left, length);
				java.util.Arrays.fill(buffer, offset, offset + read, 'x');
				left -= read;
				return read;
			}

			@Override
			public void close() throws IOException {
				rest.close();
			}
		});
		assertEquals(1, complaints.size());
		assertTrue(out.toString().startsWith("{\"decision\":\"allowed\""), out::toString);
	}

	@Test
	void readsJsonAsPythonDoes() throws Exception {
		assertEquals("{a=[1, -0.5, 1.0E22, NaN, Infinity, -Infinity, null, true, false, {}]}",
				Values.object(" {\"a\":\t[ 1,-0.5,1e22 ,NaN,Infinity,-Infinity, null,true,false,{}]}\r").toString());
		assertEquals(new BigInteger("123456789012345678901234567890"), Values.object("{\"a\": 123456789012345678901234567890}").get("a"));
		assertEquals("\ud800\"\\/\b\u00e9", Values.object("{\"a\": \"\\ud800\\\"\\\\\\/\\b\u00e9\"}").get("a"));
		assertEquals(2L, Values.object("{\"a\": 1, \"a\": 2}").get("a"));
		for (String wrong : List.of("", "[]", "{", "{}x", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{\"a\":01}", "{\"a\":.5}", "{\"a\":+1}",
				"{\"a\":1.}", "{\"a\":nul}", "{\"a\":\"\\x\"}", "{\"a\":\"\n\"}", "{\"a\":\"", "{\"a\":[1 2]}", "{'a':1}", "{\"a\":-}", "{\"a\":\"\\u00g0\"}",
				"{\"a\":" + "1".repeat(5000) + "}")) {
			assertThrows(UnreadableException.class, () -> Values.object(wrong), wrong);
		}
	}

	private List<String> decisions(String lines) throws IOException {
		complaints.clear();
		StringWriter out = new StringWriter();
		assertEquals(new Batch(out, complaints::add).run(new StringReader(lines)), complaints.isEmpty());
		return out.toString().lines().map(line -> line.replaceAll("\\{\"decision\":\"(\\w+)\".*", "$1")).toList();
	}
}
