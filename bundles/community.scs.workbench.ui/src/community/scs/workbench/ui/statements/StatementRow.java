package community.scs.workbench.ui.statements;

import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

import community.scs.workbench.document.model.Level;
import community.scs.workbench.document.model.Place;
import community.scs.workbench.ui.rows.Row;
import community.scs.workbench.ui.rows.RowsView.Column;

/**
 * A statement as the table shows it; holds no model, so that the model can go.
 *
 * @param offset       in characters, at the time of reading
 * @param requirements names of the requirements that quote it
 */
record StatementRow(IFile file, String id, Level level, boolean capitals, Place place, String section, String text, int offset, int length,
		List<String> requirements) implements Row {

	static final String TEXT = "Statement";
	static final List<Column> COLUMNS = List.of(new Column("Level", 14, 100), new Column("Document", 17, 110), new Column("Section", 17, 80),
			new Column(TEXT, 38, 200), new Column("Requirements", 11, 105), new Column("Place", 9, 85));

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

	@Override
	public List<String> cells() {
		return List.of(keyword(), document(), section, text, String.join(", ", requirements), place.getLiteral().toLowerCase(Locale.ROOT));
	}

	StatementRow with(List<String> names) {
		return new StatementRow(file, id, level, capitals, place, section, text, offset, length, names);
	}

	@Override
	public IRegion region(IDocument document) {
		int start = Math.min(offset, document.getLength());
		return new Region(start, Math.min(length, document.getLength() - start));
	}
}
