package community.scs.workbench.document.ide.assist;

import java.util.Locale;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;

/** Takes the proposals that complete what is written before the cursor. */
final class Proposals {

	private final String prefix;
	private final IIdeContentProposalAcceptor acceptor;

	/** @param prefix what an accepted proposal replaces */
	Proposals(String prefix, IIdeContentProposalAcceptor acceptor) {
		this.prefix = prefix;
		this.acceptor = acceptor;
	}

	Proposals with(String otherPrefix) {
		return new Proposals(otherPrefix, acceptor);
	}

	String prefix() {
		return prefix;
	}

	/** @param description shown beside the text, may be null; a file may also be asked for by a part of it, its title */
	void add(String text, String description, String documentation, String kind, int priority) {
		if (!acceptor.canAcceptMoreProposals())
			return;
		boolean starts = startsWithPrefix(text);
		boolean isTitled = kind.equals(ContentAssistEntry.KIND_FILE) && containsPrefix(description);
		if (!starts && !containsPrefix(text) && !isTitled)
			return;
		ContentAssistEntry entry = new ContentAssistEntry();
		entry.setPrefix(prefix);
		entry.setProposal(text);
		entry.setLabel(text.strip());
		entry.setDescription(description);
		entry.setDocumentation(documentation);
		entry.setKind(kind);
		acceptor.accept(entry, starts ? priority + 100 : priority);
	}

	private boolean startsWithPrefix(String text) {
		return text.regionMatches(true, 0, prefix, 0, prefix.length());
	}

	private boolean containsPrefix(String text) {
		return text != null && prefix.length() > 2 && text.toLowerCase(Locale.ROOT).contains(prefix.toLowerCase(Locale.ROOT));
	}
}
