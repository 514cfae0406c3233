package community.scs.workbench.openstack.collect;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.openstack.net.Failure;

/** Reads one kind of thing from a cloud, within {@code Session.run}. */
public interface Collector {

	/**
	 * @param url   where it was asked last
	 * @param store puts what was found into a recording
	 */
	record Found(URI url, Consumer<Recording> store) {
		static <T> Found of(URI url, List<T> objects, Function<Recording, List<T>> list) {
			return new Found(url, r -> list.apply(r).addAll(objects));
		}
	}

	/** @throws Failure if the cloud does not tell all of it */
	Found collect();
}
