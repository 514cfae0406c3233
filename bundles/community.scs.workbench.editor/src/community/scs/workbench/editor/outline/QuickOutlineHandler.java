package community.scs.workbench.editor.outline;

import community.scs.workbench.editor.TextEditors;
import community.scs.workbench.editor.Urgency;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.texteditor.ITextEditor;

/** Opens the outline as a popup over the editor. */
public final class QuickOutlineHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		TextEditors.active(event).ifPresent(editor -> TextEditors.session(editor)
				.ifPresent(session -> session.show(Urgency.NOW, Node::of, roots -> open(editor, roots))));
		return null;
	}

	private static void open(ITextEditor editor, List<Node> roots) {
		ITextViewer viewer = editor.getAdapter(ITextViewer.class);
		Control text = viewer == null ? null : viewer.getTextWidget();
		if (text != null && !text.isDisposed())
			new QuickOutline(editor.getSite().getShell(), text, editor, roots).open();
	}
}
