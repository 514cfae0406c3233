package community.scs.workbench.ui.preview;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Composite;

/** What the view says on a machine whose SWT finds no browser, and the way out. */
final class NoBrowser {

	private NoBrowser() {
	}

	static Composite note(Composite parent, SWTError reason) {
		String wayOut = Platform.OS_LINUX.equals(Platform.getOS())
				? "Install WebKitGTK (Debian and Ubuntu: the package libwebkit2gtk-4.1-0) and start the workbench again."
				: "Install or repair the system's browser component (on Windows: Microsoft Edge WebView2) and start the workbench again.";
		return Notes.of(parent, "The preview needs a browser component that this machine lacks (" + reason.getMessage() + "). " + wayOut
				+ " The command line writes the page for any browser: scs-workbench preview FILE -o PAGE.html"
				+ "\n\nUntil then, this is the outline of the document in the editor:");
	}
}
