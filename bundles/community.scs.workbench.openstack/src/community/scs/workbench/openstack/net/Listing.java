package community.scs.workbench.openstack.net;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.openstack4j.api.types.ServiceType;
import org.openstack4j.openstack.internal.BaseOpenStackService;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Lists of a service, all pages of them, as the cloud sends them: openstack4j's typed models drop attributes that checks
 * look at. To be used within {@link Session#run}.
 */
public final class Listing extends BaseOpenStackService {

	private static final int MAX_OBJECTS = 200_000;

	private final Map<String, String> headers;
	private URI url;

	/** @param endpoint makes the address of the API's version from the catalog's */
	public Listing(ServiceType type, Function<String, String> endpoint, Map<String, String> headers) {
		super(type, endpoint);
		this.headers = headers;
	}

	/**
	 * @param member of the answer that holds the list; a page that is not the last has {@code next} or {@code member_links}
	 * @throws Failure
	 */
	public List<JsonNode> all(String path, String member, Map<String, String> parameters) {
		List<JsonNode> all = new ArrayList<>();
		String marker = null;
		while (true) {
			JsonNode page = page(path, parameters, marker);
			JsonNode list = page.path(member);
			if (!list.isArray()) {
				throw new Failure(url, 200, "answered with something that this service never sends", "tell the cloud's operator");
			}
			list.forEach(all::add);
			String last = list.isEmpty() ? null : list.get(list.size() - 1).path("id").asText(null);
			if (last == null || !page.has("next") && !page.has(member + "_links")) {
				return all;
			}
			if (last.equals(marker) || all.size() > MAX_OBJECTS) {
				throw new Failure(url, 200, "sends pages without end", "tell the cloud's operator");
			}
			marker = last;
		}
	}

	private JsonNode page(String path, Map<String, String> parameters, String marker) {
		return answer(get(JsonNode.class, path).params(parameters).param(marker != null, "marker", marker));
	}

	/** @throws Failure if there is no such thing, too */
	public JsonNode one(String path) {
		return answer(get(JsonNode.class, path));
	}

	/** The answer to a POST that changes nothing. */
	public JsonNode ask(String path, String json) {
		return answer(post(JsonNode.class, path).json(json));
	}

	private JsonNode answer(Invocation<JsonNode> call) {
		url = Connector.url(call.headers(headers).getRequest());
		JsonNode answer = call.execute();
		if (answer == null) {
			throw new Failure(url, 404, "answered 404", "the address is from the cloud's catalog, so tell its operator");
		}
		return answer;
	}

	/** of the last request; null before the first */
	public URI url() {
		return url;
	}
}
