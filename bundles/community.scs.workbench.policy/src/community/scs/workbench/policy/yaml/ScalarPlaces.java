package community.scs.workbench.policy.yaml;

/** Finds, for each character of a scalar's content, where it is written: quotes, escapes and folded lines move it. */
final class ScalarPlaces {

	private ScalarPlaces() {
	}

	/** The offset in {@code text} of the character at {@code index} of {@code content}, which is written at {@code span}. */
	static int offset(String text, Span span, String content, int index) {
		if (text.startsWith(content, span.offset())) {
			return span.offset() + index;
		}
		char quote = span.length() == 0 ? 0 : text.charAt(span.offset());
		int at = span.offset() + (quote == '"' || quote == '\'' ? 1 : 0);
		if (quote == '|' || quote == '>') {
			at = text.indexOf('\n', at) + 1;
		}
		for (int i = 0;; i++) {
			char wanted = i < content.length() ? content.charAt(i) : 0;
			if (Character.isWhitespace(wanted) || wanted == 0) {
				if (i == index) {
					return Math.min(at, span.end());
				}
				at = at < span.end() && text.charAt(at) == '\\' ? at + escape(text, at) : at + 1;
				continue;
			}
			while (at < span.end() && text.charAt(at) != wanted && !(quote == '"' && escapes(text, at))) {
				at++;
			}
			if (i == index || at >= span.end()) {
				return Math.min(at, span.end());
			}
			if (quote == '"' && text.charAt(at) == '\\') {
				at += escape(text, at);
			} else {
				at += quote == '\'' && wanted == '\'' ? 2 : 1;
			}
		}
	}

	/** Whether a backslash stands for a character; before the end of a line it stands for none. */
	private static boolean escapes(String text, int at) {
		return text.charAt(at) == '\\' && at + 1 < text.length() && "\r\n".indexOf(text.charAt(at + 1)) < 0;
	}

	private static int escape(String text, int at) {
		return switch (at + 1 < text.length() ? text.charAt(at + 1) : 0) {
			case 'x' -> 4;
			case 'u' -> 6;
			case 'U' -> 10;
			default -> 2;
		};
	}
}
