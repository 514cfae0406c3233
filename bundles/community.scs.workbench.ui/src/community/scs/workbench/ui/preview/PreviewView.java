package community.scs.workbench.ui.preview;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.IViewportListener;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.custom.CaretListener;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.osgi.service.event.EventHandler;

import community.scs.workbench.document.markdown.MarkdownHtml;
import community.scs.workbench.document.preview.PreviewPage.Theme;
import community.scs.workbench.ui.ActiveEditor;

/** The document of the active editor as the published page; follows what is typed, and where the caret is. */
public class PreviewView extends ViewPart {

	public static final String ID = "community.scs.workbench.ui.preview";

	private static final long TYPING_MS = 250;
	private static final int SCROLLING_MS = 80;

	private final IDocumentListener typed = new IDocumentListener() {

		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// the text is taken after the change
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			job.schedule(TYPING_MS);
		}
	};
	private final CaretListener caretMoved = event -> followSoon();
	private final IViewportListener scrolled = offset -> followSoon();
	private final EventHandler themeChanged = event -> restyle();
	private final Runnable follow = this::follow;
	private final Job job = Job.createSystem("Preview", (ICoreRunnable) monitor -> render());
	private Display display;
	private Composite stack;
	private Control empty;
	private PageWidget page;
	private ActiveEditor active;
	private ITextEditor editor;
	private volatile IDocument document;
	private StyledText text;
	private ITextViewer viewer;
	private String html = "";
	private String anchor;

	@Override
	public void createPartControl(Composite parent) {
		display = parent.getDisplay();
		stack = new Composite(parent, 0);
		stack.setLayout(new StackLayout());
		try {
			page = new PageWidget(stack, new PageWidget.Listener() {

				@Override
				public void lineClicked(int line) {
					reveal(line);
				}

				@Override
				public void linkClicked(String target) {
					PreviewLinks.open(getSite().getPage(), Adapters.adapt(editor.getEditorInput(), IFile.class), target, PreviewView.this);
				}
			});
			empty = Notes.of(stack, "Open a standards document: it is shown here as the published page looks.");
		} catch (SWTError e) {
			empty = NoBrowser.note(stack, e, this::showOutline);
		}
		top(empty);
		active = new ActiveEditor(getSite().getPage(), this::edited);
		getSite().getService(IEventBroker.class).subscribe(IThemeEngine.Events.THEME_CHANGED, themeChanged);
	}

	private void showOutline() {
		try {
			getSite().getPage().showView(IPageLayout.ID_OUTLINE);
		} catch (PartInitException e) {
			setContentDescription("The outline could not be opened: " + e.getMessage());
		}
	}

	private void top(Control control) {
		((StackLayout) stack.getLayout()).topControl = control;
		stack.layout();
	}

	private void edited(IWorkbenchPart part) {
		if (page == null || part == editor || !(part instanceof ITextEditor opened) || !isDocument(opened)) {
			return;
		}
		release();
		editor = opened;
		document = opened.getDocumentProvider().getDocument(opened.getEditorInput());
		document.addDocumentListener(typed);
		viewer = opened.getAdapter(ITextViewer.class);
		if (viewer != null) {
			text = viewer.getTextWidget();
			text.addCaretListener(caretMoved);
			viewer.addViewportListener(scrolled);
			text.addDisposeListener(event -> closed(opened));
		}
		setContentDescription(opened.getEditorInput().getName());
		job.schedule();
	}

	private static boolean isDocument(ITextEditor editor) {
		IFile file = Adapters.adapt(editor.getEditorInput(), IFile.class);
		return editor.getDocumentProvider() != null && ((file == null ? editor.getEditorInput().getName() : file.getName()).endsWith(".md"));
	}

	private void closed(ITextEditor gone) {
		if (gone == editor && !stack.isDisposed()) {
			release();
			setContentDescription("");
			top(empty);
		}
	}

	private void release() {
		if (document != null) {
			document.removeDocumentListener(typed);
		}
		if (text != null && !text.isDisposed()) {
			text.removeCaretListener(caretMoved);
			viewer.removeViewportListener(scrolled);
		}
		editor = null;
		document = null;
		text = null;
		viewer = null;
	}

	private void render() {
		IDocument rendered = document;
		if (rendered == null) {
			return;
		}
		String body = MarkdownHtml.of(rendered.get()).html();
		display.asyncExec(() -> {
			if (!stack.isDisposed() && rendered == document) {
				html = body;
				page.show(html, theme());
				top(page.control());
				arrive();
			}
		});
	}

	private void arrive() {
		if (anchor == null) {
			followSoon();
		} else {
			page.anchor(anchor);
			anchor = null;
		}
	}

	private static Theme theme() {
		IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		boolean isDark = themes != null && themes.getActiveTheme() != null && themes.getActiveTheme().getId().contains("dark");
		return isDark ? Theme.DARK : Theme.LIGHT;
	}

	private void followSoon() {
		display.timerExec(SCROLLING_MS, follow);
	}

	/** Shows where the caret is, or what the editor shows first if the caret is out of sight. */
	private void follow() {
		if (text == null || text.isDisposed() || stack.isDisposed()) {
			return;
		}
		int caret = text.getLineAtOffset(text.getCaretOffset());
		int first = viewer.getTopIndex();
		int last = viewer.getBottomIndex();
		try {
			int caretLine = document.getLineOfOffset(offset(caret));
			page.reveal(1 + (caretLine >= first && caretLine <= last ? caretLine : first));
		} catch (BadLocationException e) {
			page.reveal(1 + first); // the text changed meanwhile
		}
	}

	private int offset(int widgetLine) {
		int offset = text.getOffsetAtLine(widgetLine);
		return viewer instanceof ITextViewerExtension5 folded ? folded.widgetOffset2ModelOffset(offset) : offset;
	}

	private void reveal(int line) {
		if (editor == null) {
			return;
		}
		try {
			editor.selectAndReveal(document.getLineOffset(line - 1), 0);
		} catch (BadLocationException e) {
			job.schedule(); // the page is older than the text
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
		job.schedule();
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
		job.cancel();
		release();
		super.dispose();
	}
}
