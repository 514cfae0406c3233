package community.scs.workbench.policy.decide;

import java.util.LinkedHashMap;
import java.util.Map;

/** Targets as services hand them to oslo.policy. */
public final class Targets {

	private Targets() {
	}

	/**
	 * Turns nested mappings into one with dotted keys, as Keystone does before it asks (keystone.common.utils,
	 * {@code flatten_dict}): {@code {"target": {"user": {"id": 1}}}} becomes {@code {"target.user.id": 1}}.
	 */
	public static Map<String, Object> flatten(Map<String, ?> target) {
		Map<String, Object> flat = new LinkedHashMap<>();
		flatten("", target, flat);
		return flat;
	}

	private static void flatten(String prefix, Map<?, ?> nested, Map<String, Object> flat) {
		nested.forEach((key, value) -> {
			if (value instanceof Map<?, ?> map) {
				flatten(prefix + key + ".", map, flat);
			} else {
				flat.put(prefix + key, value);
			}
		});
	}
}
