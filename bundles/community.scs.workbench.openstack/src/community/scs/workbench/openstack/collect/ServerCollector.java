package community.scs.workbench.openstack.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import community.scs.workbench.observation.model.ObservationFactory;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.model.Server;
import community.scs.workbench.openstack.net.Listing;

/** Compute API: the servers of the project with their metadata. */
public final class ServerCollector implements Collector {

	@Override
	public Found collect() {
		Listing nova = Nova.listing();
		List<Server> servers = new ArrayList<>();
		nova.all("/servers/detail", "servers", Map.of()).forEach(s -> servers.add(server(s)));
		return Found.of(nova.url(), servers, Recording::getServers);
	}

	private static Server server(JsonNode json) {
		Server server = ObservationFactory.eINSTANCE.createServer();
		server.setId(Json.text(json, "id"));
		server.setName(Json.text(json, "name"));
		server.setStatus(Json.text(json, "status"));
		server.setImageId(Json.text(json.path("image"), "id"));
		server.setFlavorName(Json.text(json.path("flavor"), "original_name"));
		server.setAvailabilityZone(Json.text(json, "OS-EXT-AZ:availability_zone"));
		server.setCreatedAt(Json.text(json, "created"));
		Json.texts(json.path("tags"), server.getTags());
		Json.entries(json.path("metadata"), server.getMetadata());
		return server;
	}
}
