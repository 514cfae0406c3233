package community.scs.workbench.ui.preview;

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
 * A browser that shows one page, tells what is clicked and goes nowhere by itself. The page's policy allows no
 * connection, so clicks come as attempts to leave for an address that stands for them; all such attempts are refused.
 */
final class PageWidget {

	/** What is clicked in the page. UI thread. */
	interface Listener {

		void lineClicked(int line);

		/** @param target as written in the document */
		void linkClicked(String target);
	}

	/** When set, no browser is made: for machines whose browser misbehaves. */
	static final String WITHOUT_BROWSER = "community.scs.workbench.preview.withoutBrowser";

	private static final String LINE = "scs-preview-line:";
	private static final String LINK = "scs-preview-link:";
	/** Runs in the page, though the page itself may run nothing. */
	private static final String SCRIPT = """
			document.addEventListener('click', function (event) {
				event.preventDefault();
				var link = event.target.closest('a[href]');
				if (link) {
					var target = link.getAttribute('href');
					if (target.startsWith('#')) {
						var anchor = document.getElementById(decodeURIComponent(target.substring(1)));
						if (anchor) anchor.scrollIntoView();
					} else location.href = 'scs-preview-link:' + encodeURIComponent(target);
					return;
				}
				var block = event.target.closest('[data-line]');
				if (block && String(getSelection()) === '') location.href = 'scs-preview-line:' + block.dataset.line;
			}, true);
			document.addEventListener('mouseover', function (event) {
				var link = event.target.closest('a[href]');
				if (link && !link.title) link.title = link.getAttribute('href');
			});
			window.scsShow = function (html, theme) {
				document.getElementById('page').innerHTML = html;
				document.documentElement.className = theme;
			};
			window.scsReveal = function (line) {
				var above = null, below = null;
				document.querySelectorAll('#page [data-line]').forEach(function (block) {
					if (block.closest('.footnotes')) return;
					if (Number(block.dataset.line) <= line) above = block;
					else if (!below) below = block;
				});
				if (!above) { scrollTo(0, 0); return; }
				var top = above.getBoundingClientRect().top;
				if (below) {
					var from = Number(above.dataset.line), to = Number(below.dataset.line);
					top += (below.getBoundingClientRect().top - top) * Math.min(1, (line - from) / Math.max(1, to - from));
				}
				if (top < 0 || top > innerHeight * 0.8) scrollBy(0, top - innerHeight * 0.25);
			};
			true;
			""";

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

	private void leaving(LocationEvent event) {
		if (event.location.equals("about:blank")) {
			return;
		}
		event.doit = false;
		if (event.location.startsWith(LINE)) {
			int clicked = Integer.parseInt(event.location.substring(LINE.length()));
			browser.getDisplay().asyncExec(() -> listener.lineClicked(clicked));
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

	/** @param number of a line of the document, from 1 */
	void reveal(int number) {
		line = number;
		if (isReady) {
			browser.execute("scsReveal(" + number + ")");
		}
	}

	void anchor(String id) {
		if (isReady) {
			browser.execute("var anchor = document.getElementById(" + new Gson().toJson(id) + "); if (anchor) anchor.scrollIntoView()");
		}
	}
}
