package community.scs.workbench.openstack.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.openstack4j.core.transport.ExecutionOptions;
import org.openstack4j.core.transport.HttpEntityHandler;
import org.openstack4j.core.transport.HttpExecutorService;
import org.openstack4j.core.transport.HttpRequest;
import org.openstack4j.core.transport.HttpResponse;
import org.openstack4j.core.transport.ObjectMapperSingleton;
import org.openstack4j.core.transport.functions.EndpointURIFromRequestFunction;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * openstack4j's requests, sent by the {@link Session} of the current thread. An expired token is renewed once. Whatever
 * openstack4j has no answer for (anything from 300 on but 404 and 409) ends as a {@link Failure}.
 */
public final class Connector implements HttpExecutorService {

	private static final String TOKEN = "X-Auth-Token";

	@Override
	public String getExecutorDisplayName() {
		return "java.net.http";
	}

	@Override
	public <R> HttpResponse execute(HttpRequest<R> request) {
		Session session = Session.current();
		URI url = url(request);
		String token = String.valueOf(request.getHeaders().get(TOKEN));
		Http.Answer answer = session.http().send(build(request, url, token), session.canceled());
		if (answer.status() == 401) {
			session.renew(token);
			answer = session.http().send(build(request, url, session.tokenId()), session.canceled());
		}
		if (answer.status() >= 300 && answer.status() != 404 && answer.status() != 409) {
			throw session.http().faults().of(url, answer);
		}
		return new Response(url, answer, session.http().faults());
	}

	private static java.net.http.HttpRequest build(HttpRequest<?> request, URI url, String token) {
		BodyPublisher body = body(request);
		java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(url).method(request.getMethod().name(), body);
		if (body.contentLength() != 0) {
			builder.header("Content-Type", request.getContentType());
		}
		request.getHeaders().forEach((name, value) -> builder.setHeader(name, String.valueOf(value)));
		return builder.setHeader(TOKEN, token).setHeader("Accept", "application/json").build();
	}

	private static BodyPublisher body(HttpRequest<?> request) {
		Object entity = request.getEntity();
		try {
			if (request.hasJson()) {
				return BodyPublishers.ofString(request.getJson());
			}
			return entity == null ? BodyPublishers.noBody()
					: BodyPublishers.ofString(ObjectMapperSingleton.getContext(entity.getClass()).writeValueAsString(entity));
		} catch (JsonProcessingException e) {
			throw new UncheckedIOException(e);
		}
	}

	static URI url(HttpRequest<?> request) {
		StringBuilder url = new StringBuilder(new EndpointURIFromRequestFunction().apply(request));
		Map<String, List<Object>> parameters = request.hasQueryParams() ? request.getQueryParams() : Map.of();
		char separator = url.indexOf("?") < 0 ? '?' : '&';
		for (Map.Entry<String, List<Object>> parameter : parameters.entrySet()) {
			for (Object value : parameter.getValue()) {
				url.append(separator).append(encoded(parameter.getKey())).append('=').append(encoded(String.valueOf(value)));
				separator = '&';
			}
		}
		return URI.create(url.toString());
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private record Response(URI url, Http.Answer answer, Faults faults) implements HttpResponse {

		@Override
		public <T> T getEntity(Class<T> type) {
			return getEntity(type, null);
		}

		@Override
		public <T> T getEntity(Class<T> type, ExecutionOptions<T> options) {
			return HttpEntityHandler.handle(this, type, options, true);
		}

		@Override
		public <T> T readEntity(Class<T> type) {
			try {
				return ObjectMapperSingleton.getContext(type).readerFor(type).readValue(answer.body());
			} catch (IOException e) {
				throw faults.strange(url, answer);
			}
		}

		@Override
		public int getStatus() {
			return answer.status();
		}

		@Override
		public String getStatusMessage() {
			return "HTTP " + answer.status();
		}

		@Override
		public InputStream getInputStream() {
			return new ByteArrayInputStream(answer.body());
		}

		@Override
		public String getContentType() {
			return header("Content-Type");
		}

		@Override
		public String header(String name) {
			return answer.headers().firstValue(name).orElse(null);
		}

		@Override
		public Map<String, String> headers() {
			Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
			return headers;
		}

		@Override
		public void close() {
			// the body is already read
		}
	}
}
