package community.scs.workbench.openstack.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.spi.Cloud;
import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.observation.spi.Clouds;
import community.scs.workbench.observation.spi.Monitor;
import community.scs.workbench.observation.spi.Observed;

/** A Keystone behind TLS, with a certificate of its own for the name {@code localhost} alone. */
class TlsTest {

	private static final String TOKEN = """
			{"token": {"methods": ["password"], "expires_at": "2099-01-01T00:00:00.000000Z", "issued_at": "2026-01-01T00:00:00.000000Z",
			"user": {"id": "u", "name": "ann", "domain": {"id": "d", "name": "Default"}}, "catalog": []}}""";

	@TempDir
	static Path folder;

	private static Path certificate;
	private static HttpsServer server;

	@BeforeAll
	static void start() throws Exception {
		Path store = folder.resolve("keys.p12");
		certificate = folder.resolve("ca.pem");
		keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-validity", "2", "-keystore", store.toString());
		keytool("-exportcert", "-rfc", "-file", certificate.toString(), "-keystore", store.toString());
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, "changeit".toCharArray());
		}
		KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		managers.init(keys, "changeit".toCharArray());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(managers.getKeyManagers(), null, null);
		server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(context));
		server.createContext("/v3/auth/tokens", exchange -> {
			try (exchange) {
				exchange.getResponseHeaders().add("X-Subject-Token", "token");
				byte[] body = TOKEN.getBytes(StandardCharsets.UTF_8);
				exchange.sendResponseHeaders(201, body.length);
				exchange.getResponseBody().write(body);
			}
		});
		server.start();
	}

	private static void keytool(String... arguments) throws IOException, InterruptedException {
		Stream<String> all = Stream.of(Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()), Stream.of(arguments),
				Stream.of("-storepass", "changeit", "-alias", "localhost")).flatMap(s -> s);
		Tool tool = Tool.run(folder, Map.of(), "", all.toArray(String[]::new));
		assertEquals(0, tool.exitCode(), tool.out() + tool.err());
	}

	@AfterAll
	static void stop() {
		server.stop(0);
	}

	@Test
	void aStrangersCertificateIsTold() {
		String message = assertThrows(CloudException.class, () -> observe("localhost", "")).getMessage();
		assertTrue(message.contains("shows a certificate that no trusted authority has signed") && message.contains("name the right authority as 'cacert'"), message);
	}

	@Test
	void cacertNamesWhoIsTrusted() throws CloudException {
		assertTrue(observe("localhost", "cacert: " + certificate).getProvenance().isTlsVerified());
	}

	@Test
	void aCertificateForAnotherNameIsTold() {
		String message = assertThrows(CloudException.class, () -> observe("127.0.0.1", "cacert: " + certificate)).getMessage();
		assertTrue(message.contains("shows a certificate for other names than '127.0.0.1'"), message);
	}

	@Test
	void verifyFalseBeatsCacert() throws CloudException {
		assertFalse(observe("127.0.0.1", "verify: false, cacert: " + certificate).getProvenance().isTlsVerified());
	}

	@Test
	void trustInOneCloudIsNoTrustInAnother() throws CloudException {
		observe("localhost", "verify: false");
		assertThrows(CloudException.class, () -> observe("localhost", ""));
	}

	@Test
	void aFileWithoutCertificatesIsTold() throws IOException {
		Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing");
		String message = assertThrows(CloudException.class, () -> observe("localhost", "cacert: " + empty)).getMessage();
		assertTrue(message.contains("the file " + empty + " holds no certificates in PEM form"), message);
	}

	private static Recording observe(String host, String settings) throws CloudException {
		String yaml = "clouds:\n  tls: {auth: {auth_url: 'https://" + host + ":" + server.getAddress().getPort()
				+ "', username: ann, password: p, user_domain_id: d}" + (settings.isEmpty() ? "" : ", " + settings) + "}\n";
		try (Cloud cloud = Clouds.installed().open("tls", yaml)) {
			return cloud.observe(Set.of(Observed.CATALOG), Monitor.NONE);
		}
	}
}
