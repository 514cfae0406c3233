package community.scs.workbench.openstack.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.sun.net.httpserver.HttpServer;

import community.scs.workbench.observation.model.Provenance;
import community.scs.workbench.observation.spi.Cloud;
import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.observation.spi.Clouds;
import community.scs.workbench.observation.spi.Monitor;

/** A recording tells apart what the token was for that it was made with. */
class TokenScopeTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
			"project": {"id": "p", "name": "demo", "domain": {"id": "e", "name": "Elsewhere"}} | demo | Elsewhere
			"domain": {"id": "e", "name": "Elsewhere"}                                         | -    | Elsewhere
			"system": {"all": true}                                                            | -    | -
			"audit_ids": []                                                                    | -    | Default
			""")
	void projectAndDomainAreThoseOfTheToken(String scope, String project, String domain) throws Exception {
		Provenance provenance = observe("""
				{"token": {"methods": ["password"], "expires_at": "2099-01-01T00:00:00.000000Z", "issued_at": "2026-01-01T00:00:00.000000Z",
				"user": {"id": "u", "name": "ann", "domain": {"id": "d", "name": "Default"}}, "catalog": [], %s}}""".formatted(scope));
		assertEquals(project, provenance.getProject());
		assertEquals(domain, provenance.getDomain());
	}

	private static Provenance observe(String token) throws IOException, CloudException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/v3/auth/tokens", exchange -> {
			try (exchange) {
				exchange.getResponseHeaders().add("X-Subject-Token", "token");
				byte[] body = token.getBytes(StandardCharsets.UTF_8);
				exchange.sendResponseHeaders(201, body.length);
				exchange.getResponseBody().write(body);
			}
		});
		server.start();
		String yaml = "clouds: {c: {auth: {auth_url: 'http://127.0.0.1:" + server.getAddress().getPort() + "/v3', username: ann, user_domain_name: Default, password: x}}}";
		try (Cloud cloud = Clouds.installed().open("c", yaml)) {
			return cloud.observe(Set.of(), Monitor.NONE).getProvenance();
		} finally {
			server.stop(0);
		}
	}
}
