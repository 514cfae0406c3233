package community.scs.workbench.openstack.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.openstack4j.api.types.ServiceType;
import org.openstack4j.openstack.common.functions.EnforceVersionToURL;

import com.fasterxml.jackson.databind.JsonNode;

import community.scs.workbench.observation.model.Guest;
import community.scs.workbench.observation.model.ObservationFactory;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.openstack.net.Failure;
import community.scs.workbench.openstack.net.Listing;

/**
 * Compute API: what guests have reported about themselves on their consoles. Only servers are asked that say they report, by
 * the prefix of SCS's own test servers in the name, or by a tag. Nothing is started.
 */
public final class GuestCollector implements Collector {

	private static final String PREFIX = "_scs-";
	private static final String TAG = "scs-guest-report";
	private static final String CONSOLE = "{\"os-getConsoleOutput\": {}}";

	private final Map<String, String> imageNames = new HashMap<>();

	@Override
	public Found collect() {
		Listing nova = Nova.listing();
		List<Guest> guests = new ArrayList<>();
		for (JsonNode server : nova.all("/servers/detail", "servers", Map.of())) {
			if ("ACTIVE".equals(Json.text(server, "status")) && reports(server)) {
				String console = nova.ask("/servers/" + Json.text(server, "id") + "/action", CONSOLE).path("output").asText("");
				Guest guest = ObservationFactory.eINSTANCE.createGuest();
				GuestConsole.read(console, guest);
				if (!guest.getConsole().isEmpty()) {
					guests.add(described(guest, server));
				}
			}
		}
		return Found.of(nova.url(), guests, Recording::getGuests);
	}

	private static boolean reports(JsonNode server) {
		boolean tagged = false;
		for (JsonNode tag : server.path("tags")) {
			tagged |= TAG.equals(tag.asText());
		}
		return tagged || String.valueOf(Json.text(server, "name")).startsWith(PREFIX);
	}

	private Guest described(Guest guest, JsonNode server) {
		guest.setId(Json.text(server, "id"));
		guest.setName(Json.text(server, "name"));
		guest.setFlavorName(Json.text(server.path("flavor"), "original_name"));
		String image = Json.text(server.path("image"), "id");
		guest.setImageName(image == null ? null : imageNames.computeIfAbsent(image, GuestCollector::imageName));
		return guest;
	}

	/** @return null if the image is gone, or not to be seen any more */
	private static String imageName(String id) {
		try {
			return Json.text(new Listing(ServiceType.IMAGE, EnforceVersionToURL.instance("/v2"), Map.of()).one("/images/" + id), "name");
		} catch (Failure e) {
			return null;
		}
	}
}
