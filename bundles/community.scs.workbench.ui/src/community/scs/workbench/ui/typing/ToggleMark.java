package community.scs.workbench.ui.typing;

import community.scs.workbench.document.ide.typing.Mark;
import community.scs.workbench.editor.TextEditors;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension2;

/** Sets or takes away the mark that {@code plugin.xml} names behind the class. */
public final class ToggleMark extends AbstractHandler implements IExecutableExtension {

	private Mark mark;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		mark = Mark.valueOf(((String) data).toUpperCase(Locale.ROOT));
	}

	@Override
	public Object execute(ExecutionEvent event) {
		TextEditors.active(event).filter(ToggleMark::isEditable).map(editor -> editor.getAdapter(ITextViewer.class))
				.ifPresent(this::toggle);
		return null;
	}

	private static boolean isEditable(ITextEditor editor) {
		return !(editor instanceof ITextEditorExtension2 e) || e.validateEditorInputState();
	}

	private void toggle(ITextViewer viewer) {
		Point selection = viewer.getSelectedRange();
		Optional.of(viewer.getDocument().get()).flatMap(text -> mark.toggled(text, selection.x, selection.y))
				.ifPresentOrElse(change -> TextChanges.apply(change, viewer), viewer.getTextWidget().getDisplay()::beep);
	}
}
