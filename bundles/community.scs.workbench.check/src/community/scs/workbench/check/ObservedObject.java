package community.scs.workbench.check;

import community.scs.workbench.observation.model.CloudObject;
import community.scs.workbench.observation.model.Endpoint;
import community.scs.workbench.observation.model.GuestService;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.model.Service;
import org.eclipse.emf.ecore.EObject;

/**
 * What a judgement looked at.
 *
 * @param kind in words: image, flavor, …; cloud where no single object is meant
 * @param id the cloud's own identifier; the name where it gives none
 * @param name as the cloud shows it
 */
public record ObservedObject(String kind, String id, String name) {

	static ObservedObject of(Object element) {
		return switch (element) {
			case Recording recording -> named("cloud", recording.getCloud());
			case CloudObject object -> new ObservedObject(kind(object), object.getId(),
					object.getName() == null ? object.getId() : object.getName());
			case Service service -> named("service", service.getType());
			case Endpoint endpoint -> named("endpoint", endpoint.getUrl());
			case GuestService service -> named("service", service.getName());
			case EObject other -> named(kind(other), kind(other));
			default -> named("value", String.valueOf(element));
		};
	}

	private static ObservedObject named(String kind, String name) {
		return new ObservedObject(kind, name, name);
	}

	private static String kind(EObject object) {
		String name = object.eClass().getName();
		return Character.toLowerCase(name.charAt(0)) + name.substring(1);
	}
}
