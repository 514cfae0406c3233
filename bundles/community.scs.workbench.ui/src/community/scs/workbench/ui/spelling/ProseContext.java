package community.scs.workbench.ui.spelling;

import java.util.Set;

import org.eclipse.ui.texteditor.spelling.SpellingContext;

/** What a document brings along that its words are judged with. */
final class ProseContext extends SpellingContext {

	private final Set<String> terms;

	/** @param terms as written */
	ProseContext(Set<String> terms) {
		this.terms = terms;
	}

	Set<String> terms() {
		return terms;
	}
}
