package community.scs.workbench.editor.outline;

import community.scs.workbench.editor.Bridge;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** Gives generic editors that show a language's document an outline page. */
public final class OutlineFactory implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object adaptable, Class<T> type) {
		if (!(adaptable instanceof ITextEditor editor) || editor.getDocumentProvider() == null)
			return null;
		return Bridge.get().sessions().of(editor.getDocumentProvider().getDocument(editor.getEditorInput()))
				.map(session -> type.cast(new OutlinePage(editor, session))).orElse(null);
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IContentOutlinePage.class };
	}
}
