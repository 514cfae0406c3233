package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.ide.ResourceUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

import community.scs.workbench.review.links.LinkCache;
import community.scs.workbench.review.links.LinkCheck;
import community.scs.workbench.ui.links.CheckLinksJob;

/** Links to a site on loopback. */
class CheckLinksTest {

	private static final String RULE = "community.scs.workbench.document.link-external";

	@TempDir
	Path folder;

	private final List<String> said = Collections.synchronizedList(new ArrayList<>());
	private final CountDownLatch asked = new CountDownLatch(1);
	private final CountDownLatch never = new CountDownLatch(1);
	private HttpServer site;

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
		site = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
		site.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
		site.createContext("/", exchange -> {
			String path = exchange.getRequestURI().getPath();
			if (path.equals("/slow")) {
				asked.countDown();
				await(never);
			}
			exchange.sendResponseHeaders(path.equals("/page") ? 200 : path.equals("/login") ? 401 : 404, -1);
			exchange.close();
		});
		site.start();
	}

	@AfterEach
	void end() {
		never.countDown();
		site.stop(0);
		InstanceScope.INSTANCE.getNode("community.scs.workbench.rules").remove(RULE);
	}

	private static void await(CountDownLatch latch) throws IOException {
		try {
			latch.await();
		} catch (InterruptedException e) {
			throw new IOException(e);
		}
	}

	private String page(String path) {
		return "http://127.0.0.1:" + site.getAddress().getPort() + path;
	}

	private CheckLinksJob job(IResource resource) {
		LinkCache cache = new LinkCache(folder.resolve("links.json"), Clock.systemUTC());
		return new CheckLinksJob(List.of(resource), () -> new LinkCheck(cache, Duration.ZERO, true), said::add);
	}

	private static IStatus run(CheckLinksJob job) {
		job.setUser(false);
		job.schedule();
		return Ui.await("the check", job::getResult);
	}

	private List<String> marks(IFile file) {
		try {
			return Arrays.stream(file.findMarkers("community.scs.workbench.ui.externalLink", true, IResource.DEPTH_ZERO))
					.map(m -> m.getAttribute(IMarker.SEVERITY, -1) + " " + m.getAttribute(IMarker.LINE_NUMBER, -1) + " " + m.getAttribute(IMarker.MESSAGE, "").replace(page(""), ""))
					.sorted().toList();
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void deadLinksAreMarkedUntilTheyChange() throws Exception {
		Typist open = Typist.open("scs-0190-v1-a.md", "# A\n\n[gone](" + page("/none") + ")\n[in](" + page("/page") + ")\n[login](" + page("/login") + ")\n");
		IFile file = ResourceUtil.getFile(open.editor().getEditorInput());
		List<String> both = List.of("0 5 Whether the link /login leads somewhere is not known. The site answers 401.", "1 3 The link /none is dead. The site answers 404.");
		Editors.replace(open.editor(), 0, 0, "¶");
		assertTrue(run(job(file.getProject())).isOK());
		assertEquals(both, marks(file));
		assertEquals(List.of("External links in 1 document: 1 dead, 1 whose sites do not tell."), said);
		Ui.screenshot("external-links");
		Editors.replace(open.editor(), 0, 1, "");
		open.editor().doSave(null);
		Ui.waitFor("the clean editor", () -> !open.editor().isDirty());
		assertTrue(run(job(file)).isOK());
		assertEquals(both, marks(file));
		int at = Editors.text(open.editor()).indexOf("/none");
		Editors.replace(open.editor(), at, 5, "/page");
		Editors.replace(open.editor(), 0, 0, "Before\n\n");
		open.editor().doSave(null);
		Ui.waitFor("the mark of the changed link to go", () -> marks(file).equals(List.of(both.getFirst().replace("0 5", "0 7"))));
	}

	@Test
	void theRuleGivesTheSeverity() throws Exception {
		IFile file = Typist.file("scs-0190-v1-a.md", "[gone](" + page("/none") + ")\n");
		InstanceScope.INSTANCE.getNode("community.scs.workbench.rules").put(RULE, "error");
		run(job(file));
		assertEquals(List.of("2 1 The link /none is dead. The site answers 404."), marks(file));
		InstanceScope.INSTANCE.getNode("community.scs.workbench.rules").put(RULE, "ignore");
		run(job(file));
		assertEquals(List.of(), marks(file));
	}

	@Test
	void withoutNetworkOneSentenceSaysSo() throws Exception {
		IFile file = Typist.file("scs-0190-v1-a.md", "<http://no-such-host.invalid/>\n");
		IStatus status = run(job(file));
		assertEquals(IStatus.ERROR, status.getSeverity());
		assertTrue(status.getMessage().startsWith("None of the sites could be reached"), status::getMessage);
		assertEquals(List.of(), marks(file));
	}

	@Test
	void cancelDoesNotWaitForASlowSite() throws Exception {
		IFile file = Typist.file("scs-0190-v1-a.md", "<" + page("/slow") + ">\n");
		CheckLinksJob job = job(file);
		job.setUser(false);
		job.schedule();
		Ui.waitFor("the question", () -> asked.getCount() == 0);
		job.cancel();
		assertEquals(IStatus.CANCEL, Ui.await("the end", job::getResult).getSeverity());
		assertEquals(1, never.getCount());
	}

	@Test
	void theCommandAsksNothingOfThisComputer() throws Exception {
		Typist open = Typist.open("scs-0190-v1-a.md", "<" + page("/slow") + ">\n");
		IFile file = ResourceUtil.getFile(open.editor().getEditorInput());
		Bench.page().activate(open.editor());
		Bench.run("community.scs.workbench.ui.checkLinks");
		Ui.waitFor("the note", () -> marks(file).size() == 1);
		assertTrue(marks(file).getFirst().contains("is not asked"), marks(file)::toString);
		assertEquals(1, asked.getCount());
	}
}
