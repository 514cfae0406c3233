package community.scs.workbench.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** The drawings in {@code icons/}, by name. One instance per view: its images go when the control goes. UI thread only. */
public final class Icons {

	private final LocalResourceManager images;

	public Icons(Control owner) {
		images = new LocalResourceManager(JFaceResources.getResources(), owner);
	}

	public Image image(String name) {
		return images.get(descriptor(name));
	}

	public static ImageDescriptor descriptor(String name) {
		return ResourceLocator.imageDescriptorFromBundle(Icons.class, "icons/" + name + ".svg")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}
}
