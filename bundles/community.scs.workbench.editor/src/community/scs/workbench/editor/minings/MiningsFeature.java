package community.scs.workbench.editor.minings;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Urgency;
import community.scs.workbench.editor.ViewerFeature;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.swt.widgets.Display;

/** Asks for code minings again whenever a document has been parsed; the platform asks only when its text has changed. Also when a user switches them. */
public final class MiningsFeature extends ViewerFeature {

	private final IPreferenceChangeListener switched = event -> {
		if (event.getKey().startsWith(LanguageMinings.preference(""))) //$NON-NLS-1$
			Display.getDefault().asyncExec(this::update);
	};

	@Override
	public void install(ITextViewer installed) {
		super.install(installed);
		InstanceScope.INSTANCE.getNode(Bridge.ID).addPreferenceChangeListener(switched);
	}

	@Override
	public void uninstall() {
		InstanceScope.INSTANCE.getNode(Bridge.ID).removePreferenceChangeListener(switched);
		super.uninstall();
	}

	@Override
	public void parsed(Session session) {
		session.show(Urgency.LATER, snapshot -> null, nothing -> update());
	}

	private void update() {
		if (viewer() instanceof ISourceViewerExtension5 viewer && viewer().getTextWidget() != null && !viewer().getTextWidget().isDisposed() && viewer.hasCodeMiningProviders())
			viewer.updateCodeMinings();
	}

	@Override
	protected void clear() {
		// the platform removes minings with their document
	}
}
