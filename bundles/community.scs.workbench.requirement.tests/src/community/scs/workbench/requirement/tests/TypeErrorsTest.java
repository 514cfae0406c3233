package community.scs.workbench.requirement.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions are checked against the model of observations. */
class TypeErrorsTest {

	@ParameterizedTest
	@ValueSource(strings = {
			"every image where visibility = \"public\" has property os_distro is set",
			"some flavor as f where ram >= 4096 has some image where minRam <= f.ram has name = \"x\"",
			"every server has every tag has it matching \"[a-z]+\"",
			"some service where type = \"compute\" has some endpoint where interface = \"public\"",
			"count(image where hidden) + 1 < 3 and not (count(flavor) = 0 or cloud = \"x\")",
			"every image has date(createdAt) + 1.5 * 30 days >= today - 2 days",
			"every image has today - date(createdAt) < 10 days",
			"every guest has some service where name = \"rngd\" has running",
			"no guest has cpuFlags contains \"rdrand\" implies length(cpuFlags) > 3",
			"every flavor has number(extraSpec quota:disk) / 2 >= disk and lower(name) starts with \"scs\"",
			"no two flavor where public share vcpus, ram, disk",
			"every image has minDisk * 1 GiB >= size and minRam one of 64, 128 and property \"a b\" is not set" })
	void rightExpressionsHaveNoFindings(String expression) {
		assertEquals(List.of(), Texts.issues("testcase t MUST " + expression));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '@', quoteCharacter = '\'', value = {
			"every image has size = \"big\"@40@This is a text, but it is compared with a number.",
			"every image has size@33@This is a number, but a condition is needed here.",
			"every image has not name@37@This is a text, but a condition is needed here.",
			"every image@17@Say with “has” what every selected object has to show.",
			"every image has name < \"b\"@33@A text has no order; turn it into a number with number(…) or a date with date(…).",
			"every image has size matching \"1\"@33@This is a number, but a text is needed here.",
			"every image has tags = \"a\"@33@A list cannot be compared as a whole; use “contains” or “some … has it = …”.",
			"every image has tags contains 1@47@This is a number, but a text is needed here.",
			"every image has name + 1 = 2@33@“+” cannot calculate with a text and a number.",
			"every image has property is set@33@Name the item after “property”.",
			"every image has size x = \"1\"@33@“size” is no map; an item cannot follow it.",
			"every image has it = \"x\"@33@“it” stands for a plain value; name a feature of the object.",
			"every image has \"x\" is set@33@Only a feature or an item of an object can be set or not set.",
			"every image has date(size) = today@38@This is a number, but a text is needed here.",
			"every image has minDisk one of 1, \"2\"@51@This is a text, but it is compared with a number.",
			"every image where size has hidden@35@This is a number, but a condition is needed here.",
			"every image has name matching \"(a\"@47@This is no regular expression: Unclosed group at character 3.",
			"every image has name matching \"(a||b)\"@47@An alternative of this pattern is empty; write “?” after the group instead.",
			"every imag has hidden@23@There is no kind of observed object “imag”; “image” is one.",
			"every image has minDsk > 1@33@There is no feature of Image “minDsk”; “minDisk” is one.",
			"every image has property a = \"1\" and colour = 1@54@There is no feature of Image “colour”.",
			"every flavor as f has g.ram > 1@39@There is no object named with “as” “g”; “f” is one." })
	void wrongOnesAreMarkedWhereTheyAreWrong(String expression, int column, String message) {
		assertEquals(List.of("1:" + column + ": " + message), Texts.issues("testcase t MUST " + expression));
	}
}
