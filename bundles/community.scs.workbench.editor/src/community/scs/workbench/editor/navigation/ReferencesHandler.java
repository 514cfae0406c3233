package community.scs.workbench.editor.navigation;

import community.scs.workbench.editor.TextEditors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.search.ui.NewSearchUI;

/** Searches the references to what the caret is at. */
public final class ReferencesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		TextEditors.active(event).ifPresent(editor -> TextEditors.session(editor)
				.ifPresent(session -> TextEditors.selection(editor).ifPresent(caret -> {
					NewSearchUI.activateSearchResultView();
					NewSearchUI.runQueryInBackground(new ReferencesQuery(session, caret.getOffset()));
				})));
		return null;
	}
}
