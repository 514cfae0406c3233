package community.scs.workbench.editor.assist;

import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.Urgency;
import community.scs.workbench.editor.images.Icons;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.util.TextRegion;

/** One entry of content assist: replaces the prefix it was computed for, and what has been typed since. */
final class Proposal implements ICompletionProposal, ICompletionProposalExtension, ICompletionProposalExtension2,
		ICompletionProposalExtension5, ICompletionProposalExtension6 {

	/** Milliseconds the documentation of a proposal may take; it is asked for on a background thread. */
	private static final int PATIENCE = 500;

	private static final int SHORTEST_PART = 3;

	private final Session session;
	private final ContentAssistEntry entry;
	private final int start;
	private Point selection;

	Proposal(Session session, ContentAssistEntry entry, int offset) {
		this.session = session;
		this.entry = entry;
		start = offset - (entry.getPrefix() == null ? 0 : entry.getPrefix().length());
	}

	static String label(ContentAssistEntry entry) {
		return entry.getLabel() != null ? entry.getLabel() : entry.getProposal();
	}

	@Override
	public String getDisplayString() {
		return label(entry);
	}

	@Override
	public StyledString getStyledDisplayString() {
		StyledString text = new StyledString(label(entry));
		if (entry.getDescription() != null && !entry.getDescription().isBlank())
			text.append(" \u2013 " + entry.getDescription(), StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
		return text;
	}

	@Override
	public Image getImage() {
		return Icons.ofKind(entry.getKind());
	}

	@Override
	public boolean validate(IDocument document, int offset, DocumentEvent event) {
		try {
			return offset >= start && matches(document.get(start, offset - start));
		} catch (BadLocationException e) {
			return false;
		}
	}

	/** By the start of the proposal or its label, from some letters on also by any part of what is shown. */
	private boolean matches(String typed) {
		return entry.getProposal().regionMatches(true, 0, typed, 0, typed.length())
				|| label(entry).regionMatches(true, 0, typed, 0, typed.length())
				|| typed.length() >= SHORTEST_PART && getStyledDisplayString().getString().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
	}

	@Override
	public boolean isValidFor(IDocument document, int offset) {
		return validate(document, offset, null);
	}

	@Override
	public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
		IDocument document = viewer.getDocument();
		try {
			insert(document, offset);
			if (!entry.getEditPositions().isEmpty())
				link(viewer);
		} catch (BadLocationException e) {
			selection = null; // the text has changed under the popup: nothing was inserted
		}
	}

	private void insert(IDocument document, int offset) throws BadLocationException {
		MultiTextEdit edit = new MultiTextEdit();
		edit.addChild(new ReplaceEdit(start, offset - start, entry.getProposal()));
		int shift = 0;
		for (ReplaceRegion other : entry.getTextReplacements()) {
			edit.addChild(new ReplaceEdit(other.getOffset(), other.getLength(), other.getText()));
			if (other.getOffset() < start)
				shift += other.getText().length() - other.getLength();
		}
		edit.apply(document);
		int end = entry.getEscapePosition() != null ? entry.getEscapePosition() : start + entry.getProposal().length();
		selection = new Point(end + shift, 0);
	}

	private void link(ITextViewer viewer) throws BadLocationException {
		LinkedModeModel model = new LinkedModeModel();
		for (TextRegion region : entry.getEditPositions()) {
			LinkedPositionGroup group = new LinkedPositionGroup();
			group.addPosition(new LinkedPosition(viewer.getDocument(), region.getOffset(), region.getLength()));
			model.addGroup(group);
		}
		model.forceInstall();
		LinkedModeUI ui = new EditorLinkedModeUI(model, viewer);
		ui.setExitPosition(viewer, selection.x, 0, Integer.MAX_VALUE);
		ui.enter();
		selection = new Point(ui.getSelectedRegion().getOffset(), ui.getSelectedRegion().getLength());
	}

	@Override
	public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
		if (entry.getDocumentation() != null)
			return entry.getDocumentation();
		try {
			return session.read(Urgency.NOW, snapshot -> documentation(snapshot.at(start))).get(PATIENCE, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return null;
		} catch (ExecutionException | TimeoutException | CancellationException e) {
			return null;
		}
	}

	private String documentation(Snapshot snapshot) {
		EObject source = entry.getSource() instanceof EObject object ? object
				: entry.getSource() instanceof IEObjectDescription description ? description.getEObjectOrProxy() : null;
		if (source == null)
			return null;
		EObject described = EcoreUtil.resolve(source, snapshot.resource());
		return snapshot.language().service(IEObjectDocumentationProvider.class).map(p -> p.getDocumentation(described))
				.orElse(null);
	}

	@Override
	public Point getSelection(IDocument document) {
		return selection;
	}

	@Override
	public void apply(IDocument document) {
		throw new UnsupportedOperationException("needs a viewer"); //$NON-NLS-1$
	}

	@Override
	public void apply(IDocument document, char trigger, int offset) {
		apply(document);
	}

	@Override
	public char[] getTriggerCharacters() {
		return null;
	}

	@Override
	public int getContextInformationPosition() {
		return -1;
	}

	@Override
	public String getAdditionalProposalInfo() {
		return null; // the variant with a monitor is asked, off the UI thread
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}

	@Override
	public void selected(ITextViewer viewer, boolean smartToggle) {
		// nothing to preview
	}

	@Override
	public void unselected(ITextViewer viewer) {
		// nothing to preview
	}
}
