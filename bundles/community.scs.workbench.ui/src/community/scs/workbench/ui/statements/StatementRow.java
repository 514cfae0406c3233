package community.scs.workbench.ui.statements;

import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;

import community.scs.workbench.document.model.Level;
import community.scs.workbench.document.model.Place;

/**
 * A statement as the table shows it; holds no model, so that the model can go.
 *
 * @param offset       in characters, at the time of reading
 * @param requirements names of the requirements that quote it
 */
record StatementRow(IFile file, String id, Level level, boolean capitals, Place place, String section, String text, int offset, int length, int line,
		List<String> requirements) {

	static final List<String> HEADER = List.of("Level", "Document", "Section", "Statement", "Requirements", "Place");

	String document() {
		return file.getName().replaceFirst("\\.md$", "");
	}

	/** as the author wrote it: MUST, or must */
	String keyword() {
		return capitals ? level.getLiteral() : level.getLiteral().toLowerCase(Locale.ROOT);
	}

	boolean normative() {
		return place == Place.NORMATIVE;
	}

	List<String> cells() {
		return List.of(keyword(), document(), section, text, String.join(", ", requirements), place.getLiteral().toLowerCase(Locale.ROOT));
	}

	StatementRow with(List<String> names) {
		return new StatementRow(file, id, level, capitals, place, section, text, offset, length, line, names);
	}

	boolean contains(String lowerCaseWords) {
		return (document() + ' ' + section + ' ' + text + ' ' + String.join(" ", requirements)).toLowerCase(Locale.ROOT).contains(lowerCaseWords);
	}
}
