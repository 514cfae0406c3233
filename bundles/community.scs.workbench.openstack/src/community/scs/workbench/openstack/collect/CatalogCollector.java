package community.scs.workbench.openstack.collect;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import community.scs.workbench.observation.model.Endpoint;
import community.scs.workbench.observation.model.ObservationFactory;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.model.Service;
import community.scs.workbench.openstack.net.Catalog;

/** The catalog that came with the token: services and endpoints as this user sees them. */
public final class CatalogCollector implements Collector {

	private final Catalog catalog;
	private final URI authUrl;

	public CatalogCollector(Catalog catalog, URI authUrl) {
		this.catalog = catalog;
		this.authUrl = authUrl;
	}

	@Override
	public Found collect() {
		List<Service> services = new ArrayList<>();
		for (Catalog.Service from : catalog.services()) {
			Service service = ObservationFactory.eINSTANCE.createService();
			service.setType(from.type());
			service.setName(from.name());
			for (Catalog.Endpoint at : from.endpoints()) {
				Endpoint endpoint = ObservationFactory.eINSTANCE.createEndpoint();
				endpoint.setInterface(at.iface());
				endpoint.setRegion(at.region());
				endpoint.setUrl(at.url().replaceFirst("(?<=://)[^/@]*@", ""));
				service.getEndpoints().add(endpoint);
			}
			services.add(service);
		}
		return Found.of(authUrl, services, Recording::getServices);
	}
}
