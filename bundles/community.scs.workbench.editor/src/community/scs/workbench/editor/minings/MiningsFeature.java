package community.scs.workbench.editor.minings;

import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Urgency;
import community.scs.workbench.editor.ViewerFeature;
import org.eclipse.jface.text.source.ISourceViewerExtension5;

/** Asks for code minings again whenever a document has been parsed; the platform asks only when its text has changed. */
public final class MiningsFeature extends ViewerFeature {

	@Override
	public void parsed(Session session) {
		session.show(Urgency.LATER, snapshot -> null, nothing -> {
			if (viewer() instanceof ISourceViewerExtension5 viewer && viewer.hasCodeMiningProviders())
				viewer.updateCodeMinings();
		});
	}

	@Override
	protected void clear() {
		// the platform removes minings with their document
	}
}
