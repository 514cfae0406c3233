package community.scs.workbench.sandbox.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.sandbox.SampleCloud;
import community.scs.workbench.sandbox.Sandbox;

/** The sandbox's own protocol, asked without any client of OpenStack. */
class SandboxTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Recording sample = SampleCloud.recording();
	private final HttpClient http = HttpClient.newHttpClient();
	private Sandbox sandbox;

	@BeforeEach
	void start() throws IOException {
		sandbox = Sandbox.start(sample);
	}

	@AfterEach
	void stop() {
		sandbox.close();
		http.shutdownNow();
	}

	@Test
	void credentialsAreOtherOnesEachTime() throws IOException {
		try (Sandbox other = Sandbox.start(sample)) {
			assertNotEquals(setting("password", sandbox), setting("password", other));
			assertNotEquals(setting("application_credential_secret", sandbox), setting("application_credential_secret", other));
			assertNotEquals(sandbox.authUrl(), other.authUrl());
		}
	}

	@Test
	void aTokenNeedsTheRightCredentials() throws Exception {
		assertEquals(201, authenticate(credential(setting("application_credential_secret", sandbox), "")).statusCode());
		assertEquals(401, authenticate(credential("wrong", "")).statusCode());
		assertEquals(401, authenticate(credential(setting("application_credential_secret", sandbox), ", \"scope\": {\"system\": {\"all\": true}}")).statusCode());
		assertEquals(401, authenticate("{}").statusCode());
		assertEquals(400, authenticate("no JSON").statusCode());
	}

	@Test
	void aTokenCanBeValidatedAndRevoked() throws Exception {
		String token = token();
		URI tokens = URI.create(sandbox.authUrl() + "/auth/tokens");
		HttpResponse<String> valid = send(HttpRequest.newBuilder(tokens).header("X-Auth-Token", token).header("X-Subject-Token", token));
		assertEquals(200, valid.statusCode());
		assertEquals(sample.getProvenance().getProject(), JSON.readTree(valid.body()).at("/token/project/name").asText());
		assertEquals(204, send(HttpRequest.newBuilder(tokens).header("X-Auth-Token", token).header("X-Subject-Token", token).DELETE()).statusCode());
		assertEquals(401, send(HttpRequest.newBuilder(tokens).header("X-Auth-Token", token).header("X-Subject-Token", token)).statusCode());
	}

	@Test
	void nothingIsShownWithoutAToken() throws Exception {
		for (String path : Set.of("/image/v2/images", "/compute/v2.1/flavors/detail", "/compute/v2.1/servers/detail")) {
			assertEquals(401, send(HttpRequest.newBuilder(sandbox.authUrl().resolve(path))).statusCode());
			assertEquals(401, send(HttpRequest.newBuilder(sandbox.authUrl().resolve(path)).header("X-Auth-Token", "guess")).statusCode());
		}
	}

	@Test
	void listsComeInPages() throws Exception {
		String token = token();
		Set<String> names = new HashSet<>();
		int pages = 0;
		for (String next = "/image/v2/images?visibility=all"; next != null; pages++) {
			JsonNode page = get(token, next);
			page.get("images").forEach(i -> names.add(i.get("name").asText()));
			next = page.has("next") ? "/image" + page.get("next").asText() : null;
		}
		assertTrue(pages > 1);
		assertEquals(sample.getImages().stream().filter(i -> !i.isHidden()).count(), names.size());
		assertEquals(404, send(HttpRequest.newBuilder(sandbox.authUrl().resolve("/image/v2/images?marker=none")).header("X-Auth-Token", token)).statusCode());
	}

	@Test
	void microversionsDecideWhatIsShown() throws Exception {
		String token = token();
		URI flavors = sandbox.authUrl().resolve("/compute/v2.1/flavors/detail");
		HttpRequest.Builder plain = HttpRequest.newBuilder(flavors).header("X-Auth-Token", token);
		assertFalse(JSON.readTree(send(plain).body()).at("/flavors/0").has("extra_specs"));
		HttpRequest.Builder newer = HttpRequest.newBuilder(flavors).header("X-Auth-Token", token).header("OpenStack-API-Version", "compute 2.61");
		assertTrue(JSON.readTree(send(newer).body()).at("/flavors/0").has("extra_specs"));
		HttpRequest.Builder future = HttpRequest.newBuilder(flavors).header("X-Auth-Token", token).header("OpenStack-API-Version", "compute 2.999");
		assertEquals(406, send(future).statusCode());
	}

	@Test
	void whatChangesInTheRecordingShows() throws Exception {
		String token = token();
		sample.getServers().get(0).getMetadata().put("new", "value");
		JsonNode metadata = get(token, "/compute/v2.1/servers/" + sample.getServers().get(0).getId() + "/metadata");
		assertEquals("value", metadata.at("/metadata/new").asText());
	}

	private JsonNode get(String token, String path) throws Exception {
		HttpResponse<String> response = send(HttpRequest.newBuilder(sandbox.authUrl().resolve(path)).header("X-Auth-Token", token));
		assertEquals(200, response.statusCode(), response.body());
		return JSON.readTree(response.body());
	}

	private String token() throws Exception {
		return authenticate(credential(setting("application_credential_secret", sandbox), "")).headers().firstValue("X-Subject-Token").orElseThrow();
	}

	private String credential(String secret, String more) {
		return """
				{"auth": {"identity": {"methods": ["application_credential"], "application_credential": {"id": "%s", "secret": "%s"}}%s}}"""
				.formatted(setting("application_credential_id", sandbox), secret, more);
	}

	private HttpResponse<String> authenticate(String body) throws Exception {
		return send(HttpRequest.newBuilder(URI.create(sandbox.authUrl() + "/auth/tokens")).POST(BodyPublishers.ofString(body)));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return http.send(request.build(), BodyHandlers.ofString());
	}

	private static String setting(String key, Sandbox sandbox) {
		Matcher matcher = Pattern.compile(key + ": (\\S+)").matcher(sandbox.cloudsYaml());
		assertTrue(matcher.find());
		return matcher.group(1);
	}
}
