package community.scs.workbench.document;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;

/** Keeps what is costly to ask of an element until its document is parsed again. */
final class Remembered {

	private Remembered() {
	}

	/**
	 * @param question names what is asked; each has a memory of its own
	 * @param answer   never null
	 */
	static <E extends EObject, T> T of(Object question, E element, Function<? super E, T> answer) {
		if (!(element.eResource() instanceof XtextResource resource))
			return answer.apply(element);
		Map<E, T> known = resource.getCache().get(question, resource, ConcurrentHashMap::new);
		T value = known.get(element);
		if (value == null)
			known.put(element, value = answer.apply(element));
		return value;
	}
}
