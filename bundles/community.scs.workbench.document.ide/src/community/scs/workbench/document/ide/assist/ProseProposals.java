package community.scs.workbench.document.ide.assist;

import com.google.inject.Inject;
import community.scs.workbench.document.DocumentNames;
import community.scs.workbench.document.ide.links.ScopeFiles;
import community.scs.workbench.document.terms.Term;
import community.scs.workbench.document.terms.Terms;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.resource.IEObjectDescription;

/** Proposes words, names and links in prose. */
class ProseProposals {

	/** Letters from which on a part of a title counts. */
	private static final int SHORTEST_TITLE_PART = 3;

	private static final Map<String, String> KEYWORDS = new LinkedHashMap<>();

	static {
		KEYWORDS.put("MUST", "an absolute requirement");
		KEYWORDS.put("MUST NOT", "an absolute prohibition");
		KEYWORDS.put("SHOULD", "valid reasons to do otherwise must be understood and weighed");
		KEYWORDS.put("SHOULD NOT", "valid reasons to do so must be understood and weighed");
		KEYWORDS.put("MAY", "truly optional");
		KEYWORDS.put("REQUIRED", "as MUST");
		KEYWORDS.put("SHALL", "as MUST");
		KEYWORDS.put("SHALL NOT", "as MUST NOT");
		KEYWORDS.put("RECOMMENDED", "as SHOULD");
		KEYWORDS.put("NOT RECOMMENDED", "as SHOULD NOT");
		KEYWORDS.put("OPTIONAL", "as MAY");
	}

	@Inject
	private Index index;

	/**
	 * Requirement words are proposed for a capital; terms for their start, names of documents and testcases for what they start
	 * with, and links to documents also for a part of their titles.
	 */
	void propose(Cursor cursor, Proposals proposals) {
		String prefix = proposals.prefix();
		if (prefix.isEmpty() || Character.isUpperCase(prefix.charAt(0)))
			KEYWORDS.forEach((word, meaning) -> proposals.add(word, meaning, "RFC 2119: " + meaning, ContentAssistEntry.KIND_KEYWORD, 50));
		for (Term term : Terms.of(cursor.document()))
			if (!prefix.isEmpty() && term.name().regionMatches(true, 0, prefix, 0, prefix.length()))
				proposals.add(term.name(), term.meaning(), "**" + term.name() + "**\n\n" + term.meaning(), ContentAssistEntry.KIND_TEXT, 20);
		if (prefix.length() < SHORTEST_TITLE_PART)
			return;
		index.documents(cursor.resource()).forEach(d -> proposeDocument(d, cursor, proposals));
		if (prefix.startsWith("scs"))
			proposeTestcases(cursor, proposals);
	}

	private static void proposeDocument(IEObjectDescription document, Cursor cursor, Proposals proposals) {
		String name = Index.name(document);
		if (proposals.prefix().startsWith("scs"))
			proposals.add(name, Index.title(document), Index.facts(document), ContentAssistEntry.KIND_FILE, 10);
		String link = "[" + DocumentNames.numberOf(name) + "](" + Index.path(document, cursor.resource()) + ")";
		proposals.add(link, Index.title(document), Index.facts(document), ContentAssistEntry.KIND_FILE, 9);
	}

	private void proposeTestcases(Cursor cursor, Proposals proposals) {
		Set<String> seen = new HashSet<>();
		index.testcases(cursor.resource()).filter(t -> seen.add(Index.name(t)))
				.forEach(t -> proposals.add(Index.name(t), "testcase", null, ContentAssistEntry.KIND_REFERENCE, 5));
		for (ScopeFiles.Testcase testcase : ScopeFiles.testcases(cursor.resource()))
			if (seen.add(testcase.id()))
				proposals.add(testcase.id(), "testcase", testcase.description(), ContentAssistEntry.KIND_REFERENCE, 4);
	}
}
