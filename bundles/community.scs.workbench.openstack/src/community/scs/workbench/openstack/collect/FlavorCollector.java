package community.scs.workbench.openstack.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import community.scs.workbench.observation.model.Flavor;
import community.scs.workbench.observation.model.ObservationFactory;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.openstack.net.Failure;
import community.scs.workbench.openstack.net.Listing;

/** Compute API: flavors with their extra specs. */
public final class FlavorCollector implements Collector {

	@Override
	public Found collect() {
		Listing nova = Nova.listing();
		List<Flavor> flavors = new ArrayList<>();
		for (JsonNode json : nova.all("/flavors/detail", "flavors", Map.of())) {
			if (!json.has("extra_specs")) {
				throw new Failure(nova.url(), 403, "does not show the extra specs of flavors",
						"ask for a role that the policy os_compute_api:os-flavor-extra-specs:index allows to see them");
			}
			flavors.add(flavor(json));
		}
		return Found.of(nova.url(), flavors, Recording::getFlavors);
	}

	private static Flavor flavor(JsonNode json) {
		Flavor flavor = ObservationFactory.eINSTANCE.createFlavor();
		flavor.setId(Json.text(json, "id"));
		flavor.setName(Json.text(json, "name"));
		flavor.setVcpus(Json.number(json, "vcpus"));
		flavor.setRam(Json.number(json, "ram"));
		flavor.setDisk(Json.number(json, "disk"));
		flavor.setPublic(Json.flag(json, "os-flavor-access:is_public"));
		flavor.setDisabled(Json.flag(json, "OS-FLV-DISABLED:disabled"));
		flavor.setDescription(Json.text(json, "description"));
		Json.entries(json.path("extra_specs"), flavor.getExtraSpecs());
		return flavor;
	}
}
