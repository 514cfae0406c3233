package community.scs.workbench.review.links;

import community.scs.workbench.review.links.Answer.Contact;
import community.scs.workbench.review.links.Answer.Verdict;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asks sites whether pages are there: several sites at once, each for one page after the other with a pause between. */
public final class LinkCheck {

	/** More pages are not asked for in one run. */
	public static final int MOST_PAGES = 2000;

	/** Hosts that keep programs out; link-validator.yml of the repository ignores them, too. */
	private static final Set<String> IGNORED = Set.of("medium.com");
	private static final int HOSTS_AT_ONCE = 6;

	private final LinkCache cache;
	private final Duration pause;
	private final boolean allowsLoopback;

	/** As users need it: a second between two pages of a host, and none of this computer's own. */
	public LinkCheck(LinkCache cache) {
		this(cache, Duration.ofSeconds(1), false);
	}

	/** @param allowsLoopback whether pages of this computer may be asked for; for tests */
	public LinkCheck(LinkCache cache, Duration pause, boolean allowsLoopback) {
		this.cache = cache;
		this.pause = pause;
		this.allowsLoopback = allowsLoopback;
	}

	/**
	 * @param done      told of each page as it is known, by several threads
	 * @param cancelled asked between pages
	 * @return the answers, from the cache as far as it has them; without the pages of ignored hosts, and without those left when
	 *         cancelled
	 * @throws IOException if pages were asked for and no site answered, as without a network; then no page is called dead
	 */
	public Map<URI, Answer> ask(Collection<URI> pages, Consumer<URI> done, BooleanSupplier cancelled) throws IOException, InterruptedException {
		List<URI> wanted = pages.stream().distinct().filter(p -> !isIgnored(p)).limit(MOST_PAGES).toList();
		Map<URI, Answer> answers = new ConcurrentHashMap<>();
		Map<URI, Answer> fresh = new ConcurrentHashMap<>();
		Probe probe = new Probe(wanted, allowsLoopback);
		Map<String, List<URI>> byHost = wanted.stream().collect(Collectors.groupingBy(URI::getHost, LinkedHashMap::new, Collectors.toList()));
		try (ExecutorService threads = Executors.newFixedThreadPool(HOSTS_AT_ONCE, Thread.ofPlatform().daemon().name("links-", 1).factory())) {
			List<Callable<Void>> hosts = byHost.values().stream().map(host -> (Callable<Void>) () -> {
				askHost(probe, host, answers, fresh, done, cancelled);
				return null;
			}).toList();
			for (Future<Void> host : threads.invokeAll(hosts))
				host.get();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		} finally {
			keep(fresh);
		}
		if (fresh.values().stream().anyMatch(a -> a.contact() == Contact.UNREACHED) && !isOnline(fresh))
			throw new IOException("None of the sites could be reached, so nothing is known about external links; look at the connection to the network.");
		return answers;
	}

	private static boolean isOnline(Map<URI, Answer> fresh) {
		return fresh.values().stream().anyMatch(a -> a.contact() == Contact.ANSWERED);
	}

	/** Without a network no host seems to exist, which is not worth keeping. */
	private void keep(Map<URI, Answer> fresh) {
		if (!isOnline(fresh))
			return;
		fresh.forEach((page, answer) -> {
			if (answer.verdict() != Verdict.UNKNOWN)
				cache.put(page, answer);
		});
		cache.save();
	}

	private void askHost(Probe probe, List<URI> pages, Map<URI, Answer> answers, Map<URI, Answer> fresh, Consumer<URI> done, BooleanSupplier cancelled)
			throws InterruptedException {
		boolean isFirst = true;
		for (URI page : pages) {
			if (cancelled.getAsBoolean())
				return;
			Answer answer = cache.get(page);
			if (answer == null) {
				if (!isFirst)
					Thread.sleep(pause);
				isFirst = false;
				answer = probe.ask(page);
				fresh.put(page, answer);
			}
			answers.put(page, answer);
			done.accept(page);
		}
	}

	private static boolean isIgnored(URI page) {
		return IGNORED.stream().anyMatch(h -> page.getHost().equalsIgnoreCase(h) || page.getHost().toLowerCase(Locale.ROOT).endsWith("." + h));
	}
}
