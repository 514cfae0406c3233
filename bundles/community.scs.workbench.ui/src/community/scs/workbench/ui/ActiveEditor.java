package community.scs.workbench.ui;

import java.util.function.Consumer;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Tells which editor is active, now and whenever that changes. UI thread only. */
public final class ActiveEditor implements IPartListener2 {

	private final IWorkbenchPage page;
	private final Consumer<IWorkbenchPart> listener;

	public ActiveEditor(IWorkbenchPage page, Consumer<IWorkbenchPart> listener) {
		this.page = page;
		this.listener = listener;
		page.addPartListener(this);
		if (page.getActiveEditor() != null) {
			listener.accept(page.getActiveEditor());
		}
	}

	@Override
	public void partActivated(IWorkbenchPartReference reference) {
		if (reference.getPart(false) instanceof IEditorPart editor) {
			listener.accept(editor);
		}
	}

	public void dispose() {
		page.removePartListener(this);
	}
}
