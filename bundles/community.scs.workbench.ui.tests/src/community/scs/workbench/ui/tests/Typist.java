package community.scs.workbench.ui.tests;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

import java.nio.charset.StandardCharsets;

/** An editor on a file of a project, and the keys that are pressed in it. */
record Typist(ITextEditor editor) {

	/** @param text a bar in it is where the caret stands at first */
	static Typist open(String name, String text) throws CoreException {
		IFile file = file(name, text.replace("¦", ""));
		Typist typist = new Typist((ITextEditor) IDE.openEditor(Bench.page(), file));
		typist.viewer().setSelectedRange(Math.max(0, text.indexOf('¦')), 0);
		Ui.settle();
		return typist;
	}

	static IFile file(String name, String text) throws CoreException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("drafts");
		if (!project.exists()) {
			project.create(null);
			project.open(null);
		}
		IFile file = project.getFile(name);
		file.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
		return file;
	}

	ITextViewer viewer() {
		return editor.getAdapter(ITextViewer.class);
	}

	StyledText widget() {
		return viewer().getTextWidget();
	}

	Typist type(String characters) {
		characters.chars().forEach(c -> press(c, (char) c, 0));
		return this;
	}

	Typist enter() {
		return press(SWT.CR, SWT.CR, 0);
	}

	Typist tab() {
		return press(SWT.TAB, SWT.TAB, 0);
	}

	Typist backTab() {
		return press(SWT.TAB, SWT.TAB, SWT.SHIFT);
	}

	Typist backspace() {
		return press(SWT.BS, SWT.BS, 0);
	}

	Typist caretBehind(String words) {
		viewer().setSelectedRange(Editors.text(editor).indexOf(words) + words.length(), 0);
		return this;
	}

	Typist select(String words) {
		viewer().setSelectedRange(Editors.text(editor).indexOf(words), words.length());
		return this;
	}

	private Typist press(int key, char character, int modifiers) {
		Event event = new Event();
		event.keyCode = key;
		event.character = character;
		event.stateMask = modifiers;
		widget().notifyListeners(SWT.KeyDown, event);
		Ui.settle();
		return this;
	}

	/** The text with a bar at the caret. */
	String text() {
		return new StringBuilder(Editors.text(editor)).insert(viewer().getSelectedRange().x, '¦').toString();
	}
}
