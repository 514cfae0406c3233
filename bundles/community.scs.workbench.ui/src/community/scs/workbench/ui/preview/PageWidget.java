package community.scs.workbench.ui.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.browser.OpenWindowListener;
import org.eclipse.swt.browser.ProgressListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import com.google.gson.Gson;

import community.scs.workbench.document.preview.PreviewPage;
import community.scs.workbench.document.preview.PreviewPage.Theme;

/**
 * A browser that shows one page, tells what is clicked and how it is scrolled, and goes nowhere by itself. The page's policy allows no
 * connection, so clicks and scrolling come as attempts to leave for an address that stands for them; all such attempts are refused.
 */
final class PageWidget {

	/** What readers do in the page. UI thread. */
	interface Listener {

		void lineClicked(int line);

		/** @param line that is at the top now; {@link #END} at the end of the page */
		void scrolled(int line);

		/** @param target as written in the document */
		void linkClicked(String target);
	}

	/** Stands for the end of the page instead of the number of a line. */
	static final int END = -1;

	/** When set, no browser is made: for machines whose browser misbehaves. */
	static final String WITHOUT_BROWSER = "community.scs.workbench.preview.withoutBrowser";

	private static final String LINE = "scs-preview-line:";
	private static final String LINK = "scs-preview-link:";
	private static final String SCROLL = "scs-preview-scroll:";
	private static final String SCRIPT = script();
	private final Browser browser;
	private final Listener listener;
	private String html = "";
	private Theme theme = Theme.LIGHT;
	private int line = 1;
	private boolean isReady;

	/** @throws SWTError if this machine has no browser to embed */
	PageWidget(Composite parent, Listener listener) {
		if (Boolean.getBoolean(WITHOUT_BROWSER)) {
			throw new SWTError(SWT.ERROR_NOT_IMPLEMENTED, "switched off by " + WITHOUT_BROWSER);
		}
		this.listener = listener;
		browser = new Browser(parent, SWT.NONE);
		browser.addLocationListener(LocationListener.changingAdapter(this::leaving));
		browser.addOpenWindowListener(event -> event.required = true);
		browser.addProgressListener(ProgressListener.completedAdapter(event -> loaded()));
		browser.setText(PreviewPage.of("Preview", "", theme), false);
	}

	Control control() {
		return browser;
	}

	private static String script() {
		try (InputStream script = PageWidget.class.getResourceAsStream("page.js")) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void leaving(LocationEvent event) {
		if (event.location.equals("about:blank")) {
			return;
		}
		event.doit = false;
		if (event.location.startsWith(LINE)) {
			int clicked = Integer.parseInt(event.location.substring(LINE.length()));
			browser.getDisplay().asyncExec(() -> listener.lineClicked(clicked));
		} else if (event.location.startsWith(SCROLL)) {
			String top = event.location.substring(SCROLL.length());
			int scrolled = "end".equals(top) ? END : Integer.parseInt(top);
			browser.getDisplay().asyncExec(() -> listener.scrolled(scrolled));
		} else if (event.location.startsWith(LINK)) {
			String target = URLDecoder.decode(event.location.substring(LINK.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
			browser.getDisplay().asyncExec(() -> listener.linkClicked(target));
		}
	}

	private void loaded() {
		if (!isReady) {
			isReady = browser.execute(SCRIPT);
			show(html, theme);
			reveal(line);
		}
	}

	/** Replaces the page; it stays where it is scrolled to. */
	void show(String body, Theme look) {
		html = body;
		theme = look;
		if (isReady) {
			browser.execute("scsShow(" + new Gson().toJson(body) + ", '" + look.name().toLowerCase(Locale.ROOT) + "')");
		}
	}

	/** Brings a line into sight; does not count as scrolling. @param number of a line of the document, from 1 */
	void reveal(int number) {
		line = number;
		if (isReady) {
			browser.execute("scsReveal(" + number + ")");
		}
	}

	/** Brings a line to the top, or the page to its {@link #END}; does not count as scrolling. */
	void align(int number) {
		if (isReady) {
			browser.execute("scsAlign(" + number + ")");
		}
	}

	void anchor(String id) {
		if (isReady) {
			browser.execute("var anchor = document.getElementById(" + new Gson().toJson(id) + "); if (anchor) anchor.scrollIntoView()");
		}
	}
}
