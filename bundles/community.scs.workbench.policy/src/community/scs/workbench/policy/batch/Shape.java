package community.scs.workbench.policy.batch;

import java.util.List;
import java.util.Map;

/** Takes values for what they have to be; what is not throws {@code IllegalArgumentException} with a message for users. */
final class Shape {

	private Shape() {
	}

	static List<?> list(Object value) {
		if (value instanceof List<?> list) {
			return list;
		}
		throw new IllegalArgumentException("A list is expected.");
	}

	static Map<?, ?> map(Object value) {
		if (value instanceof Map<?, ?> map) {
			return map;
		}
		throw new IllegalArgumentException("An object is expected.");
	}

	static String text(Object value) {
		if (value instanceof String text) {
			return text;
		}
		throw new IllegalArgumentException("A text is expected.");
	}
}
