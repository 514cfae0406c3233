package community.scs.workbench.document.ide.assist;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;

/** Proposes fences, admonitions and tables; what is opened is closed, unless it is already. */
class BlockProposals {

	private static final List<String> LANGUAGES = List.of("bash", "console", "ini", "json", "mermaid", "python", "shell", "text", "yaml");
	private static final List<String> ADMONITIONS = List.of("note", "tip", "info", "caution", "warning", "danger");
	private static final Pattern NEXT_FENCE = Pattern.compile("(?m)^[ \\t>]*(?:`{3,}|~{3,})(.*)$");
	private static final Pattern NEXT_COLONS = Pattern.compile("(?m)^ {0,3}:{3,}(.*)$");

	/** On an empty line. */
	void propose(Cursor cursor, Proposals proposals) {
		proposals.addSnippet("code block", "```yaml\n_code_\n```", "a fence with a language", cursor, 3);
		for (String kind : ADMONITIONS)
			proposals.addSnippet("admonition " + kind, ":::" + kind + "\n\n_Text._\n\n:::", "a box in the published page", cursor, 2);
		proposals.addSnippet("table", "| _Name_ | _Meaning_ |\n| --- | --- |\n| _name_ | _meaning_ |", "two columns", cursor, 1);
	}

	/** After the backticks. */
	void proposeLanguages(Cursor cursor, Proposals proposals) {
		boolean isOpen = cursor.isFenceOpen() && !isClosed(NEXT_FENCE, cursor);
		String fence = cursor.fence();
		String indent = fence.replaceAll("[`~]", "");
		for (String language : LANGUAGES)
			if (isOpen)
				proposals.addSnippet(language, language + "\n" + indent + "_code_\n" + fence, "code block", cursor, 0);
			else
				proposals.add(language, "code block", null, ContentAssistEntry.KIND_VALUE, 0);
	}

	/** After the colons. */
	void proposeAdmonitions(Cursor cursor, Proposals proposals) {
		boolean isClosed = isClosed(NEXT_COLONS, cursor);
		for (String kind : ADMONITIONS)
			if (isClosed)
				proposals.add(kind, "admonition", null, ContentAssistEntry.KIND_VALUE, ADMONITIONS.size() - ADMONITIONS.indexOf(kind));
			else
				proposals.addSnippet(kind, kind + "\n\n_Text._\n\n:::", "admonition", cursor, ADMONITIONS.size() - ADMONITIONS.indexOf(kind));
	}

	/** Whether the next line of the kind closes and does not open. */
	private static boolean isClosed(Pattern next, Cursor cursor) {
		var match = next.matcher(cursor.linesBelow());
		return match.find() && match.group(1).isBlank();
	}
}
