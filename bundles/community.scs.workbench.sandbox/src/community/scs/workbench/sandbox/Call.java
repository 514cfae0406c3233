package community.scs.workbench.sandbox;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;

/** One request to a service of the sandbox, and its answer. */
final class Call {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final int MAX_BODY = 1 << 20;

	private final HttpExchange exchange;

	private final String path;

	/** @param path of the service's own; what stands before it names the service */
	Call(HttpExchange exchange, String path) {
		this.exchange = exchange;
		this.path = path;
	}

	String method() {
		return exchange.getRequestMethod();
	}

	String path() {
		return path;
	}

	/** @return null if there is none */
	String header(String name) {
		return exchange.getRequestHeaders().getFirst(name);
	}

	Map<String, String> query() {
		Map<String, String> query = new HashMap<>();
		String raw = exchange.getRequestURI().getRawQuery();
		for (String part : raw == null ? new String[0] : raw.split("&")) {
			String[] pair = part.split("=", 2);
			query.put(decode(pair[0]), pair.length == 2 ? decode(pair[1]) : "");
		}
		return query;
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	/** @throws IOException if it is no JSON, or too long */
	JsonNode body() throws IOException {
		byte[] bytes = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
		if (bytes.length > MAX_BODY) {
			throw new IOException("the request is too long");
		}
		return JSON.readTree(bytes);
	}

	Call with(String header, String value) {
		exchange.getResponseHeaders().set(header, value);
		return this;
	}

	void answer(int status, JsonNode body) throws IOException {
		byte[] bytes = JSON.writeValueAsBytes(body);
		with("Content-Type", "application/json");
		boolean head = "HEAD".equals(method());
		exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
		if (!head) {
			exchange.getResponseBody().write(bytes);
		}
	}

	void answer(int status) throws IOException {
		exchange.sendResponseHeaders(status, -1);
	}

	void error(int status, String title, String message) throws IOException {
		ObjectNode error = object();
		error.putObject("error").put("code", status).put("title", title).put("message", message);
		answer(status, error);
	}

	void notFound() throws IOException {
		error(404, "Not Found", "The resource could not be found.");
	}

	static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}
}
