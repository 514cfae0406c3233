package community.scs.workbench.openstack.collect;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.EMap;

import com.fasterxml.jackson.databind.JsonNode;

/** From JSON to the features of observed objects. */
final class Json {

	private Json() {
	}

	static String text(JsonNode object, String member) {
		JsonNode value = object.path(member);
		return value.isValueNode() && !value.isNull() ? value.asText() : null;
	}

	/** @return null if there is none, or it is no whole number */
	static Long number(JsonNode object, String member) {
		JsonNode value = object.path(member);
		return value.isIntegralNumber() ? value.longValue() : null;
	}

	static boolean flag(JsonNode object, String member) {
		return object.path(member).asBoolean();
	}

	static void texts(JsonNode list, EList<String> into) {
		list.forEach(t -> into.add(t.asText()));
	}

	static void entries(JsonNode object, EMap<String, String> into) {
		object.properties().forEach(p -> entry(p.getKey(), p.getValue(), into));
	}

	/** Values that are no texts are kept as JSON, null is left out. */
	static void entry(String key, JsonNode value, EMap<String, String> into) {
		if (!value.isNull()) {
			into.put(key, value.isValueNode() ? value.asText() : value.toString());
		}
	}
}
