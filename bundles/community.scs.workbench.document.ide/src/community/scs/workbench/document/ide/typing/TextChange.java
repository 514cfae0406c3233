package community.scs.workbench.document.ide.typing;

/**
 * One change of a text, and what is selected afterwards.
 *
 * @param offset   of the first character that is replaced
 * @param length   number of characters that are replaced
 * @param caret    offset of the selection in the changed text
 * @param selected number of characters that are selected then; 0 for a mere caret
 */
public record TextChange(int offset, int length, String text, int caret, int selected) {

	/** The caret stands behind what is inserted. */
	static TextChange replacing(int offset, int length, String text) {
		return new TextChange(offset, length, text, offset + text.length(), 0);
	}

	static TextChange moving(int caret, int selected) {
		return new TextChange(caret, 0, "", caret, selected);
	}

	public boolean isMove() {
		return length == 0 && text.isEmpty();
	}

	/** @return the changed text */
	public String appliedTo(String before) {
		return before.substring(0, offset) + text + before.substring(offset + length);
	}
}
