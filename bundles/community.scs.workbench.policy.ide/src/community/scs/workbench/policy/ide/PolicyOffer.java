package community.scs.workbench.policy.ide;

import java.util.function.Supplier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;

/** Writes what is proposed at a place as the text around it needs it: with quotes, a blank or what closes an attribute. */
final class PolicyOffer {

	private final PolicyPlace place;
	private final String rest;
	private final int offset;
	private final IIdeContentProposalAcceptor acceptor;
	private final String begun;

	/** @param rest what follows in the entry, or on the line if there is none */
	PolicyOffer(PolicyPlace place, String rest, int offset, IIdeContentProposalAcceptor acceptor) {
		this(place, place.begun(), rest, offset, acceptor);
	}

	private PolicyOffer(PolicyPlace place, String begun, String rest, int offset, IIdeContentProposalAcceptor acceptor) {
		this.place = place;
		this.begun = begun;
		this.rest = rest;
		this.offset = offset;
		this.acceptor = acceptor;
	}

	/** The same place, of which only the end is begun. */
	PolicyOffer of(String end) {
		return new PolicyOffer(place, end, rest, offset, acceptor);
	}

	PolicyPlace place() {
		return place;
	}

	/** Whether a word follows without a blank. */
	boolean isGlued() {
		return !rest.isEmpty() && !Character.isWhitespace(rest.charAt(0)) && !ends(rest.charAt(0));
	}

	/** Whether a check, or a negation of one, already stands behind the place. */
	boolean isBeforeOperand() {
		String next = rest.strip().split("[\\s)]", 2)[0];
		return begun.isEmpty() && !next.isEmpty() && !ends(next.charAt(0)) && !next.equalsIgnoreCase("and") && !next.equalsIgnoreCase("or");
	}

	/** Whether a character ends the text that the place is in, or a part of it. */
	private boolean ends(char c) {
		return c == ')' || (place.quote().isEmpty() ? c == '#' && !place.isListed() || c == ',' || c == ']' || c == '}' : place.quote().charAt(0) == c);
	}

	void word(String word, String meaning, String behind) {
		boolean isCheck = place.kind() == PolicyPlace.Kind.CHECK;
		boolean needsQuotes = isCheck && place.isBare() && (rest.isBlank() || ends(rest.strip().charAt(0)));
		if (isCheck && place.isBare() && begun.isEmpty() && !needsQuotes)
			return;
		add(word, (needsQuotes ? "\"" + word + "\"" : word) + behind, ContentAssistEntry.KIND_KEYWORD, meaning, null, needsQuotes ? 1 : 0);
	}

	void property(String word, String meaning) {
		word(word, meaning, "");
	}

	void value(String value, String meaning) {
		add(value, value, ContentAssistEntry.KIND_VALUE, meaning, null, 0);
	}

	void file(String name, String description) {
		add(name, name, ContentAssistEntry.KIND_FILE, null, description, 0);
	}

	/** A rule or role by its name; of a rule, what it means is looked up when it is shown. */
	void named(String kind, String name, EObject rule) {
		if (!begins(name))
			return;
		ContentAssistEntry entry = entry(name, kind + name, rule == null ? ContentAssistEntry.KIND_VALUE : ContentAssistEntry.KIND_REFERENCE, null, kind.isEmpty() ? null : kind + name);
		entry.setSource(rule);
		accept(entry);
	}

	void standard(String kind, String name, String meaning, String description) {
		if (begins(name))
			accept(entry(name, kind + name, ContentAssistEntry.KIND_REFERENCE, meaning, description));
	}

	/** <code>%(NAME)s</code>, without what already stands behind the place. */
	void target(String name) {
		boolean isOpen = begun.startsWith("%(") && rest.startsWith(")");
		boolean isFollowed = begun.isEmpty() && isGlued();
		String written = "%(" + name + (isOpen ? "" : ")s");
		if (!isFollowed && begins(written))
			accept(entry(written, written, ContentAssistEntry.KIND_PROPERTY, "An attribute of the target.", null));
	}

	/** A whole entry, or its name if something follows on the line; the cursor comes behind the check. */
	void entry(String name, String check, Supplier<String> meaning, String description) {
		String quote = begun.startsWith("\"") || begun.startsWith("'") ? begun.substring(0, 1) : "";
		if (!name.regionMatches(true, 0, begun, quote.length(), begun.length() - quote.length()) || !acceptor.canAcceptMoreProposals())
			return;
		String next = rest.strip();
		boolean isClosed = !quote.isEmpty() && next.startsWith(quote);
		String written = quote.isEmpty() ? "\"" + escaped(name) + "\"" : quote + (quote.equals("\"") ? escaped(name) : name.replace("'", "''")) + (isClosed ? "" : quote);
		boolean isAlone = next.isEmpty() || next.startsWith("}");
		if (!isAlone && begun.isEmpty())
			return;
		ContentAssistEntry entry = entry(name, isAlone ? written + ": \"" + escaped(check) + "\"" : written, ContentAssistEntry.KIND_REFERENCE, meaning.get(), description);
		if (isAlone)
			entry.setEscapePosition(offset - begun.length() + entry.getProposal().length() - 1);
		accept(entry);
	}

	private static String escaped(String value) {
		return value.replace("\\", "\\\\").replace("\"", "\\\"");
	}

	private boolean begins(String word) {
		return word.regionMatches(true, 0, begun, 0, begun.length()) && acceptor.canAcceptMoreProposals();
	}

	private void add(String label, String written, String kind, String meaning, String description, int fromEnd) {
		if (!begins(label))
			return;
		ContentAssistEntry entry = entry(label, (place.wantsBlank() ? " " : "") + written, kind, meaning, description);
		if (fromEnd > 0)
			entry.setEscapePosition(offset - begun.length() + entry.getProposal().length() - fromEnd);
		accept(entry);
	}

	private ContentAssistEntry entry(String label, String written, String kind, String meaning, String description) {
		ContentAssistEntry entry = new ContentAssistEntry();
		entry.setPrefix(begun);
		entry.setLabel(label);
		entry.setProposal(written);
		entry.setKind(kind);
		entry.setDocumentation(meaning);
		entry.setDescription(description);
		return entry;
	}

	private void accept(ContentAssistEntry entry) {
		acceptor.accept(entry, 0);
	}
}
