package community.scs.workbench.sandbox;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;

/** What a part of the sandbox does instead of answering. */
public enum Fault {
	/** the catalog names a port on which nobody listens */
	REFUSE,
	/** takes the request and never answers */
	HANG,
	/** sends the head of an answer and then one byte in 100 ms, for ever */
	TRICKLE,
	/** sends an answer without end */
	ENDLESS,
	/** a page for people, as a proxy or a captive portal sends it, with status 200 */
	HTML,
	/** ends the connection in the middle of the body */
	CUT,
	/** valid JSON of a shape that no OpenStack service sends */
	WRONG_JSON,
	UNAUTHORIZED,
	FORBIDDEN,
	ERROR,
	UNAVAILABLE;

	private static final String HALF = "{\"images\": [{\"id\": \"";

	/** @param closed opens when the sandbox closes */
	void answer(HttpExchange exchange, CountDownLatch closed) throws IOException {
		switch (this) {
			case HANG -> pause(closed, Long.MAX_VALUE);
			case TRICKLE -> stream(exchange, " ", closed, 100);
			case ENDLESS -> stream(exchange, " ".repeat(1 << 16), closed, 0);
			case HTML -> send(exchange, 200, "text/html", "<!DOCTYPE html><html><body>Please log in to this network.</body></html>");
			case CUT -> {
				exchange.getResponseHeaders().add("Content-Type", "application/json");
				exchange.sendResponseHeaders(200, 10_000);
				exchange.getResponseBody().write(HALF.getBytes(StandardCharsets.UTF_8));
				exchange.getResponseBody().flush();
			}
			case WRONG_JSON -> send(exchange, 200, "application/json", "[[42]]");
			case UNAUTHORIZED -> send(exchange, 401, "application/json", error(401, "The request you have made requires authentication."));
			case FORBIDDEN -> send(exchange, 403, "application/json", error(403, "You are not authorized to perform the requested action."));
			case ERROR -> send(exchange, 500, "application/json", error(500, "An unexpected error prevented the server from fulfilling your request."));
			case UNAVAILABLE, REFUSE -> send(exchange, 503, "text/plain", "no backend is available");
		}
	}

	static String error(int status, String message) {
		return "{\"error\": {\"code\": " + status + ", \"message\": \"" + message + "\"}}";
	}

	private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", type);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	private static void stream(HttpExchange exchange, String piece, CountDownLatch closed, long milliseconds) throws IOException {
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, 0);
		OutputStream out = exchange.getResponseBody();
		do {
			out.write(piece.getBytes(StandardCharsets.UTF_8));
			out.flush();
		} while (!pause(closed, milliseconds));
	}

	private static boolean pause(CountDownLatch closed, long milliseconds) throws IOException {
		try {
			return closed.await(milliseconds, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException();
		}
	}
}
