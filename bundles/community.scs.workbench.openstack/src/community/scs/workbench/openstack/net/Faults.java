package community.scs.workbench.openstack.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.util.Locale;

import javax.net.ssl.SSLException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import community.scs.workbench.openstack.config.CloudConfig;

/** Words for what can go wrong between here and a cloud. */
final class Faults {

	private static final int MAX_REASON = 200;
	private static final ObjectMapper JSON = new ObjectMapper();

	private final CloudConfig config;

	Faults(CloudConfig config) {
		this.config = config;
	}

	Failure late(URI url) {
		return new Failure(url, 0, "did not answer within " + config.timeout().toSeconds() + " s",
				"try again later, or allow more with 'api_timeout' in " + config.origin());
	}

	/** No answer came. */
	Failure of(URI url, Throwable cause) {
		if (cause(cause, SSLException.class) != null) {
			CertificateException certificate = cause(cause, CertificateException.class);
			return certificate == null ? new Failure(url, 0, "completes no TLS handshake, although its address begins with https", wayOut(url))
					: new Failure(url, 0, distrust(url, certificate), "name the right authority as 'cacert' in " + config.origin());
		}
		if (cause instanceof HttpConnectTimeoutException) {
			return new Failure(url, 0, "takes no connection, or none with TLS", wayOut(url));
		}
		if (cause(cause, UnresolvedAddressException.class) != null || cause(cause, UnknownHostException.class) != null) {
			return new Failure(url, 0, "cannot be reached: the name '" + url.getHost() + "' is not known", wayOut(url));
		}
		if (cause instanceof ConnectException) {
			return new Failure(url, 0, "refused the connection", wayOut(url));
		}
		if (cause instanceof Bounded.TooLong || cause(cause, Bounded.TooLong.class) != null) {
			return new Failure(url, 0, "sends an answer longer than " + (Http.MAX_BODY >> 20) + " MiB", wayOut(url));
		}
		return new Failure(url, 0, "ended the connection in the middle of the answer", "try again later, or look for a proxy in between");
	}

	private static String distrust(URI url, CertificateException certificate) {
		return String.valueOf(certificate.getMessage()).startsWith("No subject alternative")
				? "shows a certificate for other names than '" + url.getHost() + "'"
				: "shows a certificate that no trusted authority has signed, or that is not valid now";
	}

	/** An answer came that says no. */
	Failure of(URI url, Http.Answer answer) {
		int status = answer.status();
		String reason = reason(answer);
		String happened = "answered " + status + (reason.isEmpty() ? "" : " (" + reason + ")");
		if (status >= 300 && status < 400) {
			return new Failure(url, status, happened + ", a redirection, which is not followed", wayOut(url));
		}
		return new Failure(url, status, happened, switch (status) {
			case 401 -> "check the credentials in " + config.origin() + ", and that they are not expired";
			case 403 -> "ask for a role in the project that may do this";
			case 404, 405, 406, 410 -> wayOut(url);
			case 429, 500, 502, 503, 504 -> "try again later, or tell the cloud's operator";
			default -> "tell the cloud's operator";
		});
	}

	/** An answer came with status 200, but its content is not what it should be. */
	Failure strange(URI url, Http.Answer answer) {
		String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
		String start = new String(answer.body(), 0, Math.min(200, answer.body().length), StandardCharsets.UTF_8).stripLeading();
		if (type.contains("html") || start.startsWith("<")) {
			return new Failure(url, answer.status(), "answered with a web page instead of JSON",
					"look for a login page or proxy in between, or else " + wayOut(url));
		}
		return new Failure(url, answer.status(), "answered with something that this service never sends", wayOut(url));
	}

	private String wayOut(URI url) {
		boolean identity = url.getRawAuthority() != null && url.toString().startsWith(config.authUrl().toString());
		return identity ? "check auth_url in " + config.origin()
				: "the address is from the cloud's catalog, so tell its operator, or override it with '…_endpoint_override' in " + config.origin();
	}

	/** What an OpenStack service says about its error, in one line, without anything that is secret. */
	private String reason(Http.Answer answer) {
		try {
			JsonNode body = JSON.readTree(answer.body());
			if (body == null || !body.isObject() || body.isEmpty()) {
				return "";
			}
			JsonNode message = body.elements().next().path("message");
			String line = message.asText("").replaceAll("\\s+", " ").replace(config.credentials().secret().value(), "***").strip();
			return line.length() <= MAX_REASON ? line : line.substring(0, MAX_REASON) + "…";
		} catch (IOException e) {
			return "";
		}
	}

	private static <T> T cause(Throwable error, Class<T> type) {
		for (Throwable e = error; e != null; e = e.getCause()) {
			if (type.isInstance(e)) {
				return type.cast(e);
			}
		}
		return null;
	}
}
