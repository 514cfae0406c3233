package community.scs.workbench.document.ide.assist;

import com.google.inject.Inject;
import community.scs.workbench.document.model.DocumentType;
import community.scs.workbench.document.model.Heading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;

/** Proposes words and what starts blocks. */
class ProseProposals {

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

	/** Of the templates of scs-0001. */
	private static final List<String> STANDARD_SECTIONS = List.of("Introduction", "Terminology", "Motivation", "Design Considerations",
			"Standard", "Related Documents", "Conformance Tests");
	private static final List<String> DECISION_SECTIONS = List.of("Abstract", "Terminology", "Context", "Decision", "Consequences",
			"Related Documents");
	private static final List<String> LANGUAGES = List.of("bash", "console", "ini", "json", "mermaid", "python", "shell", "text", "yaml");
	private static final List<String> ADMONITIONS = List.of("note", "tip", "info", "caution", "warning", "danger");

	@Inject
	private Index index;

	/** Requirement words are proposed for a capital, names of documents and testcases for what they start with. */
	void propose(Cursor cursor, Proposals proposals) {
		String prefix = proposals.prefix();
		if (prefix.isEmpty() || Character.isUpperCase(prefix.charAt(0)))
			KEYWORDS.forEach((word, meaning) -> proposals.add(word, meaning, "RFC 2119: " + meaning, ContentAssistEntry.KIND_KEYWORD, 50));
		if (prefix.isEmpty() || !prefix.startsWith("scs"))
			return;
		index.documents(cursor.resource())
				.forEach(d -> proposals.add(Index.name(d), Index.title(d), Index.facts(d), ContentAssistEntry.KIND_FILE, 10));
		index.testcases(cursor.resource())
				.forEach(t -> proposals.add(Index.name(t), "testcase", null, ContentAssistEntry.KIND_REFERENCE, 5));
	}

	void proposeLanguages(Proposals proposals) {
		for (String language : LANGUAGES)
			proposals.add(language, "code block", null, ContentAssistEntry.KIND_VALUE, 0);
	}

	void proposeAdmonitions(Proposals proposals) {
		for (String kind : ADMONITIONS)
			proposals.add(kind, "admonition", null, ContentAssistEntry.KIND_VALUE, ADMONITIONS.size() - ADMONITIONS.indexOf(kind));
	}

	/** Sections of the template for the type of the document that it does not have yet. */
	void proposeHeadings(Cursor cursor, int level, Proposals proposals) {
		if (level != 2)
			return;
		Set<String> present = EcoreUtil2.getAllContentsOfType(cursor.document(), Heading.class).stream().map(Heading::text)
				.collect(Collectors.toSet());
		List<String> sections = cursor.document().type() == DocumentType.DECISION_RECORD ? DECISION_SECTIONS : STANDARD_SECTIONS;
		for (String section : sections)
			if (!present.contains(section))
				proposals.add(section, "section of the template", null, ContentAssistEntry.KIND_SNIPPET,
						sections.size() - sections.indexOf(section));
	}
}
