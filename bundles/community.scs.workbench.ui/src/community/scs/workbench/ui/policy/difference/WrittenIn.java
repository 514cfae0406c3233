package community.scs.workbench.ui.policy.difference;

import org.eclipse.core.resources.IFile;

/** A policy that is compared and is part of a file, from which the paths start that it names. */
public interface WrittenIn {

	IFile file();
}
