package community.scs.workbench.ui.statements;

import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;

import community.scs.workbench.document.model.Level;

/**
 * A statement as the table shows it; holds no model, so that the model can go.
 *
 * @param offset       in characters, at the time of reading
 * @param requirements names of the requirements that quote it
 */
record StatementRow(IFile file, String id, Level level, boolean capitals, boolean normative, String section, String text, int offset, int length, int line,
		List<String> requirements) {

	String document() {
		return file.getName().replaceFirst("\\.md$", "");
	}

	/** as the author wrote it: MUST, or must */
	String keyword() {
		return capitals ? level.getLiteral() : level.getLiteral().toLowerCase(Locale.ROOT);
	}

	StatementRow with(List<String> names) {
		return new StatementRow(file, id, level, capitals, normative, section, text, offset, length, line, names);
	}

	boolean contains(String lowerCaseWords) {
		return (document() + ' ' + section + ' ' + text + ' ' + String.join(" ", requirements)).toLowerCase(Locale.ROOT).contains(lowerCaseWords);
	}
}
