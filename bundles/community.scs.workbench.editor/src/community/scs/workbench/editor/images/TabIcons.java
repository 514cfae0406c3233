package community.scs.workbench.editor.images;

import community.scs.workbench.editor.TextEditors;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * Lets the tabs of editors keep their icons. The generic editor gives its tab the icon of the file's content type only while
 * it shows it; a tab that was restored and not yet chosen shows what the window's model remembers, which would be the
 * icon of the generic editor.
 */
public final class TabIcons implements IStartup, IWindowListener, IPartListener2 {

	private static final String ICONS = "org.eclipse.ui.genericeditor.icons"; //$NON-NLS-1$

	@Override
	public void earlyStartup() {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			PlatformUI.getWorkbench().addWindowListener(this);
			Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows()).forEach(this::windowOpened);
		});
	}

	@Override
	public void windowOpened(IWorkbenchWindow window) {
		window.getPartService().addPartListener(this);
		for (IWorkbenchPage page : window.getPages())
			Arrays.stream(page.getEditorReferences()).forEach(this::partOpened);
	}

	@Override
	public void partOpened(IWorkbenchPartReference reference) {
		if (reference.getPart(false) instanceof ITextEditor editor && editor.getSite().getService(MPart.class) instanceof MPart part)
			TextEditors.session(editor).map(session -> session.language().contentType()).flatMap(TabIcons::of).ifPresent(part::setIconURI);
	}

	private static Optional<String> of(String contentType) {
		return Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor(ICONS))
				.filter(icon -> contentType.equals(icon.getAttribute("contentType"))).map(TabIcons::uri).findFirst(); //$NON-NLS-1$
	}

	private static String uri(IConfigurationElement icon) {
		return "platform:/plugin/" + icon.getContributor().getName() + '/' + icon.getAttribute("icon"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public void windowActivated(IWorkbenchWindow window) {
		// its editors were seen when it was opened
	}

	@Override
	public void windowDeactivated(IWorkbenchWindow window) {
		// its editors stay
	}

	@Override
	public void windowClosed(IWorkbenchWindow window) {
		window.getPartService().removePartListener(this);
	}
}
