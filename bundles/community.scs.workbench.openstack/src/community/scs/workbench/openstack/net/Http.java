package community.scs.workbench.openstack.net;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import javax.net.ssl.SSLContext;

import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.openstack.config.CloudConfig;

/**
 * HTTP/1.1 on {@code java.net.http} for one cloud: the whole exchange bounded in time and bytes, cancelled within 100 ms.
 * Redirects are not followed, because the token would be sent along.
 */
final class Http implements AutoCloseable {

	/** the longest answer that is read; a page of 1000 servers needs a tenth */
	static final int MAX_BODY = 32 << 20;

	private static final Duration CONNECT = Duration.ofSeconds(10);
	private static final long POLL_MILLISECONDS = 100;

	record Answer(int status, HttpHeaders headers, byte[] body) {
	}

	private final HttpClient client;
	private final Duration timeout;
	private final Faults faults;

	Http(CloudConfig config) throws CloudException {
		timeout = config.timeout();
		faults = new Faults(config);
		HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
				.connectTimeout(timeout.compareTo(CONNECT) < 0 ? timeout : CONNECT);
		if (ProxySelector.getDefault() != null) {
			builder.proxy(ProxySelector.getDefault());
		}
		SSLContext tls = Tls.context(config);
		if (tls != null) {
			builder.sslContext(tls);
		}
		client = builder.build();
	}

	/**
	 * @throws Failure               if there is no answer
	 * @throws CancellationException if {@code canceled} became true first
	 */
	Answer send(HttpRequest request, BooleanSupplier canceled) {
		URI url = request.uri();
		CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(request, info -> new Bounded(MAX_BODY));
		long end = System.nanoTime() + timeout.toNanos();
		try {
			while (true) {
				if (canceled.getAsBoolean()) {
					throw new CancellationException();
				}
				try {
					HttpResponse<byte[]> response = exchange.get(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
					return new Answer(response.statusCode(), response.headers(), response.body());
				} catch (TimeoutException e) {
					if (System.nanoTime() > end) {
						throw faults.late(url);
					}
				}
			}
		} catch (ExecutionException e) {
			throw faults.of(url, e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		} finally {
			exchange.cancel(true);
		}
	}

	Faults faults() {
		return faults;
	}

	@Override
	public void close() {
		client.shutdownNow();
	}
}
