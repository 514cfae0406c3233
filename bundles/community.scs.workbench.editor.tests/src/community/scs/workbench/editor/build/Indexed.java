package community.scs.workbench.editor.build;

import com.google.common.collect.Iterables;
import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Languages;
import org.eclipse.core.resources.IFile;
import org.eclipse.xtext.resource.IResourceDescription;

/** Looks into the index. */
public final class Indexed {

	private Indexed() {
	}

	/** Whether the index knows that one file refers to the other. */
	public static boolean reference(IFile from, IFile to) {
		IResourceDescription description = Bridge.get().index().descriptionOf(from.getProject(), Languages.uriOf(from));
		return description != null && Iterables.any(description.getReferenceDescriptions(),
				r -> r.getTargetEObjectUri().trimFragment().equals(Languages.uriOf(to)));
	}
}
