package community.scs.workbench.editor.fixes;

import org.eclipse.core.resources.IMarker;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** Opens the help where it tells about the rule of a problem. */
record RuleHelp(String place) implements IMarkerResolution2 {

	@Override
	public String getLabel() {
		return "Help on This Rule";
	}

	@Override
	public void run(IMarker marker) {
		PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(place);
	}

	@Override
	public String getDescription() {
		return null;
	}

	@Override
	public Image getImage() {
		return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_LCL_LINKTO_HELP);
	}
}
