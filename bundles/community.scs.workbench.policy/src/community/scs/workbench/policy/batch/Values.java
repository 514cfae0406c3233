package community.scs.workbench.policy.batch;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

/** Reads JSON into the plain values that decisions are made on; whole numbers stay whole, as Python keeps them. */
public final class Values {

	private Values() {
	}

	/** Reads one JSON object, nested at most 255 deep; of repeated keys the last one counts. */
	public static Map<String, Object> object(String json) throws IOException {
		try (JsonReader reader = new JsonReader(new StringReader(json))) {
			reader.setStrictness(Strictness.STRICT);
			if (reader.peek() != JsonToken.BEGIN_OBJECT) {
				throw new MalformedJsonException("an object is expected");
			}
			Map<String, Object> object = object(reader);
			if (reader.peek() != JsonToken.END_DOCUMENT) {
				throw new MalformedJsonException("one object is expected");
			}
			return object;
		}
	}

	private static Map<String, Object> object(JsonReader reader) throws IOException {
		Map<String, Object> object = new LinkedHashMap<>();
		reader.beginObject();
		while (reader.hasNext()) {
			object.put(reader.nextName(), value(reader));
		}
		reader.endObject();
		return object;
	}

	private static Object value(JsonReader reader) throws IOException {
		return switch (reader.peek()) {
			case BEGIN_OBJECT -> object(reader);
			case BEGIN_ARRAY -> {
				List<Object> list = new ArrayList<>();
				reader.beginArray();
				while (reader.hasNext()) {
					list.add(value(reader));
				}
				reader.endArray();
				yield list;
			}
			case STRING -> reader.nextString();
			case BOOLEAN -> reader.nextBoolean();
			case NULL -> {
				reader.nextNull();
				yield null;
			}
			default -> number(reader.nextString());
		};
	}

	private static Number number(String text) {
		if (text.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E')) {
			return Double.valueOf(text);
		}
		return text.length() < 19 ? (Number) Long.valueOf(text) : (Number) new BigInteger(text);
	}
}
