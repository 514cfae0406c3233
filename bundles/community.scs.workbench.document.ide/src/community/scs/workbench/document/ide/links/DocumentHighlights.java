package community.scs.workbench.document.ide.links;

import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.server.occurrences.DefaultDocumentHighlightService;
import org.eclipse.xtext.resource.XtextResource;

/** Occurrences of what a title names, too. */
public class DocumentHighlights extends DefaultDocumentHighlightService {

	@Override
	protected boolean isDocumentHighlightAvailableFor(EObject object, XtextResource resource, int offset) {
		return super.isDocumentHighlightAvailableFor(object, resource, offset) || object != null && !Titles.named(object).isEmpty();
	}

	@Override
	protected Iterable<URI> getTargetURIs(EObject object) {
		List<EObject> named = Titles.named(object);
		return named.isEmpty() ? super.getTargetURIs(object) : named.stream().map(EcoreUtil2::getPlatformResourceOrNormalizedURI).toList();
	}
}
