package community.scs.workbench.editor;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;

/**
 * Something a viewer shows of its document's session. Follows the viewer from document to document; all methods are
 * called on the UI thread, except that subclasses are {@link Session.Listener listeners}.
 */
public abstract class ViewerFeature implements IReconciler, ITextInputListener, Session.Listener {

	private ITextViewer viewer;
	private Session session;

	protected final ITextViewer viewer() {
		return viewer;
	}

	/** Null while the viewer shows nothing that a language knows. */
	protected final Session session() {
		return session;
	}

	@Override
	public void install(ITextViewer installed) {
		viewer = installed;
		viewer.addTextInputListener(this);
		attach(viewer.getDocument());
	}

	@Override
	public void uninstall() {
		viewer.removeTextInputListener(this);
		attach(null);
	}

	/** The viewer's document has changed; what was shown of the old one is to be taken away. */
	protected abstract void clear();

	private void attach(IDocument document) {
		Session next = Bridge.get().sessions().of(document).orElse(null);
		if (next == session)
			return;
		if (session != null) {
			session.removeListener(this);
			clear();
		}
		session = next;
		if (session != null)
			session.addListener(this);
	}

	@Override
	public void inputDocumentAboutToBeChanged(IDocument oldInput, IDocument newInput) {
		attach(null);
	}

	@Override
	public void inputDocumentChanged(IDocument oldInput, IDocument newInput) {
		attach(newInput);
	}

	@Override
	public final IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}
}
