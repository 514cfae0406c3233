package community.scs.workbench.document.ide.assist;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.util.TextRegion;

/** Takes the proposals that complete what is written before the cursor. */
final class Proposals {

	private static final Pattern PLACE = Pattern.compile("_[^_\\s][^_\\n]*+_");

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

	/**
	 * A text of several lines with places to fill in.
	 *
	 * @param label   what it is asked for by
	 * @param snippet texts between underscores ({@code _What?_}) are places to fill in; its first line starts at the prefix
	 * @param cursor  where it is inserted
	 */
	void addSnippet(String label, String snippet, String description, Cursor cursor, int priority) {
		if (!acceptor.canAcceptMoreProposals() || !label.regionMatches(true, 0, prefix, 0, prefix.length()))
			return;
		String text = cursor.hasCrLf() ? snippet.replace("\n", "\r\n") : snippet;
		ContentAssistEntry entry = new ContentAssistEntry();
		entry.setPrefix(prefix);
		entry.setProposal(text);
		entry.setLabel(label);
		entry.setDescription(description);
		entry.setDocumentation("```\n" + snippet.strip() + "\n```");
		entry.setKind(ContentAssistEntry.KIND_SNIPPET);
		int start = cursor.offset() - prefix.length();
		Matcher place = PLACE.matcher(text);
		while (place.find())
			entry.getEditPositions().add(new TextRegion(start + place.start(), place.end() - place.start()));
		acceptor.accept(entry, priority);
	}

	private boolean startsWithPrefix(String text) {
		return text.regionMatches(true, 0, prefix, 0, prefix.length());
	}

	private boolean containsPrefix(String text) {
		return text != null && prefix.length() > 2 && text.toLowerCase(Locale.ROOT).contains(prefix.toLowerCase(Locale.ROOT));
	}
}
