package community.scs.workbench.ui.fences;

import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.TextEditors;
import community.scs.workbench.editor.Urgency;
import community.scs.workbench.review.fences.PolicyFence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * A policy as it stands in the fence of an open document.
 *
 * @param start  of the fence in the document, its first line included
 * @param length of the fence, without the line break behind it
 * @param line   of the fence, from 1
 * @param text   the policy as a text of its own
 */
record FenceText(IFile document, int start, int length, int line, int number, String text) {

	/** Finds the policy at the caret, or the only one of the document, and hands it over on the UI thread; else says what to do. */
	static void find(IEditorPart part, Consumer<FenceText> user) {
		ITextEditor editor = Adapters.adapt(part, ITextEditor.class);
		Session session = editor == null ? null : TextEditors.session(editor).orElse(null);
		if (session == null || session.file().isEmpty())
			return;
		int caret = TextEditors.selection(editor).map(ITextSelection::getOffset).orElse(0);
		IFile file = session.file().get();
		session.show(Urgency.NOW, snapshot -> at(snapshot, file, caret), found -> found.ifPresentOrElse(user, () -> {
			((IEditorSite) editor.getSite()).getActionBars().getStatusLineManager()
					.setErrorMessage("There is no policy at the caret. Put it into a fence that holds one.");
			editor.getSite().getShell().getDisplay().beep();
		}));
	}

	private static Optional<FenceText> at(Snapshot snapshot, IFile file, int caret) {
		List<PolicyFence> all = PolicyFence.in(snapshot.resource());
		return PolicyFence.at(snapshot.resource(), caret).or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty())
				.map(fence -> {
					INode node = NodeModelUtils.findActualNodeFor(fence.fence());
					int end = node.getEndOffset();
					while (end > node.getOffset() && "\r\n".indexOf(snapshot.text().charAt(end - 1)) >= 0)
						end--;
					return new FenceText(file, node.getOffset(), end - node.getOffset(), node.getStartLine(), fence.number(), fence.text());
				});
	}

	/** A name for the policy that says where it stands and that it is one. */
	String name() {
		return document.getName() + " (line " + line + ").policy.yaml";
	}
}
