package community.scs.workbench.requirement.observed;

import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What the features of recordings are called in requirements: collections and maps by the name of one element. */
public final class Words {

	private Words() {
	}

	/** The word for one element of a many-valued feature ({@code image} for {@code images}), else the feature's name. */
	public static String of(EStructuralFeature feature) {
		String name = feature.getName();
		if (!feature.isMany() || !name.endsWith("s") || name.endsWith("ss"))
			return name;
		return name.endsWith("ies") ? name.substring(0, name.length() - 3) + "y" : name.substring(0, name.length() - 1);
	}

	/** Whether the feature is a map from text to text, such as the properties of an image. */
	public static boolean isMap(EStructuralFeature feature) {
		return feature instanceof EReference reference && isEntry(reference.getEReferenceType());
	}

	/** Whether elements of the feature can be selected: everything many-valued except maps. */
	public static boolean isCollection(EStructuralFeature feature) {
		return feature.isMany() && !isMap(feature);
	}

	private static boolean isEntry(EClass type) {
		return Map.Entry.class.getName().equals(type.getInstanceClassName());
	}
}
