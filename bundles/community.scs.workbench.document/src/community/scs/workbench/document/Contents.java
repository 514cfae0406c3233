package community.scs.workbench.document;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** All elements of a document. They are walked through once, until the document is parsed again. */
public final class Contents {

	private Contents() {
	}

	/** @return those below the root of the model that holds {@code object}, in text order, containers before what they hold */
	public static List<EObject> of(EObject object) {
		return Remembered.inDocument(Contents.class, object, () -> walk(EcoreUtil.getRootContainer(object)));
	}

	private static List<EObject> walk(EObject root) {
		List<EObject> contents = new ArrayList<>();
		for (TreeIterator<EObject> all = root.eAllContents(); all.hasNext();)
			contents.add(all.next());
		return contents;
	}

	/** Those of one kind. */
	public static <T extends EObject> List<T> of(EObject object, Class<T> kind) {
		List<T> found = new ArrayList<>();
		for (EObject content : of(object))
			if (kind.isInstance(content))
				found.add(kind.cast(content));
		return found;
	}
}
