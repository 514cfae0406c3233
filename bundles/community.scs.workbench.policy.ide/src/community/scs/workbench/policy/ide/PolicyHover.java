package community.scs.workbench.policy.ide;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.HoverContext;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.resource.XtextResource;

/** Also has something to say about a reference to a rule that the file does not define. */
public class PolicyHover extends HoverService {

	@Inject
	private EObjectAtOffsetHelper elements;
	@Inject
	private ILocationInFileProvider locations;

	@Override
	protected HoverContext createContext(Document document, XtextResource resource, int offset) {
		HoverContext context = super.createContext(document, resource, offset);
		EObject element = context == null ? elements.resolveContainedElementAt(resource, offset) : null;
		return element == null ? context
				: new HoverContext(document, resource, offset, locations.getFullTextRegion(element), element);
	}
}
