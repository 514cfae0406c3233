package community.scs.workbench.review.links;

import community.scs.workbench.review.links.Answer.Contact;
import community.scs.workbench.review.links.Answer.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks for a page: HEAD, and GET where a site does not answer that; of a page nothing is read. Redirects are followed to hosts
 * that are named in the documents, and never to addresses of this computer or of private networks.
 */
final class Probe {

	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final int MOST_REDIRECTS = 5;
	private static final String AGENT = "scs-standards-workbench (link check)";

	private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(PATIENCE).build();
	private final Set<String> hosts;
	private final boolean allowsLoopback;

	/** @param pages whose hosts may be asked */
	Probe(Collection<URI> pages, boolean allowsLoopback) {
		hosts = pages.stream().map(URI::getHost).collect(Collectors.toSet());
		this.allowsLoopback = allowsLoopback;
	}

	Answer ask(URI page) throws InterruptedException {
		try {
			URI current = page;
			for (int i = 0; i <= MOST_REDIRECTS; i++) {
				if (!isPublic(current.getHost()))
					return new Answer(Verdict.UNKNOWN, "The host " + current.getHost() + " is not asked: it is this computer or in a private network.", Contact.NOT_ASKED);
				HttpResponse<InputStream> response = send(current, "HEAD");
				if (response.statusCode() >= 400)
					response = send(current, "GET");
				if (response.statusCode() < 300 || response.statusCode() >= 400 || response.statusCode() == 304)
					return Answer.of(response.statusCode());
				URI next = next(current, response);
				if (next == null || !hosts.contains(next.getHost()))
					return Answer.ALIVE;
				current = next;
			}
			return new Answer(Verdict.UNKNOWN, "The site redirects more than " + MOST_REDIRECTS + " times.");
		} catch (UnknownHostException e) {
			return new Answer(Verdict.DEAD, "There is no host " + e.getMessage() + ".", Contact.UNREACHED);
		} catch (ConnectException e) {
			return new Answer(Verdict.UNKNOWN, "The host " + page.getHost() + " cannot be reached.", Contact.UNREACHED);
		} catch (IOException | IllegalArgumentException e) {
			return new Answer(Verdict.UNKNOWN, "The site does not answer in time or not as expected.", Contact.UNREACHED);
		}
	}

	private HttpResponse<InputStream> send(URI page, String method) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(page).timeout(PATIENCE).header("User-Agent", AGENT).method(method, HttpRequest.BodyPublishers.noBody()).build();
		HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
		response.body().close();
		return response;
	}

	/** @return null if the site does not say where to */
	private static URI next(URI page, HttpResponse<?> response) {
		String location = response.headers().firstValue("location").orElse("");
		try {
			return ExternalLink.page(page.resolve(location.replaceFirst("#.*", "").replace(" ", "%20")).toString()).orElse(null);
		} catch (IllegalArgumentException e) {
			return null;
		}
	}

	private boolean isPublic(String host) throws UnknownHostException {
		for (InetAddress address : InetAddress.getAllByName(host)) {
			boolean isLoopback = address.isLoopbackAddress();
			boolean isPrivate = address.isSiteLocalAddress() || address.isLinkLocalAddress() || address.isAnyLocalAddress() || address.isMulticastAddress()
					|| address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
			if (isPrivate || isLoopback && !allowsLoopback)
				return false;
		}
		return true;
	}
}
