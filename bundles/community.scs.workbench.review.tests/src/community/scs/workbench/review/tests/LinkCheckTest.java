package community.scs.workbench.review.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import community.scs.workbench.review.links.Answer;
import community.scs.workbench.review.links.Answer.Verdict;
import community.scs.workbench.review.links.ExternalLinter;
import community.scs.workbench.review.links.LinkCache;
import community.scs.workbench.review.links.LinkCheck;
import community.scs.workbench.review.lint.Languages;
import community.scs.workbench.review.lint.Rules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a site on loopback. */
class LinkCheckTest {

	private static final Instant TODAY = Instant.parse("2026-08-21T10:00:00Z");

	@TempDir
	private Path folder;

	private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
	private final AtomicInteger atOnce = new AtomicInteger();
	private final AtomicInteger mostAtOnce = new AtomicInteger();
	private HttpServer site;

	@BeforeEach
	void start() throws IOException {
		site = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
		site.setExecutor(Executors.newCachedThreadPool());
		site.createContext("/", exchange -> {
			mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
			String path = exchange.getRequestURI().getPath();
			requests.add(exchange.getRequestMethod() + " " + path);
			int status = switch (path) {
				case "/gone" -> 410;
				case "/login" -> 401;
				case "/broken" -> 503;
				case "/no-head" -> exchange.getRequestMethod().equals("HEAD") ? 405 : 200;
				case "/moved", "/loop", "/away", "/inside", "/odd" -> 302;
				case "/page", "/big" -> 200;
				default -> 404;
			};
			Map<String, String> locations = Map.of("/moved", "/gone#x", "/loop", "/loop", "/away", "http://not-named.invalid/", "/inside", "http://10.0.0.1/", "/odd", "::");
			if (locations.containsKey(path))
				exchange.getResponseHeaders().add("Location", locations.get(path));
			boolean hasBody = exchange.getRequestMethod().equals("GET");
			exchange.sendResponseHeaders(status, hasBody ? 0 : -1);
			atOnce.decrementAndGet();
			exchange.close();
		});
		site.start();
	}

	@AfterEach
	void stop() {
		site.stop(0);
	}

	private URI page(String path) {
		return URI.create("http://127.0.0.1:" + site.getAddress().getPort() + path);
	}

	private LinkCheck check(Instant now) {
		return new LinkCheck(new LinkCache(folder.resolve("cache/links.json"), Clock.fixed(now, ZoneOffset.UTC)), Duration.ZERO, true);
	}

	private Map<String, Verdict> ask(LinkCheck check, String... paths) throws IOException, InterruptedException {
		Map<String, Verdict> verdicts = new TreeMap<>();
		check.ask(Stream.of(paths).map(this::page).toList(), p -> { }, () -> false).forEach((page, answer) -> verdicts.put(page.getPath(), answer.verdict()));
		return verdicts;
	}

	@Test
	void verdicts() throws IOException, InterruptedException {
		assertEquals(new TreeMap<>(Map.of("/page", Verdict.ALIVE, "/none", Verdict.DEAD, "/gone", Verdict.DEAD, "/login", Verdict.UNKNOWN, "/broken", Verdict.UNKNOWN,
				"/no-head", Verdict.ALIVE)), ask(check(TODAY), "/page", "/none", "/gone", "/login", "/broken", "/no-head"));
		assertEquals(1, mostAtOnce.get());
		assertTrue(requests.contains("GET /no-head") && !requests.contains("GET /page"), requests::toString);
	}

	@Test
	void redirectsLeadToNamedHostsOnly() throws IOException, InterruptedException {
		assertEquals(new TreeMap<>(Map.of("/moved", Verdict.DEAD, "/loop", Verdict.UNKNOWN, "/away", Verdict.ALIVE, "/inside", Verdict.ALIVE, "/odd", Verdict.ALIVE)),
				ask(check(TODAY), "/moved", "/loop", "/away", "/inside", "/odd"));
		assertEquals(6, requests.stream().filter("HEAD /loop"::equals).count());
	}

	@Test
	void thisComputerAndPrivateNetworksAreNotAsked() throws IOException, InterruptedException {
		LinkCheck check = new LinkCheck(new LinkCache(folder.resolve("links.json"), Clock.systemUTC()), Duration.ZERO, false);
		List<URI> pages = List.of(page("/page"), URI.create("http://10.0.0.1/"), URI.create("http://192.168.1.1/"), URI.create("http://169.254.169.254/latest"),
				URI.create("http://[::1]/"), URI.create("http://[fd00::1]/"), URI.create("http://0.0.0.0/"), URI.create("https://blog.medium.com/x"));
		check.ask(pages, p -> { }, () -> false).forEach((page, answer) -> {
			assertEquals(Verdict.UNKNOWN, answer.verdict());
			assertTrue(answer.says().contains("is not asked"), answer::says);
		});
		assertEquals(List.of(), requests);
	}

	@Test
	void answersAreKept() throws InterruptedException, IOException {
		ask(check(TODAY), "/page", "/none", "/broken");
		requests.clear();
		assertEquals(3, ask(check(TODAY.plus(Duration.ofHours(23))), "/page", "/none", "/broken").size());
		assertEquals(List.of("HEAD /broken", "GET /broken"), requests);
		requests.clear();
		ask(check(TODAY.plus(Duration.ofDays(2))), "/page", "/none");
		assertEquals(List.of("HEAD /none", "GET /none"), requests);
		Files.writeString(folder.resolve("cache/links.json"), "{\"x\": [");
		assertEquals(Map.of("/page", Verdict.ALIVE), ask(check(TODAY), "/page"));
	}

	@Test
	void cancelledRunsEnd() throws IOException, InterruptedException {
		assertEquals(Map.of(), check(TODAY).ask(List.of(page("/page")), p -> { }, () -> true));
		assertEquals(List.of(), requests);
	}

	@Test
	void withoutNetworkNoPageIsDead() throws IOException, InterruptedException {
		List<URI> pages = List.of(URI.create("http://no-such-host.invalid/"), URI.create("http://10.0.0.1/"));
		IOException failure = assertThrows(IOException.class, () -> check(TODAY).ask(pages, p -> { }, () -> false));
		assertTrue(failure.getMessage().startsWith("None of the sites could be reached"), failure::getMessage);
		assertFalse(Files.exists(folder.resolve("cache/links.json")));
		Map<URI, Answer> online = check(TODAY).ask(List.of(pages.getFirst(), page("/page")), p -> { }, () -> false);
		assertEquals(Verdict.DEAD, online.get(pages.getFirst()).verdict());
	}

	@Test
	void severityIsTheChosenOne() throws IOException, InterruptedException {
		Languages.register();
		Path file = Files.writeString(folder.resolve("scs-0190-v1-a.md"), "[a](" + page("/none") + ") <" + page("/login") + ">\n");
		assertEquals(List.of("ERROR", "INFO"), severities(file, org.eclipse.xtext.diagnostics.Severity.ERROR));
		requests.clear();
		assertEquals(List.of(), severities(file, org.eclipse.xtext.diagnostics.Severity.IGNORE));
		assertEquals(List.of(), requests);
	}

	private List<String> severities(Path file, org.eclipse.xtext.diagnostics.Severity severity) throws IOException, InterruptedException {
		return ExternalLinter.lint(List.of(file), Rules.with(Map.of("document.link-external", severity)), check(TODAY), n -> { }, p -> { }, () -> false)
				.stream().map(f -> f.severity().name()).toList();
	}

	@Test
	void findingsNameThePlace() throws IOException, InterruptedException {
		Languages.register();
		Path file = Files.writeString(folder.resolve("scs-0190-v1-a.md"), "---\ntitle: T\n---\n\n[a](" + page("/none") + "#x) [b](" + page("/page") + ") <" + page("/login") + ">\n");
		List<Integer> begun = new ArrayList<>();
		List<String> found = ExternalLinter.lint(List.of(file), Rules.AS_SHIPPED, check(TODAY), begun::add, p -> { }, () -> false).stream()
				.map(f -> f.severity() + " " + f.line() + ":" + f.column() + " " + f.message().replace(page("").toString(), "")).toList();
		assertEquals(List.of("WARNING 5:5 The link /none is dead. The site answers 404.",
				"INFO 5:" + (25 + 2 * page("").toString().length()) + " Whether the link /login leads somewhere is not known. The site answers 401."), found);
		assertEquals(List.of(3), begun);
	}
}
