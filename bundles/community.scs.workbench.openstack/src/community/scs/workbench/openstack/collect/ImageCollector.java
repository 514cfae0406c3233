package community.scs.workbench.openstack.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openstack4j.api.types.ServiceType;
import org.openstack4j.openstack.common.functions.EnforceVersionToURL;

import com.fasterxml.jackson.databind.JsonNode;

import community.scs.workbench.observation.model.Image;
import community.scs.workbench.observation.model.ObservationFactory;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.openstack.net.Listing;

/** Image API v2: every image that the project may see, also community images and hidden ones. */
public final class ImageCollector implements Collector {

	/** attributes that are no properties (Image API v2, "Show image"); all others are, as Glance mixes them */
	private static final Set<String> ATTRIBUTES = Set.of("id", "name", "status", "visibility", "os_hidden", "protected", "size", "virtual_size",
			"min_disk", "min_ram", "created_at", "updated_at", "disk_format", "container_format", "os_hash_algo", "os_hash_value", "checksum", "owner", "tags", "self",
			"file", "schema", "locations", "direct_url", "stores");

	@Override
	public Found collect() {
		Listing glance = new Listing(ServiceType.IMAGE, EnforceVersionToURL.instance("/v2"), Map.of());
		List<Image> images = new ArrayList<>();
		for (String hidden : List.of("false", "true")) {
			glance.all("/images", "images", Map.of("visibility", "all", "os_hidden", hidden)).forEach(i -> images.add(image(i)));
		}
		return Found.of(glance.url(), images, Recording::getImages);
	}

	private static Image image(JsonNode json) {
		Image image = ObservationFactory.eINSTANCE.createImage();
		image.setId(Json.text(json, "id"));
		image.setName(Json.text(json, "name"));
		image.setStatus(Json.text(json, "status"));
		image.setVisibility(Json.text(json, "visibility"));
		image.setHidden(Json.flag(json, "os_hidden"));
		image.setProtected(Json.flag(json, "protected"));
		image.setSize(Json.number(json, "size"));
		image.setMinDisk(Json.number(json, "min_disk"));
		image.setMinRam(Json.number(json, "min_ram"));
		image.setCreatedAt(Json.text(json, "created_at"));
		image.setUpdatedAt(Json.text(json, "updated_at"));
		image.setDiskFormat(Json.text(json, "disk_format"));
		image.setContainerFormat(Json.text(json, "container_format"));
		image.setHashAlgorithm(Json.text(json, "os_hash_algo"));
		Json.texts(json.path("tags"), image.getTags());
		json.properties().stream().filter(p -> !ATTRIBUTES.contains(p.getKey())).forEach(p -> Json.entry(p.getKey(), p.getValue(), image.getProperties()));
		return image;
	}
}
