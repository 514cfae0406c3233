package community.scs.workbench.editor.fixes;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Urgency;
import community.scs.workbench.editor.images.Icons;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/** What a language can do with the selected text although nothing is wrong with it; problems are up to {@link MarkerFixes}. */
public final class Assists implements IQuickAssistProcessor {

	/** Milliseconds the UI thread may wait: the platform asks there. */
	private static final int BUDGET = 200;

	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		Session session = Bridge.get().sessions().of(context.getSourceViewer().getDocument()).orElse(null);
		if (session == null)
			return null;
		try {
			List<Fixes.Fix> fixes = session.read(Urgency.NOW,
					snapshot -> Fixes.of(snapshot.at(context.getOffset()), context.getOffset(), Math.max(0, context.getLength()))).get(BUDGET, TimeUnit.MILLISECONDS);
			return fixes.isEmpty() ? null : fixes.stream().map(Assist::new).toArray(ICompletionProposal[]::new);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return null;
		} catch (ExecutionException | TimeoutException | CancellationException e) {
			return null;
		}
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return Bridge.get().sessions().of(context.getSourceViewer().getDocument()).isPresent();
	}

	@Override
	public boolean canFix(Annotation annotation) {
		return false;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	private record Assist(Fixes.Fix fix) implements ICompletionProposal {

		@Override
		public void apply(IDocument document) {
			fix.edits().perform(fix.title());
		}

		@Override
		public String getDisplayString() {
			return fix.title();
		}

		@Override
		public Image getImage() {
			return Icons.ofKind(null);
		}

		@Override
		public Point getSelection(IDocument document) {
			return null;
		}

		@Override
		public String getAdditionalProposalInfo() {
			return null;
		}

		@Override
		public IContextInformation getContextInformation() {
			return null;
		}
	}
}
