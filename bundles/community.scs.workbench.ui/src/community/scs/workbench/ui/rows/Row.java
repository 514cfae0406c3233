package community.scs.workbench.ui.rows;

import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;

/** What a view shows of a place in a file; holds no model, so that the model can go. */
public interface Row {

	IFile file();

	/** the texts of the columns */
	List<String> cells();

	/** where it stands in the document, as the document is now */
	IRegion region(IDocument document) throws BadLocationException;

	/** name of the icon in the first column; empty for none */
	default String icon() {
		return "";
	}

	default boolean contains(String lowerCaseWords) {
		return String.join(" ", cells()).toLowerCase(Locale.ROOT).contains(lowerCaseWords);
	}
}
