package community.scs.workbench.sandbox;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.EMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import community.scs.workbench.observation.model.CloudObject;
import community.scs.workbench.observation.model.Flavor;
import community.scs.workbench.observation.model.Guest;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.model.Server;

/** Compute v2.1 with the microversions that change what the sandbox shows: flavors, servers, metadata, consoles. */
final class Nova {

	private static final String ROOT = "/v2.1";
	private static final int MAXIMUM = 90;
	/** flavors show extra specs */
	private static final int EXTRA_SPECS = 61;
	/** flavors show descriptions */
	private static final int DESCRIPTION = 55;
	/** servers show their flavor instead of a link to it */
	private static final int EMBEDDED_FLAVOR = 47;
	/** servers show tags */
	private static final int TAGS = 26;

	private final Recording recording;
	private final Supplier<URI> endpoint;

	Nova(Recording recording, Supplier<URI> endpoint) {
		this.recording = recording;
		this.endpoint = endpoint;
	}

	void version(Call call) throws IOException {
		ObjectNode version = Call.object().put("id", "v2.1").put("status", "CURRENT").put("version", "2." + MAXIMUM).put("min_version", "2.1");
		version.putArray("links").addObject().put("rel", "self").put("href", endpoint.get() + "/");
		call.answer(200, Call.object().set("version", version));
	}

	void handle(Call call) throws IOException {
		int version = microversion(call);
		if (version > MAXIMUM) {
			call.error(406, "Not Acceptable", "Version 2." + version + " is not supported by the API. Minimum is 2.1 and maximum is 2." + MAXIMUM + ".");
			return;
		}
		call.with("OpenStack-API-Version", "compute 2." + version);
		String[] path = call.path().substring(ROOT.length()).split("/", -1);
		String collection = path.length > 1 ? path[1] : "";
		String item = path.length > 2 ? path[2] : "";
		String part = path.length > 3 ? path[3] : "";
		switch (call.method() + " " + collection) {
			case "GET flavors" -> get(call, collection, item, part, recording.getFlavors(), (f, detailed) -> flavor(f, version, detailed));
			case "GET servers" -> get(call, collection, item, part, recording.getServers(), (s, detailed) -> server(s, version, detailed));
			case "POST servers" -> console(call, item, part);
			default -> call.notFound();
		}
	}

	private static int microversion(Call call) {
		String header = call.header("OpenStack-API-Version");
		String version = header == null ? call.header("X-OpenStack-Nova-API-Version") : header.replaceFirst("(?i)^compute\\s+", "");
		return version == null ? 1 : version.equals("latest") ? MAXIMUM : Integer.parseInt(version.substring(version.indexOf('.') + 1));
	}

	private <T extends CloudObject> void get(Call call, String collection, String item, String part, List<T> all, BiFunction<T, Boolean, JsonNode> body)
			throws IOException {
		if (item.isEmpty() || item.equals("detail")) {
			Page<T> page = Page.of(all, call.query());
			ObjectNode answer = Call.object();
			page.objects().forEach(o -> answer.withArray(collection).add(body.apply(o, item.equals("detail"))));
			if (!page.last()) {
				answer.putArray(collection + "_links").addObject().put("rel", "next").put("href",
						endpoint.get() + "/" + collection + (item.isEmpty() ? "" : "/" + item) + "?marker=" + page.marker());
			}
			call.answer(200, answer);
			return;
		}
		T object = all.stream().filter(o -> o.getId().equals(item)).findFirst().orElseThrow(() -> new NoSuchElementException(item));
		switch (part) {
			case "" -> call.answer(200, Call.object().set(collection.substring(0, collection.length() - 1), body.apply(object, true)));
			case "os-extra_specs" -> call.answer(200, Call.object().set("extra_specs", map(((Flavor) object).getExtraSpecs())));
			case "metadata" -> call.answer(200, Call.object().set("metadata", map(((Server) object).getMetadata())));
			default -> call.notFound();
		}
	}

	private static ObjectNode flavor(Flavor flavor, int version, boolean detailed) {
		ObjectNode node = Call.object().put("id", flavor.getId()).put("name", flavor.getName());
		if (detailed) {
			node.put("vcpus", flavor.getVcpus()).put("ram", flavor.getRam()).put("disk", flavor.getDisk()).put("swap", "")
					.put("OS-FLV-EXT-DATA:ephemeral", 0).put("OS-FLV-DISABLED:disabled", flavor.isDisabled())
					.put("os-flavor-access:is_public", flavor.isPublic()).put("rxtx_factor", 1.0);
			if (version >= DESCRIPTION) {
				node.put("description", flavor.getDescription());
			}
			if (version >= EXTRA_SPECS) {
				node.set("extra_specs", map(flavor.getExtraSpecs()));
			}
		}
		return node;
	}

	private ObjectNode server(Server server, int version, boolean detailed) {
		ObjectNode node = Call.object().put("id", server.getId()).put("name", server.getName());
		if (detailed) {
			node.put("status", server.getStatus()).put("created", server.getCreatedAt()).put("updated", server.getCreatedAt())
					.put("OS-EXT-AZ:availability_zone", server.getAvailabilityZone());
			node.putObject("addresses");
			node.putObject("image").put("id", server.getImageId());
			node.set("metadata", map(server.getMetadata()));
			Flavor flavor = recording.getFlavors().stream().filter(f -> f.getName().equals(server.getFlavorName())).findFirst().orElse(null);
			ObjectNode shown = node.putObject("flavor");
			if (version >= EMBEDDED_FLAVOR) {
				shown.put("original_name", server.getFlavorName());
			} else if (flavor != null) {
				shown.put("id", flavor.getId());
			}
			if (version >= TAGS) {
				server.getTags().forEach(node.putArray("tags")::add);
			}
		}
		return node;
	}

	private static ObjectNode map(EMap<String, String> map) {
		ObjectNode node = Call.object();
		map.forEach(e -> node.put(e.getKey(), e.getValue()));
		return node;
	}

	private void console(Call call, String server, String part) throws IOException {
		if (!part.equals("action") || !call.body().has("os-getConsoleOutput")) {
			call.error(400, "Bad Request", "The sandbox only shows consoles.");
			return;
		}
		String output = recording.getGuests().stream().filter(g -> g.getId().equals(server)).findFirst()
				.map(Guest::getConsole).map(lines -> String.join("\n", lines)).orElse("");
		call.answer(200, Call.object().put("output", output));
	}
}
