package community.scs.workbench.document.ide.typing;

import java.util.Optional;
import java.util.regex.Pattern;

/** An address pasted over a text makes the text a link to it. */
public final class LinkPaste {

	private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]++");

	private LinkPaste() {
	}

	/** @return empty where what is pasted replaces the selection as ever */
	public static Optional<TextChange> over(String text, int offset, int length, String pasted) {
		String address = pasted.strip();
		String selected = text.substring(offset, offset + length);
		if (!ADDRESS.matcher(address).matches() || selected.isBlank() || selected.indexOf('\n') >= 0 || selected.indexOf('\r') >= 0
				|| selected.contains("](") || ADDRESS.matcher(selected.strip()).matches() || !isBalanced(selected, '[', ']')
				|| isAddress(text, offset) || Zone.at(text, offset) != Zone.PROSE)
			return Optional.empty();
		String target = isBalanced(address, '(', ')') ? address : "<" + address + ">";
		String blanksBefore = selected.substring(0, selected.length() - selected.stripLeading().length());
		String blanksBehind = selected.substring(selected.stripTrailing().length());
		return Optional.of(TextChange.replacing(offset, length,
				blanksBefore + "[" + selected.strip() + "](" + target + ")" + blanksBehind));
	}

	/** Whether what is selected is (part of) a target already: in parentheses, in angle brackets or in a definition. */
	private static boolean isAddress(String text, int offset) {
		String before = text.substring(Lines.start(text, offset), offset);
		int target = before.lastIndexOf("](");
		boolean isTarget = target >= 0 && before.indexOf(')', target) < 0;
		return isTarget || before.lastIndexOf('<') > before.lastIndexOf('>') || before.startsWith("[") && before.contains("]: ");
	}

	private static boolean isBalanced(String text, char opening, char closing) {
		int open = 0;
		for (int i = 0; i < text.length() && open >= 0; i++)
			if (text.charAt(i) == opening)
				open++;
			else if (text.charAt(i) == closing)
				open--;
		return open == 0;
	}
}
