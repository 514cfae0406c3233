package community.scs.workbench.openstack.net;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

import org.openstack4j.api.types.ServiceType;

import com.fasterxml.jackson.databind.JsonNode;

import community.scs.workbench.openstack.config.CloudConfig;

/** A token's catalog, as Keystone sent it: openstack4j's own model would lose what it does not know. */
public final class Catalog {

	public record Endpoint(String iface, String region, String url) {
	}

	public record Service(String type, String name, List<Endpoint> endpoints) {
	}

	private final List<Service> services = new ArrayList<>();

	Catalog(JsonNode catalog) {
		for (JsonNode service : catalog) {
			List<Endpoint> endpoints = new ArrayList<>();
			for (JsonNode endpoint : service.path("endpoints")) {
				String region = endpoint.path("region").asText(endpoint.path("region_id").asText());
				endpoints.add(new Endpoint(endpoint.path("interface").asText(), region, endpoint.path("url").asText()));
			}
			services.add(new Service(service.path("type").asText(), service.path("name").asText(""), endpoints));
		}
	}

	public List<Service> services() {
		return services;
	}

	/** @throws Failure if the catalog has no usable address for the service, and the configuration neither */
	URI address(ServiceType type, CloudConfig config) {
		URI override = config.overrides().get(type.getType());
		if (override != null) {
			return override;
		}
		List<Endpoint> endpoints = services.stream().filter(s -> ServiceType.forName(s.type()) == type).flatMap(s -> s.endpoints().stream())
				.filter(e -> e.iface().equals(config.iface())).toList();
		List<String> regions = endpoints.stream().map(Endpoint::region).distinct().toList();
		String wanted = config.region();
		String choose = "set region_name in " + config.origin() + " to one of " + String.join(", ", regions);
		String what = "names no " + config.iface() + " address of the service '" + type.getType() + "'";
		if (endpoints.isEmpty()) {
			throw new Failure(config.authUrl(), 0, what, services.isEmpty()
					? "name a project in " + config.origin() + ", for a token without one has no catalog" : "tell the cloud's operator if it should be there");
		}
		if (wanted != null && !regions.contains(wanted)) {
			throw new Failure(config.authUrl(), 0, what + " in the region '" + wanted + "'", choose);
		}
		if (wanted == null && regions.size() > 1) {
			throw new Failure(config.authUrl(), 0, "has several regions", choose);
		}
		String url = endpoints.stream().filter(e -> wanted == null || wanted.equals(e.region())).findFirst().orElseThrow().url();
		try {
			URI address = new URI(url);
			if (address.getHost() != null && address.getScheme().startsWith("http")) {
				return address;
			}
		} catch (URISyntaxException e) {
			// told below
		}
		throw new Failure(config.authUrl(), 0, "names an address of the service '" + type.getType() + "' that is none", "tell the cloud's operator");
	}
}
