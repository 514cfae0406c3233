package community.scs.workbench.ui.spelling;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.terms.Term;
import community.scs.workbench.document.terms.Terms;
import community.scs.workbench.ui.Projects;

/** The terms that the saved documents of a project explain; a file that did not change is not read again. Any thread, not the UI's. */
final class ProjectTerms {

	private record Read(long stamp, Set<String> terms) {
	}

	private static final Map<IFile, Read> READ = new ConcurrentHashMap<>();

	private ProjectTerms() {
	}

	/** @param isCancelled ends the reading early; what was read by then is the answer */
	static Set<String> of(IProject project, BooleanSupplier isCancelled) {
		Set<String> terms = new HashSet<>();
		try {
			for (IFile file : Projects.files(project, "md")) {
				if (isCancelled.getAsBoolean()) {
					break;
				}
				terms.addAll(READ.compute(file, ProjectTerms::read).terms());
			}
		} catch (CoreException e) {
			return terms; // the project was closed meanwhile
		}
		READ.keySet().removeIf(file -> !file.exists());
		return terms;
	}

	private static Read read(IFile file, Read old) {
		long stamp = file.getModificationStamp();
		if (old != null && old.stamp() == stamp) {
			return old;
		}
		try {
			String text = file.readString();
			return new Read(stamp, Terms.of(Documents.parse(text)).stream().map(Term::name).collect(Collectors.toSet()));
		} catch (CoreException e) {
			return new Read(stamp, Set.of());
		}
	}
}
