package community.scs.workbench.openstack.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import community.scs.workbench.observation.model.Coverage;
import community.scs.workbench.observation.model.CoverageOutcome;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.spi.Cloud;
import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.observation.spi.Clouds;
import community.scs.workbench.observation.spi.Monitor;
import community.scs.workbench.observation.spi.Observed;
import community.scs.workbench.sandbox.Fault;
import community.scs.workbench.sandbox.SampleCloud;
import community.scs.workbench.sandbox.Sandbox;

/** What users are told when a cloud misbehaves: at its gate an error, behind it a gap in the recording. */
class FaultTest {

	private static final Set<Observed> ALL = EnumSet.allOf(Observed.class);

	private Sandbox sandbox;

	@BeforeEach
	void start() throws IOException {
		sandbox = Sandbox.start(SampleCloud.recording());
	}

	@AfterEach
	void stop() {
		sandbox.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"HANG         | 0   | did not answer within 2 s; try again later, or allow more with 'api_timeout' in clouds.yaml, line 3",
			"TRICKLE      | 0   | did not answer within 2 s",
			"HTML         | 200 | answered with a web page instead of JSON; look for a login page or proxy in between",
			"CUT          | 0   | ended the connection in the middle of the answer",
			"WRONG_JSON   | 200 | answered with something that this service never sends",
			"UNAUTHORIZED | 401 | answered 401 (The request you have made requires authentication.); check the credentials in clouds.yaml, line 3",
			"FORBIDDEN    | 403 | answered 403 (You are not authorized to perform the requested action.); ask for a role",
			"ERROR        | 500 | answered 500 (An unexpected error prevented the server from fulfilling your request.); try again later",
			"UNAVAILABLE  | 503 | answered 503; try again later",
			"REFUSE       | 0   | refused the connection; the address is from the cloud's catalog" })
	void aServiceMisbehaves(Fault fault, int status, String told) throws CloudException {
		sandbox.fault("/image", fault);
		Recording seen = observe(Monitor.NONE);
		Coverage coverage = Observed.IMAGES.coverage(seen).orElseThrow();
		String reason = coverage.getReason();
		assertTrue(reason.contains(told), reason);
		assertTrue(reason.startsWith("http://127.0.0.1:") && reason.contains("/image/v2/images "), reason);
		assertFalse(reason.contains("\n"), reason);
		assertEquals(status, coverage.getStatus());
		assertEquals(status == 401 || status == 403 ? CoverageOutcome.REFUSED : CoverageOutcome.FAILED, coverage.getOutcome());
		assertEquals(CoverageOutcome.COMPLETE, Observed.SERVERS.coverage(seen).orElseThrow().getOutcome());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"HANG         | did not answer within 2 s", //
			"TRICKLE      | did not answer within 2 s", //
			"HTML         | answered with a web page instead of JSON; look for a login page or proxy in between, or else check auth_url in clouds.yaml, line 3",
			"CUT          | ended the connection in the middle of the answer", //
			"WRONG_JSON   | answered with something that this service never sends; check auth_url in clouds.yaml, line 3",
			"UNAUTHORIZED | does not accept the credentials of the cloud 'sandbox'; correct them in clouds.yaml, line 3", //
			"FORBIDDEN    | answered 403", //
			"ERROR        | answered 500", //
			"UNAVAILABLE  | answered 503; try again later" })
	void keystoneMisbehaves(Fault fault, String told) {
		sandbox.fault("/identity", fault);
		String message = assertThrows(CloudException.class, () -> observe(Monitor.NONE)).getMessage();
		assertTrue(message.startsWith("http://127.0.0.1:") && message.contains("/identity/v3") && message.contains(told), message);
		assertFalse(message.contains("Exception") || message.contains("\n"), message);
	}

	@Test
	void keystoneRefuses() {
		String yaml = yaml();
		sandbox.close();
		String message = assertThrows(CloudException.class, () -> observe(yaml, Monitor.NONE)).getMessage();
		assertTrue(message.endsWith("refused the connection; check auth_url in clouds.yaml, line 3"), message);
	}

	@Test
	void anAnswerWithoutEndIsCutOff() throws CloudException {
		sandbox.fault("/image", Fault.ENDLESS);
		String yaml = sandbox.cloudsYaml();
		Recording seen = observe(yaml, Monitor.NONE);
		String reason = Observed.IMAGES.coverage(seen).orElseThrow().getReason();
		assertTrue(reason.contains("sends an answer longer than 32 MiB"), reason);
	}

	@Test
	void aWrongPasswordIsToldWithoutIt() {
		String yaml = sandbox.cloudsYaml().replaceFirst("password: .*", "password: my-other-secret");
		String message = assertThrows(CloudException.class, () -> observe(yaml, Monitor.NONE)).getMessage();
		assertTrue(message.contains("does not accept the credentials"), message);
		assertFalse(message.contains("my-other-secret"), message);
	}

	@Test
	void credentialsInAnAddressAreNotShown() {
		String yaml = sandbox.cloudsYaml().replace("http://", "http://me:my-secret@").replaceFirst("/identity/v3", "/nothing");
		String message = assertThrows(CloudException.class, () -> observe(yaml, Monitor.NONE)).getMessage();
		assertTrue(message.contains("/nothing/v3/auth/tokens answered 404"), message);
		assertFalse(message.contains("my-secret"), message);
	}

	@Test
	void aHostThatNobodyKnowsIsTold() {
		String yaml = sandbox.cloudsYaml().replaceFirst("http://127.0.0.1:[0-9]+", "https://keystone.invalid");
		String message = assertThrows(CloudException.class, () -> observe(yaml, Monitor.NONE)).getMessage();
		assertTrue(message.contains("the name 'keystone.invalid' is not known; check auth_url"), message);
	}

	@Test
	void plainHttpBehindAnHttpsAddressIsTold() throws IOException {
		try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Thread.ofVirtual().start(() -> {
				try (Socket socket = plain.accept()) {
					socket.getInputStream().read();
					socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
			String yaml = sandbox.cloudsYaml().replaceFirst("http://127.0.0.1:[0-9]+", "https://127.0.0.1:" + plain.getLocalPort());
			String message = assertThrows(CloudException.class, () -> observe(yaml, Monitor.NONE)).getMessage();
			assertTrue(message.contains("completes no TLS handshake, although its address begins with https; check auth_url"), message);
		}
	}

	/** The hanging request would end after a minute; the test is over only if cancel ends it. */
	@ParameterizedTest
	@ValueSource(strings = { "/identity", "/compute" })
	void cancelEndsWhatHangs(String path) throws Exception {
		sandbox.fault(path, Fault.HANG);
		CountDownLatch asked = new CountDownLatch(path.equals("/identity") ? 1 : 8);
		Monitor impatient = () -> {
			asked.countDown();
			return asked.getCount() == 0;
		};
		long start = System.nanoTime();
		assertThrows(CancellationException.class, () -> observe(sandbox.cloudsYaml(), impatient));
		assertTrue(System.nanoTime() - start < 30_000_000_000L);
	}

	private String yaml() {
		return sandbox.cloudsYaml().replace("    auth:\n", "    api_timeout: 2\n    auth:\n");
	}

	private Recording observe(Monitor monitor) throws CloudException {
		return observe(yaml(), monitor);
	}

	private static Recording observe(String yaml, Monitor monitor) throws CloudException {
		try (Cloud cloud = Clouds.installed().open("sandbox", yaml)) {
			return cloud.observe(ALL, monitor);
		}
	}
}
