package com.github.fge.jsonpatch.diff;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * The only class of json-patch that openstack4j refers to (when it updates an image). The library itself cannot be used:
 * its releases need Guava 16 or export no packages.
 */
public final class JsonDiff {

	private JsonDiff() {
	}

	/** A patch after RFC 6902 that makes the members of one object those of the other. */
	public static JsonNode asJson(JsonNode source, JsonNode target) {
		ArrayNode patch = JsonNodeFactory.instance.arrayNode();
		for (Map.Entry<String, JsonNode> member : source.properties()) {
			if (!target.has(member.getKey())) {
				patch.addObject().put("op", "remove").put("path", pointer(member.getKey()));
			}
		}
		for (Map.Entry<String, JsonNode> member : target.properties()) {
			if (!member.getValue().equals(source.get(member.getKey()))) {
				patch.addObject().put("op", source.has(member.getKey()) ? "replace" : "add").put("path", pointer(member.getKey()))
						.set("value", member.getValue());
			}
		}
		return patch;
	}

	/** RFC 6901, section 3 */
	private static String pointer(String member) {
		return "/" + member.replace("~", "~0").replace("/", "~1");
	}
}
