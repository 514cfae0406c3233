package community.scs.workbench.openstack.collect;

import java.util.Map;
import java.util.function.Function;

import org.openstack4j.api.types.ServiceType;

import community.scs.workbench.openstack.net.Listing;

/** The Compute API as the collectors ask for it. */
final class Nova {

	/**
	 * Flavors with extra specs need 2.61, servers with the names of their flavors 2.47, and with tags 2.26 (Compute API,
	 * "REST API Version History"). Nova knows 2.61 since the release Queens of 2018.
	 */
	private static final Map<String, String> MICROVERSION = Map.of("OpenStack-API-Version", "compute 2.61");

	private Nova() {
	}

	static Listing listing() {
		return new Listing(ServiceType.COMPUTE, Function.identity(), MICROVERSION);
	}
}
