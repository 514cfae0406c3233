package community.scs.workbench.ui.typing;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Shows which bracket belongs to the one at the caret. */
public final class MarkdownPairs extends DefaultCharacterPairMatcher {

	public MarkdownPairs() {
		super("()[]{}".toCharArray());
	}
}
