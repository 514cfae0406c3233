package community.scs.workbench.document.ide.links;

import community.scs.workbench.document.model.FrontMatter;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.StandardsDocument;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;

/** What a title names: a heading its section; front matter, and a heading of the first level at the start, the document. */
final class Titles {

	private Titles() {
	}

	/** @return nothing for an object that is in no title */
	static List<EObject> named(EObject object) {
		List<EObject> named = new ArrayList<>();
		if (!(EcoreUtil.getRootContainer(object) instanceof StandardsDocument document))
			return named;
		Heading heading = EcoreUtil2.getContainerOfType(object, Heading.class);
		if (heading != null)
			named.add(heading);
		if (EcoreUtil2.getContainerOfType(object, FrontMatter.class) != null || heading != null && isTitle(heading, document))
			named.add(document);
		return named;
	}

	private static boolean isTitle(Heading heading, StandardsDocument document) {
		return heading.level() == 1 && !document.getSections().isEmpty() && document.getSections().getFirst().getHeading() == heading;
	}
}
