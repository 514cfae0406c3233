package community.scs.workbench.editor.assist;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.Urgency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.util.TextRegion;

/** Content assist. The generic editor calls it on a background thread, so it may wait for the language. */
public final class AssistProcessor implements IContentAssistProcessor {

	/** Proposals beyond this number help nobody. */
	private static final int LIMIT = 1000;

	/** Seconds after which a language that does not answer is given up. */
	private static final int PATIENCE = 10;

	private char[] triggers = new char[0];

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		Session session = Bridge.get().sessions().of(viewer.getDocument()).orElse(null);
		if (session == null)
			return null;
		triggers = session.language().triggers();
		try {
			return session.read(Urgency.NOW, snapshot -> propose(session, snapshot.at(offset), offset))
					.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
		} catch (CancellationException | CompletionException e) {
			return null;
		}
	}

	private static ICompletionProposal[] propose(Session session, Snapshot snapshot, int offset) {
		Map<ContentAssistEntry, Integer> entries = new LinkedHashMap<>();
		ContentAssistContext[] contexts = contexts(snapshot, offset);
		snapshot.language().service(IdeContentProposalProvider.class).orElseThrow()
				.createProposals(Arrays.asList(contexts), new IIdeContentProposalAcceptor() {
					@Override
					public void accept(ContentAssistEntry entry, int priority) {
						if (entry != null)
							entries.merge(entry, priority, Math::max);
					}

					@Override
					public boolean canAcceptMoreProposals() {
						return entries.size() < LIMIT && !snapshot.cancel().isCanceled();
					}
				});
		List<ContentAssistEntry> sorted = new ArrayList<>(entries.keySet());
		sorted.sort(Comparator.<ContentAssistEntry>comparingInt(entries::get).reversed()
				.thenComparing(Proposal::label, String.CASE_INSENSITIVE_ORDER));
		return sorted.stream().map(e -> new Proposal(session, e, offset)).toArray(ICompletionProposal[]::new);
	}

	private static ContentAssistContext[] contexts(Snapshot snapshot, int offset) {
		ContentAssistContextFactory factory = snapshot.language().service(ContentAssistContextFactory.class).orElseThrow();
		factory.setPool(snapshot.language().service(ExecutorService.class).orElseGet(Executors::newVirtualThreadPerTaskExecutor));
		return factory.create(snapshot.text(), new TextRegion(offset, 0), offset, snapshot.resource());
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return triggers;
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return null;
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return null;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}
}
