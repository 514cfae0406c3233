package community.scs.workbench.document;

import community.scs.workbench.document.model.Entry;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.Section;
import community.scs.workbench.document.model.StandardsDocument;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.DefaultLocationInFileProvider;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/** Where a reader looks for a document or a heading: at its title. */
public class DocumentLocations extends DefaultLocationInFileProvider {

	@Override
	public ITextRegion getSignificantTextRegion(EObject object) {
		return switch (object) {
			case StandardsDocument document -> title(document);
			case Section section -> Positions.title(section.getHeading());
			case Heading heading -> Positions.title(heading);
			default -> super.getSignificantTextRegion(object);
		};
	}

	private static ITextRegion title(StandardsDocument document) {
		Entry title = document.getFrontMatter() == null ? null : document.getFrontMatter().entry("title");
		return title == null ? new TextRegion(0, 0) : Positions.value(title);
	}
}
