package community.scs.workbench.check.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import community.scs.workbench.check.Outcome;
import community.scs.workbench.check.Verdict;
import community.scs.workbench.observation.model.Recording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions say of a cloud with two images, one of them nearly empty. */
class ExpressionsTest {

	private static final Recording CLOUD = Judging.cloud("""
			'images':[
			{'id':'1','name':'a','status':'active','visibility':'public','size':1073741824,'minDisk':1,'tags':['x','y'],
			'createdAt':'2026-10-31T10:00:00Z','properties':{'n':'12.50','d':'2026-11-20 12:00','w':'soon','e':''}},
			{'id':'2','name':'b'}]""");

	private static final String A = "some image where name = \"a\" has ";
	private static final String B = "some image where name = \"b\" has ";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
			// three truths meet in and, or, not, implies: what is not set is false
			"status = \"active\" and minDisk = 1|yes", "status = \"active\" and minDisk = 2|no",
			"status = \"x\" or minDisk = 1|yes", "status = \"x\" or minDisk = 2|no",
			"not minDisk = 2|yes", "not minDisk = 1|no", "not not minDisk = 1|yes",
			"minDisk = 2 implies status = \"x\"|yes", "minDisk = 1 implies status = \"x\"|no",
			"minDisk = 1 implies status = \"active\"|yes",
			"true|yes", "false|no", "hidden|no", "not hidden|yes",
			// or binds less than and, implies least
			"true or false and false|yes", "(true or false) and false|no", "false implies false and false|yes",
			// comparisons
			"minDisk = 1.0|yes", "minDisk != 1|no", "minDisk < 1|no", "minDisk <= 1|yes", "minDisk > 0.9|yes", "minDisk >= 2|no",
			"minDisk * 1 GiB >= size|yes", "minDisk * 1024 MiB + 1 > size|yes", "size / 1 GiB - 1 = 0|yes", "1 / 3 * 3 < 1|yes",
			"tags contains \"x\"|yes", "tags contains \"z\"|no", "name contains \"a\"|yes", "status starts with \"act\"|yes",
			"status starts with \"tiv\"|no", "status one of \"x\", \"active\"|yes", "status one of \"x\"|no",
			"status matching \"act.*\"|yes", "status matching \"act\"|no",
			// conversions
			"number(property n) = 12.5|yes", "number(property w) = 1|no", "length(property n) = 5|yes", "length(tags) = 2|yes",
			"lower(\"ÄB\") = \"äb\"|yes",
			"date(property d) <= today|yes", "date(property d) = today - 2 days|yes", "date(property d) + 1 days > today|no",
			"today - date(createdAt) = 22 days|yes", "today - date(createdAt) < 11 days * 2|no", "date(property w) < today|no",
			"2 * 1.5 days = 3 days|yes",
			// what is set
			"property n is set|yes", "property e is set|no", "property e is not set|yes", "property z is set|no",
			"minRam is not set|yes", "tags is set|yes" })
	void ofTheFullImage(String expression, String answer) {
		assertEquals(outcome(answer), Judging.judge("testcase t MUST " + A + expression, CLOUD).outcome());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
			"status = \"active\"|no", "status != \"active\"|no", "minDisk < 1|no", "minDisk >= 1|no", "minDisk + 1 > 0|no",
			"minDisk one of 1|no", "status matching \".*\"|no", "tags contains \"x\"|no", "status starts with \"\"|no",
			"length(status) = 0|no", "length(tags) = 0|yes", "date(createdAt) < today|no", "number(status) = 0|no",
			"tags is set|no", "not status = \"active\"|yes", "status = \"x\" implies false|yes" })
	void nothingHoldsOfWhatIsNotSet(String expression, String answer) {
		assertEquals(outcome(answer), Judging.judge("testcase t MUST " + B + expression, CLOUD).outcome());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
			"every image has name is set|yes", "every image has status is set|no", "every image where status is set has minDisk = 1|yes",
			"every flavor has ram > 1|yes", "some flavor|no", "some image|yes", "no flavor|yes", "no image|no",
			"no image has name = \"c\"|yes", "no image where status is set|no", "some image has name = \"b\"|yes",
			"count(image) = 2|yes", "count(image where status is set) = 1|yes", "count(flavor) > 0|no",
			"no two image share name|yes", "no two image share hidden|no", "no two image share status|yes",
			"no two image share hidden, name|yes",
			"some image as i has some image where name != i.name has status is set|yes",
			"every image as i has no image where name = i.name has id != i.id|yes",
			"some image has some tag has it = \"y\"|yes", "every image has every tag has it one of \"x\", \"y\"|yes",
			"some image has no tag|yes", "cloud = \"test\"|yes",
			"not every image has status is set|yes", "every image has name is set and some image has name = \"b\"|yes" })
	void ofAllImages(String expression, String answer) {
		assertEquals(outcome(answer), Judging.judge("testcase t MUST " + expression, CLOUD).outcome());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
			"every image has status = \"active\"|“b”: status is not set|status = \"active\"",
			"every image has minDisk = 7|“a”: minDisk is 1, and 1 more|minDisk = 7",
			"every image has name = \"a\" or name = \"c\"|“b”: name is “b”|name = \"a\" or name = \"c\"",
			"some image where name = \"a\" has size = minDisk|“a”: size is 1073741824, minDisk is 1|size = minDisk",
			"some flavor where ram > 1|there is no flavor where ram > 1|some flavor where ram > 1",
			"no two image share hidden|“a” and “b”: hidden is false|no two image share hidden",
			"count(image) = 1|count(image) is 2|count(image) = 1" })
	void aMissNamesTheFactAndThePlace(String expression, String reason, String deciding) {
		String text = "testcase t MUST " + expression;
		Verdict verdict = Judging.judge(text, CLOUD);
		assertEquals(Outcome.FAIL, verdict.outcome());
		assertEquals(reason, verdict.reason());
		assertEquals(deciding, text.substring(verdict.deciding().offset(), verdict.deciding().offset() + verdict.deciding().length()));
	}

	private static Outcome outcome(String answer) {
		return answer.equals("yes") ? Outcome.PASS : Outcome.FAIL;
	}
}
