package community.scs.workbench.editor.editing;

import community.scs.workbench.editor.Snapshot;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AbstractDecoratedTextEditorPreferenceConstants;
import org.eclipse.xtext.ide.server.formatting.FormattingService;

/** What the formatter of a document's language wants to change, and those of the texts that the document embeds. */
final class Formatting {

	private Formatting() {
	}

	/** @param selection null for all of the document */
	static Edits of(Snapshot document, ITextSelection selection) {
		if (selection != null)
			return format(document.at(selection.getOffset()), selection);
		return Edits.all(document.all().stream().map(part -> format(part, null)).toList());
	}

	private static Edits format(Snapshot snapshot, ITextSelection selection) {
		int start = selection == null ? 0 : selection.getOffset();
		int length = Math.min(selection == null ? Integer.MAX_VALUE : selection.getLength(), snapshot.text().length() - start);
		FormattingOptions options = new FormattingOptions(
				EditorsUI.getPreferenceStore().getInt(AbstractDecoratedTextEditorPreferenceConstants.EDITOR_TAB_WIDTH),
				EditorsUI.getPreferenceStore()
						.getBoolean(AbstractDecoratedTextEditorPreferenceConstants.EDITOR_SPACES_FOR_TABS));
		return Edits.of(snapshot, snapshot.language().service(FormattingService.class).orElseThrow()
				.format(snapshot.resource(), snapshot.document(), start, length, options));
	}
}
