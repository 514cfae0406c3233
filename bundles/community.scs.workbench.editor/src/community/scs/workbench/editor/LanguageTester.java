package community.scs.workbench.editor;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.ui.texteditor.ITextEditor;

/** Property {@code hasLanguage} of a text editor: whether a language of this bundle knows its document. */
public final class LanguageTester extends PropertyTester {

	@Override
	public boolean test(Object receiver, String property, Object[] args, Object expected) {
		return receiver instanceof ITextEditor editor && TextEditors.session(editor).isPresent();
	}
}
