package community.scs.workbench.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import community.scs.workbench.observation.model.Image;
import community.scs.workbench.observation.model.Recording;

/** Image v2: list with the filters {@code visibility} and {@code os_hidden}, and show. */
final class Glance {

	private static final String IMAGES = "/v2/images";

	private final Recording recording;
	private final Supplier<URI> endpoint;

	Glance(Recording recording, Supplier<URI> endpoint) {
		this.recording = recording;
		this.endpoint = endpoint;
	}

	void versions(Call call) throws IOException {
		ObjectNode versions = Call.object();
		ObjectNode version = versions.putArray("versions").addObject().put("id", "v2.9").put("status", "CURRENT");
		version.putArray("links").addObject().put("rel", "self").put("href", endpoint.get() + "/v2/");
		call.answer(call.path().equals("/versions") ? 200 : 300, versions);
	}

	void handle(Call call) throws IOException {
		if (!"GET".equals(call.method())) {
			call.error(405, "Method Not Allowed", "The sandbox only shows images.");
		} else if (IMAGES.equals(call.path())) {
			list(call);
		} else {
			show(call);
		}
	}

	private void show(Call call) throws IOException {
		for (Image image : recording.getImages()) {
			if (call.path().equals(IMAGES + "/" + image.getId())) {
				call.answer(200, image(image));
				return;
			}
		}
		call.notFound();
	}

	private void list(Call call) throws IOException {
		Map<String, String> query = call.query();
		Page<Image> page = Page.of(visible(query), query);
		ObjectNode answer = Call.object().put("schema", "/v2/schemas/images").put("first", IMAGES);
		ArrayNode images = answer.putArray("images");
		page.objects().forEach(i -> images.add(image(i)));
		if (!page.last()) {
			Map<String, String> next = new TreeMap<>(query);
			next.put("marker", page.marker());
			answer.put("next", IMAGES + "?" + next.entrySet().stream()
					.map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")));
		}
		call.answer(200, answer);
	}

	private List<Image> visible(Map<String, String> query) {
		boolean hidden = Boolean.parseBoolean(query.get("os_hidden"));
		String visibility = query.get("visibility");
		return recording.getImages().stream().filter(i -> i.isHidden() == hidden && switch (visibility) {
			case null -> !"community".equals(i.getVisibility());
			case "all" -> true;
			default -> visibility.equals(i.getVisibility());
		}).toList();
	}

	private static ObjectNode image(Image image) {
		ObjectNode node = Call.object();
		image.getProperties().forEach(e -> node.put(e.getKey(), e.getValue()));
		node.put("id", image.getId()).put("name", image.getName()).put("status", image.getStatus()).put("visibility", image.getVisibility())
				.put("os_hidden", image.isHidden()).put("protected", image.isProtected()).put("size", image.getSize())
				.put("min_disk", image.getMinDisk()).put("min_ram", image.getMinRam()).put("created_at", image.getCreatedAt())
				.put("updated_at", image.getUpdatedAt()).put("disk_format", image.getDiskFormat())
				.put("container_format", image.getContainerFormat()).put("os_hash_algo", image.getHashAlgorithm())
				.put("self", IMAGES + "/" + image.getId()).put("file", IMAGES + "/" + image.getId() + "/file").put("schema", "/v2/schemas/image");
		ArrayNode tags = node.putArray("tags");
		image.getTags().forEach(tags::add);
		return node;
	}
}
