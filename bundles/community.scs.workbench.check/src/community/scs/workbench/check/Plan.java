package community.scs.workbench.check;

import community.scs.workbench.observation.model.ObservationPackage;
import community.scs.workbench.observation.spi.Observed;
import community.scs.workbench.requirement.model.FlavorExtraSpec;
import community.scs.workbench.requirement.model.Governed;
import community.scs.workbench.requirement.model.GuestExpectation;
import community.scs.workbench.requirement.model.ImageProperty;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.model.Selection;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;

/** What has to be observed before requirements can be judged. */
public final class Plan {

	private Plan() {
	}

	public static Set<Observed> of(Collection<? extends Requirement> requirements) {
		Set<Observed> needed = EnumSet.noneOf(Observed.class);
		for (Requirement requirement : requirements)
			for (EObject part : EcoreUtil2.getAllContentsOfType(requirement, EObject.class))
				add(part, needed);
		return needed;
	}

	static Set<Observed> of(Requirement requirement) {
		return of(List.of(requirement));
	}

	private static void add(EObject part, Set<Observed> needed) {
		switch (part) {
			case Selection selection -> add(selection.getCollection(), needed);
			case Governed governed -> add(governed.getCollection(), needed);
			case GuestExpectation guest -> needed.add(Observed.GUESTS);
			case ImageProperty image -> needed.add(Observed.IMAGES);
			case FlavorExtraSpec flavor -> needed.add(Observed.FLAVORS);
			default -> {
				// needs nothing of its own
			}
		}
	}

	private static void add(EStructuralFeature collection, Set<Observed> needed) {
		if (collection == ObservationPackage.Literals.RECORDING__SERVICES)
			needed.add(Observed.CATALOG);
		else if (collection != null && collection.getEContainingClass() == ObservationPackage.Literals.RECORDING)
			needed.add(Observed.valueOf(collection.getName().toUpperCase(Locale.ROOT)));
	}
}
