package community.scs.workbench.openstack.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.fge.jsonpatch.diff.JsonDiff;

class JsonDiffTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
			"{'a': 1}           | {'a': 1}           | []", //
			"{}                 | {'a': [1]}         | [{'op': 'add', 'path': '/a', 'value': [1]}]",
			"{'a': 1, 'b': 2}   | {'b': 2}           | [{'op': 'remove', 'path': '/a'}]",
			"{'a': 'x'}         | {'a': null}        | [{'op': 'replace', 'path': '/a', 'value': null}]",
			"{'a/b~c': 1}       | {}                 | [{'op': 'remove', 'path': '/a~1b~0c'}]",
			"{'a': 1, 'b': 1}   | {'b': 2, 'c': 3}   | [{'op': 'remove', 'path': '/a'}, {'op': 'replace', 'path': '/b', 'value': 2}, {'op': 'add', 'path': '/c', 'value': 3}]" })
	void aPatchMakesOneObjectOfTheOther(String source, String target, String patch) throws JsonProcessingException {
		assertEquals(JSON.readTree(patch.replace('\'', '"')),
				JsonDiff.asJson(JSON.readTree(source.replace('\'', '"')), JSON.readTree(target.replace('\'', '"'))));
	}
}
