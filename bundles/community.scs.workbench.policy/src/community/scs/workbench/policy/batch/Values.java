package community.scs.workbench.policy.batch;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import community.scs.workbench.policy.yaml.PythonJson;
import community.scs.workbench.policy.yaml.UnreadableException;

/**
 * Reads JSON into the plain values that decisions are made on; whole numbers stay whole, of repeated keys the last one counts.
 */
public final class Values extends PythonJson<Object, Map<String, Object>, List<Object>> {

	/** As deep as Python reads, less what its own callers take. */
	private static final int DEEPEST = 900;

	private Values(String text) {
		super(text, DEEPEST);
	}

	/** Reads one JSON object. */
	@SuppressWarnings("unchecked")
	public static Map<String, Object> object(String json) throws UnreadableException {
		Values values = new Values(json);
		if (values.first() != '{') {
			throw values.wrong("an object is expected");
		}
		return (Map<String, Object>) values.read();
	}

	@Override
	protected Object text(String content, int start, int end) {
		return content;
	}

	@Override
	protected Object word(String word, int start, int end) {
		return switch (word) {
			case "null" -> null;
			case "true" -> true;
			case "false" -> false;
			default -> Double.valueOf(word);
		};
	}

	@Override
	protected Object whole(String digits, int start, int end) {
		return digits.length() < 19 ? (Object) Long.valueOf(digits) : new BigInteger(digits);
	}

	@Override
	protected Object real(String digits, int start, int end) {
		return Double.valueOf(digits);
	}

	@Override
	protected Map<String, Object> mapping() {
		return new LinkedHashMap<>();
	}

	@Override
	protected void put(Map<String, Object> mapping, String name, int start, int end, Object value) {
		mapping.put(name, value);
	}

	@Override
	protected Object mapping(Map<String, Object> mapping, int start, int end) {
		return mapping;
	}

	@Override
	protected List<Object> list() {
		return new ArrayList<>();
	}

	@Override
	protected void add(List<Object> list, Object value) {
		list.add(value);
	}

	@Override
	protected Object list(List<Object> list, int start, int end) {
		return list;
	}
}
