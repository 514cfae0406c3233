package community.scs.workbench.document.history;

import community.scs.workbench.document.Statements;
import community.scs.workbench.document.model.Level;
import community.scs.workbench.document.model.Place;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import java.util.List;
import org.eclipse.emf.common.util.EList;

/**
 * A statement that binds, or a heading that does, as it stands in one version of a document; free of the model, so it can be kept.
 *
 * @param section the headings above, outermost first
 * @param offset, length in the text of that version
 * @param line from 1
 */
public record Wording(String id, Level level, String keyword, List<String> section, String text, int offset, int length, int line) {

	/** The statements of normative places and those in headings, in the order of the text. */
	public static List<Wording> of(StandardsDocument document) {
		return Statements.of(document).stream().filter(s -> s.place() == Place.NORMATIVE || s.place() == Place.HEADING).map(Wording::of).toList();
	}

	private static Wording of(Statement statement) {
		EList<String> section = statement.section();
		return new Wording(statement.id(), statement.level(), statement.keyword(), List.copyOf(section), statement.text(), statement.offset(),
				statement.length(), statement.line());
	}
}
