package community.scs.workbench.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import community.scs.workbench.observation.model.Recording;

/**
 * An OpenStack on loopback that shows a recording: Keystone below {@code /identity}, Nova below {@code /compute}, Glance
 * below {@code /image}. Credentials are made at each start and exist only in memory. Parts of it can be told to misbehave.
 */
public final class Sandbox implements AutoCloseable {

	private final HttpServer server;
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private final CountDownLatch closed = new CountDownLatch(1);
	private final Map<String, Fault> faults = new ConcurrentHashMap<>();
	private final Keystone keystone;
	private final Nova nova;
	private final Glance glance;
	private final String region;

	private Sandbox(Recording recording) throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		keystone = new Keystone(recording, this::endpoint);
		nova = new Nova(recording, () -> endpoint("compute"));
		glance = new Glance(recording, () -> endpoint("image"));
		region = recording.getProvenance() == null ? null : recording.getProvenance().getRegion();
		server.setExecutor(threads);
		server.createContext("/", this::handle);
		server.start();
	}

	/**
	 * @param recording is not copied: what changes in it shows with the next request
	 * @throws IOException if there is no free port
	 */
	public static Sandbox start(Recording recording) throws IOException {
		return new Sandbox(recording);
	}

	public String cloudName() {
		return "sandbox";
	}

	public URI authUrl() {
		return endpoint("identity");
	}

	/** A clouds.yaml with two clouds: {@link #cloudName()} with a password, and the same with the ending {@code -appcred}. */
	public String cloudsYaml() {
		String shared = region == null ? "" : "    region_name: " + quoted(region) + "\n";
		return """
				clouds:
				  %1$s:
				    auth:
				      auth_url: %2$s
				      username: %3$s
				      password: %4$s
				      user_domain_name: %5$s
				      project_name: %6$s
				      project_domain_name: %5$s
				%9$s  %1$s-appcred:
				    auth_type: v3applicationcredential
				    auth:
				      auth_url: %2$s
				      application_credential_id: %7$s
				      application_credential_secret: %8$s
				%9$s""".formatted(cloudName(), authUrl(), Keystone.USER, keystone.password, quoted(keystone.domain()), quoted(keystone.project()),
				keystone.credentialId, keystone.credentialSecret, shared);
	}

	private static String quoted(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	/** Makes every request misbehave whose path begins so, for example {@code "/image"} or {@code "/compute/v2.1/servers"}. */
	public void fault(String path, Fault fault) {
		faults.put(path, fault);
	}

	/** Ends all faults. */
	public void repair() {
		faults.clear();
	}

	/** Makes every token that was given out so far invalid. */
	public void expireTokens() {
		keystone.expireTokens();
	}

	@Override
	public void close() {
		closed.countDown();
		server.stop(0);
		threads.shutdownNow();
	}

	private URI endpoint(String type) {
		String path = "/" + type + switch (type) {
			case "identity" -> "/v3";
			case "compute" -> "/v2.1";
			default -> "";
		};
		int port = fault(path) == Fault.REFUSE ? unusedPort() : server.getAddress().getPort();
		return URI.create("http://127.0.0.1:" + port + path);
	}

	private static int unusedPort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private Fault fault(String path) {
		return faults.entrySet().stream().filter(e -> path.startsWith(e.getKey())).map(Map.Entry::getValue).findFirst().orElse(null);
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String path = exchange.getRequestURI().getPath();
			Fault fault = fault(path);
			if (fault != null) {
				fault.answer(exchange, closed);
				return;
			}
			int service = path.indexOf('/', 1);
			dispatch(service < 0 ? path : path.substring(0, service), new Call(exchange, service < 0 ? "" : path.substring(service)));
		}
	}

	private void dispatch(String service, Call call) throws IOException {
		try {
			switch (service) {
				case "/identity" -> keystone.handle(call);
				case "/compute" -> {
					if (call.path().matches("(/v2\\.1)?/?")) {
						nova.version(call);
					} else if (authenticated(call)) {
						nova.handle(call);
					}
				}
				case "/image" -> {
					if (call.path().matches("(/versions)?/?")) {
						glance.versions(call);
					} else if (authenticated(call)) {
						glance.handle(call);
					}
				}
				default -> call.notFound();
			}
		} catch (NoSuchElementException e) {
			call.notFound();
		} catch (JsonProcessingException | RuntimeException e) {
			call.error(400, "Bad Request", "The server could not comply with the request since it is either malformed or otherwise incorrect.");
		}
	}

	private boolean authenticated(Call call) throws IOException {
		boolean valid = keystone.valid(call.header("X-Auth-Token"));
		if (!valid) {
			call.error(401, "Unauthorized", "The request you have made requires authentication.");
		}
		return valid;
	}
}
