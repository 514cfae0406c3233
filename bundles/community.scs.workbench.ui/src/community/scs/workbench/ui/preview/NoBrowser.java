package community.scs.workbench.ui.preview;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

/** What the view says on a machine whose SWT finds no browser, and the way out. */
final class NoBrowser {

	private NoBrowser() {
	}

	static Composite note(Composite parent, SWTError reason, Runnable showOutline) {
		String wayOut = Platform.OS_LINUX.equals(Platform.getOS())
				? "Install WebKitGTK (Debian and Ubuntu: the package libwebkit2gtk-4.1-0) and start the workbench again."
				: "Install or repair the system's browser component (on Windows: Microsoft Edge WebView2) and start the workbench again.";
		Composite note = Notes.of(parent, "The preview needs a browser component that this machine lacks (" + reason.getMessage() + "). " + wayOut
				+ "\n\nUntil then the <a>outline</a> shows the document's structure, and the command line writes the page for any browser: "
				+ "scs-workbench preview FILE -o PAGE.html");
		Link link = (Link) note.getChildren()[0];
		link.addListener(SWT.Selection, event -> showOutline.run());
		return note;
	}
}
