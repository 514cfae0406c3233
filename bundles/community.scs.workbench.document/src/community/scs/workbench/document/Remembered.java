package community.scs.workbench.document;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;

/**
 * Keeps what is costly to ask of a document or one of its elements, with what the parser made of its text. Only for answers
 * that depend on that text alone: what others say, and where references lead, may change while it stays.
 */
public final class Remembered {

	private Remembered() {
	}

	/**
	 * @param question names what is asked; each has a memory of its own
	 * @param answer   never null
	 */
	static <E extends EObject, T> T of(Object question, E element, Function<? super E, T> answer) {
		Map<E, T> known = inDocument(question, element, ConcurrentHashMap::new);
		T value = known.get(element);
		if (value == null)
			known.put(element, value = answer.apply(element));
		return value;
	}

	/**
	 * @param question names what is asked of the document of {@code element}
	 * @param answer   never null; asked each time if the document was not made by the parser
	 */
	public static <T> T inDocument(Object question, EObject element, Supplier<T> answer) {
		EObject root = EcoreUtil.getRootContainer(element);
		if (root.eResource() instanceof XtextResource resource && resource.getParseResult() instanceof ScannedText text && text.getRootASTElement() == root)
			return text.remembered(question, answer);
		return answer.get();
	}
}
