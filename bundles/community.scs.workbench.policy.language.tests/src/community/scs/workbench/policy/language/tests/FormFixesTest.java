package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFixesTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			indent | a: "role:x"\\n  b:\\n    role:y\\n | a: "role:x"\\nb:\\n  role:y\\n |
			indent | ` a: role:x\\nb: role:y\\n` | ` a: role:x\\n b: role:y\\n` |
			tab | a:\\trole:x\\n | a:  role:x\\n |
			unexpected | a: role:x\\nand this\\n | a: role:x\\n# and this\\n |
			no-comma | {"a": "@" "b": "!"} | {"a": "@", "b": "!"} |
			unclosed-list | {"a": "@"\\n | {"a": "@"}\\n |
			unclosed-list | a: [["role:x"\\nb: role:y\\n | a: [["role:x"]\\nb: role:y\\n |
			unclosed-quote | "a": "role:x\\n"b": "@"\\n | "a": "role:x"\\n"b": "@"\\n |
			unclosed-quote | {"a": "role:x,\\n"b": "@"} | {"a": "role:x",\\n"b": "@"} |
			bad-escape | a: "role:x\\d" | a: "role:x\\\\d" |
			property | a: &x role:y | a:  role:y |
			property | a: *x | |
			needs-quotes | a: @ | a: "@" |
			needs-quotes | a: user_id: | a: "user_id:" |
			needs-quotes | a: {b: c} | |
			stray | a: "role:x)" | a: "role:x" |
			unclosed-parenthesis | a: "((role:x" | a: "((role:x))" |
			no-operator | a: "role:x role:y" | a: "role:x and role:y" | a: "role:x or role:y"
			no-operator | a: "role:x (role:y)" | a: "role:x and (role:y)" | a: "role:x or (role:y)"
			bare | a: "admin" | a: "rule:admin" | a: "role:admin"
			missing | a: "role:x or" | a: "role:x" |
			missing | a: "role:x and ()" | |
			blank | a: "  " | a: "!" |
			cycle | "a": "role:x or rule:b"\\n"b": "role:y or rule:a"\\n | "a": "role:x or rule:b"\\n"b": "role:y or !"\\n |
			cycle | a: rule:a\\n | a: "!"\\n |
			cycle | a: rule:a or role:x\\n | a: (!) or role:x\\n |
			cycle | a: [["role:x", "rule:a"]]\\n | a: [["role:x", "!"]]\\n |
			cycle | a: role:x and not rule:a\\n | |
			""")
	void anErrorOfFormHasAWayOut(String code, String policy, String first, String second) {
		List<String> expected = Stream.of(first, second).filter(text -> text != null).map(FormFixesTest::text).toList();
		assertEquals(expected, FindingsTest.fixes(text(policy), "." + code));
	}

	private static String text(String written) {
		return written.replace("\\n", "\n").replace("\\t", "\t");
	}
}
