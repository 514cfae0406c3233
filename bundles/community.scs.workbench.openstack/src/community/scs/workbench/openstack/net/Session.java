package community.scs.workbench.openstack.net;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.openstack4j.api.identity.EndpointURLResolver;
import org.openstack4j.core.transport.Config;
import org.openstack4j.model.identity.URLResolverParams;
import org.openstack4j.openstack.OSFactory;
import org.openstack4j.openstack.identity.v3.domain.KeystoneToken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.observation.spi.TokenFacts;
import community.scs.workbench.openstack.config.CloudConfig;

/**
 * A user's token at one cloud. openstack4j keeps its client in a thread local, so {@link #run} binds one to the current
 * thread before it calls openstack4j. Application credentials are unknown to openstack4j: tokens are asked for here.
 */
public final class Session implements AutoCloseable {

	private static final ThreadLocal<Session> CURRENT = new ThreadLocal<>();
	private static final ObjectMapper JSON = new ObjectMapper();

	/**
	 * what the user is in this cloud
	 *
	 * @param domain of the project, or that the token is for, or of a user whose token is for nothing; null for the system's
	 */
	public record Identity(String project, String domain, TokenFacts facts) {

		public List<String> roles() {
			return facts.roles();
		}
	}

	private final CloudConfig config;
	private final Http http;
	private final BooleanSupplier canceled;
	private KeystoneToken token;
	private Catalog catalog;
	private Identity identity;

	/** @param canceled polled while requests wait; may be called from several threads */
	public Session(CloudConfig config, BooleanSupplier canceled) throws CloudException {
		this.config = config;
		this.http = new Http(config);
		this.canceled = canceled;
	}

	/**
	 * Gets a token.
	 *
	 * @throws Failure               if Keystone gives none
	 * @throws CancellationException if that is canceled
	 */
	public synchronized void authenticate() {
		URI url = URI.create(config.authUrl() + "/auth/tokens");
		HttpRequest request = HttpRequest.newBuilder(url).header("Content-Type", "application/json").header("Accept", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(TokenRequest.of(config.credentials()).toString(), StandardCharsets.UTF_8)).build();
		Http.Answer answer = http.send(request, canceled);
		if (answer.status() == 401) {
			throw new Failure(config.authUrl(), 401, "does not accept the credentials of the cloud '" + config.name() + "'",
					"correct them in " + config.origin() + " or in secure.yaml, or renew them if they are expired");
		}
		if (answer.status() >= 300) {
			throw http.faults().of(url, answer);
		}
		String id = answer.headers().firstValue("X-Subject-Token").orElse(null);
		try {
			JsonNode body = JSON.readTree(answer.body());
			if (id == null || !body.path("token").isObject()) {
				throw http.faults().strange(url, answer);
			}
			accept(id, body.get("token"));
		} catch (IOException e) {
			throw http.faults().strange(url, answer);
		}
	}

	/** openstack4j needs only the id: reading the rest with its model costs 140 ms at the first start. */
	private void accept(String id, JsonNode fields) {
		catalog = new Catalog(fields.path("catalog"));
		List<String> roles = new ArrayList<>();
		fields.path("roles").forEach(r -> roles.add(r.path("name").asText()));
		String own = fields.has("system") ? null : fields.at("/user/domain/name").asText(null);
		String domain = fields.at("/project/domain/name").asText(fields.at("/domain/name").asText(own));
		identity = new Identity(fields.at("/project/name").asText(null), domain, new TokenFacts(roles, attributes(fields), user(fields), life(fields)));
		token = new KeystoneToken();
		token.setId(id);
	}

	private static String user(JsonNode fields) {
		return fields.at("/user/name").asText("").lines().findFirst().orElse(null);
	}

	/** By the cloud's clock alone, which may differ from ours. */
	private static Duration life(JsonNode fields) {
		try {
			return Duration.between(Instant.parse(fields.path("issued_at").asText()), Instant.parse(fields.path("expires_at").asText()));
		} catch (DateTimeException | ArithmeticException e) {
			return null;
		}
	}

	private static Map<String, String> attributes(JsonNode fields) {
		Map<String, String> attributes = new LinkedHashMap<>();
		Map.of("user_id", "/user/id", "user_domain_id", "/user/domain/id", "project_id", "/project/id", "project_domain_id", "/project/domain/id", "domain_id", "/domain/id")
				.forEach((name, place) -> fields.at(place).asText("").lines().findFirst().ifPresent(value -> attributes.put(name, value)));
		if (fields.at("/system/all").asBoolean(false)) {
			attributes.put("system_scope", "all");
		}
		return attributes;
	}

	/** Another token, unless another thread has already got one. */
	synchronized void renew(String stale) {
		if (stale.equals(token.getId())) {
			authenticate();
		}
		bind();
	}

	private void bind() {
		OSFactory.clientFromToken(token, Config.newConfig().withEndpointURLResolver(new Resolver()));
	}

	/** Calls something that uses openstack4j. */
	public <T> T run(Supplier<T> call) {
		CURRENT.set(this);
		synchronized (this) {
			bind();
		}
		try {
			return call.get();
		} finally {
			CURRENT.remove();
		}
	}

	static Session current() {
		return CURRENT.get();
	}

	synchronized String tokenId() {
		return token.getId();
	}

	Http http() {
		return http;
	}

	BooleanSupplier canceled() {
		return canceled;
	}

	public synchronized Catalog catalog() {
		return catalog;
	}

	public synchronized Identity identity() {
		return identity;
	}

	@Override
	public void close() {
		http.close();
	}

	private final class Resolver implements EndpointURLResolver {
		@Override
		public String findURLV2(URLResolverParams parameters) {
			throw new UnsupportedOperationException();
		}

		@Override
		public String findURLV3(URLResolverParams parameters) {
			return catalog().address(parameters.type, config).toString().replaceFirst("/+$", "");
		}
	}
}
