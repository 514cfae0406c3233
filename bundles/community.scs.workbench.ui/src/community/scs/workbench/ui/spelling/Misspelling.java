package community.scs.workbench.ui.spelling;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.spelling.SpellingProblem;
import org.osgi.service.prefs.BackingStoreException;

/** A word that nobody knows, and what to do about it. */
final class Misspelling extends SpellingProblem {

	private static final int PROPOSALS = 6;

	private final int offset;
	private final String word;

	Misspelling(int offset, String word) {
		this.offset = offset;
		this.word = word;
	}

	@Override
	public int getOffset() {
		return offset;
	}

	@Override
	public int getLength() {
		return word.length();
	}

	@Override
	public String getMessage() {
		return "\"" + word + "\" is in no dictionary.";
	}

	@Override
	public ICompletionProposal[] getProposals() {
		return getProposals(null);
	}

	@Override
	public ICompletionProposal[] getProposals(IQuickAssistInvocationContext context) {
		List<ICompletionProposal> proposals = new ArrayList<>();
		English.get().suggestions(word).stream().limit(PROPOSALS).forEach(other -> proposals.add(new CompletionProposal(other, offset, word.length(), other.length(), null,
				"Change to \"" + other + "\"", null, null)));
		proposals.add(new Learn());
		return proposals.toArray(ICompletionProposal[]::new);
	}

	private final class Learn implements ICompletionProposal {

		@Override
		public void apply(IDocument document) {
			try {
				KnownWords.add(word);
			} catch (BackingStoreException e) {
				ILog.of(Misspelling.class).error("\"" + word + "\" could not be added to the dictionary: " + e.getMessage(), e);
			}
		}

		@Override
		public Point getSelection(IDocument document) {
			return null;
		}

		@Override
		public String getAdditionalProposalInfo() {
			return "The word counts as right in all documents of this workspace.";
		}

		@Override
		public String getDisplayString() {
			return "Add \"" + word + "\" to the dictionary";
		}

		@Override
		public Image getImage() {
			return null;
		}

		@Override
		public IContextInformation getContextInformation() {
			return null;
		}
	}
}
