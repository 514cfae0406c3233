package community.scs.workbench.ui.preview;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.osgi.service.event.EventHandler;

import community.scs.workbench.document.markdown.MarkdownHtml;
import community.scs.workbench.document.preview.PreviewPage.Theme;
import community.scs.workbench.ui.ActiveEditor;
import community.scs.workbench.ui.Latest;

/** The document of the active editor as the published page; the two follow each other, in what is typed and scrolled. */
public class PreviewView extends ViewPart {

	public static final String ID = "community.scs.workbench.ui.preview";

	private static final int TYPING_MS = 250;
	private static final int SCROLLING_MS = 40;

	private final EventHandler themeChanged = event -> restyle();
	private final Runnable render = this::render;
	private final Runnable follow = this::follow;
	private Display display;
	private Composite stack;
	private Control empty;
	private PageWidget page;
	private OutlineArea outline;
	private Latest<String> rendering;
	private ActiveEditor active;
	private FollowedEditor followed;
	private boolean caretHasMoved;
	private boolean isNew;
	private String html = "";
	private String anchor;

	@Override
	public void createPartControl(Composite parent) {
		display = parent.getDisplay();
		stack = new Composite(parent, 0);
		stack.setLayout(new StackLayout());
		try {
			page = new PageWidget(stack, new FromPage());
			empty = Notes.of(stack, "Open a standards document: it is shown here as the published page looks.");
		} catch (SWTError e) {
			Composite note = NoBrowser.note(stack, e);
			outline = new OutlineArea(note, getViewSite());
			empty = note;
		}
		rendering = new Latest<>(stack, this::show, this::say);
		top(empty);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, ID);
		active = new ActiveEditor(getSite().getPage(), this::edited);
		getSite().getService(IEventBroker.class).subscribe(IThemeEngine.Events.THEME_CHANGED, themeChanged);
	}

	private final class FromPage implements PageWidget.Listener {

		@Override
		public void lineClicked(int line) {
			if (followed != null) {
				followed.select(line);
			}
		}

		@Override
		public void scrolled(int line) {
			if (followed != null) {
				display.timerExec(-1, follow);
				followed.scrollTo(line);
			}
		}

		@Override
		public void linkClicked(String target) {
			if (followed != null) {
				PreviewLinks.open(getSite().getPage(), Adapters.adapt(followed.editor().getEditorInput(), IFile.class), target, PreviewView.this);
			}
		}
	}

	private final class FromEditor implements FollowedEditor.Listener {

		private final ITextEditor source;

		FromEditor(ITextEditor source) {
			this.source = source;
		}

		@Override
		public void typed() {
			if (page != null) {
				display.timerExec(TYPING_MS, render);
			}
		}

		@Override
		public void caretMoved() {
			caretHasMoved = true;
			display.timerExec(SCROLLING_MS, follow);
		}

		@Override
		public void scrolled() {
			display.timerExec(SCROLLING_MS, follow);
		}

		@Override
		public void closed() {
			if (followed != null && followed.editor() == source && !stack.isDisposed()) {
				release();
				setContentDescription("");
				top(empty);
			}
		}
	}

	private void top(Control control) {
		((StackLayout) stack.getLayout()).topControl = control;
		stack.layout();
	}

	private void edited(IWorkbenchPart part) {
		if (!(part instanceof ITextEditor opened) || followed != null && followed.editor() == opened || !FollowedEditor.isDocument(opened)) {
			return;
		}
		release();
		followed = new FollowedEditor(opened, new FromEditor(opened));
		setContentDescription(opened.getEditorInput().getName());
		if (page == null) {
			outline(opened);
		} else {
			isNew = true;
			render();
		}
	}

	private void outline(ITextEditor editor) {
		try {
			outline.show(editor);
		} catch (PartInitException e) {
			say("The outline could not be shown: " + e.getMessage());
		}
	}

	private void release() {
		if (followed != null) {
			followed.release();
			followed = null;
		}
		if (outline != null) {
			outline.clear();
		}
		rendering.cancel();
		display.timerExec(-1, render);
		display.timerExec(-1, follow);
	}

	private void render() {
		if (followed != null && !stack.isDisposed()) {
			String text = followed.text();
			rendering.askQuietly("Preview", 0, monitor -> MarkdownHtml.of(text, monitor::isCanceled).html());
		}
	}

	private void show(String body) {
		html = body;
		page.show(html, theme());
		top(page.control());
		if (anchor != null) {
			page.anchor(anchor);
		} else if (isNew) {
			page.align(followed.topLine());
		} else if (followed.caretLine() > 0) {
			page.reveal(followed.caretLine());
		}
		anchor = null;
		isNew = false;
	}

	private static Theme theme() {
		IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		boolean isDark = themes != null && themes.getActiveTheme() != null && themes.getActiveTheme().getId().contains("dark");
		return isDark ? Theme.DARK : Theme.LIGHT;
	}

	/** Shows where the caret has gone; when only the editor was scrolled, what it shows first. */
	private void follow() {
		if (followed == null || page == null || stack.isDisposed()) {
			return;
		}
		int caret = caretHasMoved ? followed.caretLine() : 0;
		caretHasMoved = false;
		if (caret > 0) {
			page.reveal(caret);
		} else {
			page.align(followed.topLine());
		}
	}

	private void restyle() {
		display.asyncExec(() -> {
			if (page != null && !stack.isDisposed()) {
				page.show(html, theme());
			}
		});
	}

	/** Scrolls to an anchor of the document that has just been opened, as soon as its page is there. */
	void goTo(String id) {
		anchor = id;
		render();
	}

	void say(String message) {
		getViewSite().getActionBars().getStatusLineManager().setErrorMessage(message);
	}

	@Override
	public void setFocus() {
		Control top = ((StackLayout) stack.getLayout()).topControl;
		if (top != null) {
			top.setFocus();
		}
	}

	@Override
	public void dispose() {
		getSite().getService(IEventBroker.class).unsubscribe(themeChanged);
		active.dispose();
		release();
		super.dispose();
	}
}
