package community.scs.workbench.sandbox;

import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import community.scs.workbench.observation.model.Endpoint;
import community.scs.workbench.observation.model.Provenance;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.model.Service;

/** Identity v3: one user, one project, one application credential, and the catalog of the recording. */
final class Keystone {

	static final String USER = "sandbox-user";
	static final String CREDENTIAL = "sandbox-credential";

	private static final Duration LIFETIME = Duration.ofHours(1);
	private static final SecureRandom RANDOM = new SecureRandom();

	final String password = random();
	final String credentialId = random();
	final String credentialSecret = random();

	private final String userId = random();
	private final String projectId = random();
	private final String domainId = random();
	private final Recording recording;
	private final Function<String, URI> endpoints;

	/** token id to the token's body */
	private final Map<String, ObjectNode> tokens = new ConcurrentHashMap<>();

	/** @param endpoints from service type to the URL under which the sandbox offers it */
	Keystone(Recording recording, Function<String, URI> endpoints) {
		this.recording = recording;
		this.endpoints = endpoints;
	}

	private static String random() {
		byte[] bytes = new byte[16];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	String project() {
		String name = provenance() == null ? null : provenance().getProject();
		return name == null ? "sandbox-project" : name;
	}

	String domain() {
		String name = provenance() == null ? null : provenance().getDomain();
		return name == null ? "sandbox-domain" : name;
	}

	private Provenance provenance() {
		return recording.getProvenance();
	}

	boolean valid(String token) {
		return token != null && tokens.containsKey(token);
	}

	void expireTokens() {
		tokens.clear();
	}

	void handle(Call call) throws IOException {
		switch (call.method() + " " + call.path()) {
			case "GET /v3", "GET /v3/" -> call.answer(200, Call.object().set("version", version()));
			case "GET /", "GET " -> {
				ObjectNode versions = Call.object();
				versions.putObject("versions").putArray("values").add(version());
				call.answer(300, versions);
			}
			case "POST /v3/auth/tokens" -> issue(call);
			case "GET /v3/auth/tokens", "HEAD /v3/auth/tokens", "DELETE /v3/auth/tokens", "GET /v3/auth/catalog" -> authenticated(call);
			default -> call.notFound();
		}
	}

	private ObjectNode version() {
		ObjectNode version = Call.object().put("id", "v3.14").put("status", "stable").put("updated", "2020-04-07T00:00:00Z");
		version.putArray("links").addObject().put("rel", "self").put("href", endpoints.apply("identity").toString());
		return version;
	}

	private void issue(Call call) throws IOException {
		JsonNode auth = call.body().path("auth");
		JsonNode identity = auth.path("identity");
		String method = identity.path("methods").path(0).asText();
		boolean known = switch (method) {
			case "password" -> password(identity.at("/password/user")) && inScope(auth.get("scope"));
			case "application_credential" -> applicationCredential(identity.path(method)) && !auth.has("scope");
			default -> false;
		};
		if (!known) {
			call.error(401, "Unauthorized", "The request you have made requires authentication.");
			return;
		}
		String id = random() + random();
		ObjectNode token = token(method, auth.has("scope") || "application_credential".equals(method));
		tokens.put(id, token);
		call.with("X-Subject-Token", id).answer(201, Call.object().set("token", token));
	}

	private boolean password(JsonNode user) {
		return same(password, user.path("password").asText()) && user(user);
	}

	private boolean user(JsonNode user) {
		return user.has("id") ? userId.equals(user.path("id").asText()) : USER.equals(user.path("name").asText()) && domain(user.path("domain"));
	}

	private boolean domain(JsonNode domain) {
		return domain.has("id") ? domainId.equals(domain.path("id").asText()) : domain().equals(domain.path("name").asText());
	}

	private boolean applicationCredential(JsonNode credential) {
		boolean named = credential.has("id") ? credentialId.equals(credential.path("id").asText())
				: CREDENTIAL.equals(credential.path("name").asText()) && user(credential.path("user"));
		return named && same(credentialSecret, credential.path("secret").asText());
	}

	private boolean inScope(JsonNode scope) {
		if (scope == null) {
			return true;
		}
		JsonNode project = scope.path("project");
		return project.has("id") ? projectId.equals(project.path("id").asText())
				: project().equals(project.path("name").asText()) && domain(project.path("domain"));
	}

	private static boolean same(String secret, String given) {
		return MessageDigest.isEqual(secret.getBytes(), given.getBytes());
	}

	private ObjectNode token(String method, boolean scoped) {
		Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		ObjectNode token = Call.object().put("issued_at", now + "").put("expires_at", now.plus(LIFETIME) + "");
		token.putArray("methods").add(method);
		token.putArray("audit_ids").add(random());
		ObjectNode user = token.putObject("user").put("id", userId).put("name", USER);
		user.set("domain", domainNode());
		if (scoped) {
			token.putObject("project").put("id", projectId).put("name", project()).set("domain", domainNode());
			ArrayNode roles = token.putArray("roles");
			for (String role : provenance() == null ? Set.<String>of() : provenance().getRoles()) {
				roles.addObject().put("id", role).put("name", role);
			}
			token.set("catalog", catalog());
		}
		if ("application_credential".equals(method)) {
			token.putObject(method).put("id", credentialId).put("name", CREDENTIAL).put("restricted", true);
		}
		return token;
	}

	private ObjectNode domainNode() {
		return Call.object().put("id", domainId).put("name", domain());
	}

	private ArrayNode catalog() {
		ArrayNode catalog = Call.object().putArray("catalog");
		for (Service service : recording.getServices()) {
			ObjectNode node = catalog.addObject().put("id", service.getType()).put("type", service.getType()).put("name", service.getName());
			ArrayNode list = node.putArray("endpoints");
			for (Endpoint endpoint : service.getEndpoints()) {
				list.addObject().put("id", service.getType() + "-" + list.size()).put("interface", endpoint.getInterface())
						.put("region", endpoint.getRegion()).put("region_id", endpoint.getRegion()).put("url", endpoints.apply(service.getType()).toString());
			}
		}
		return catalog;
	}

	private void authenticated(Call call) throws IOException {
		if (!valid(call.header("X-Auth-Token"))) {
			call.error(401, "Unauthorized", "The request you have made requires authentication.");
			return;
		}
		String subject = call.header("X-Subject-Token");
		if (call.path().endsWith("/catalog")) {
			call.answer(200, Call.object().set("catalog", catalog()));
		} else if (subject == null || !tokens.containsKey(subject)) {
			call.notFound();
		} else if ("DELETE".equals(call.method())) {
			tokens.remove(subject);
			call.answer(204);
		} else {
			call.with("X-Subject-Token", subject).answer(200, Call.object().set("token", tokens.get(subject)));
		}
	}
}
