package community.scs.workbench.document.history;

import java.util.Optional;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;

/** Texts of files as they were agreed upon: in a version control system, those of the last commit. */
@FunctionalInterface
public interface Baseline {

	/** @return empty if the file is not kept, is new, or cannot be read */
	Optional<String> textOf(URI file);

	/** Lets rules compare the documents of the resource set with this baseline. */
	default void attach(ResourceSet resources) {
		resources.eAdapters().removeIf(Attached.class::isInstance);
		resources.eAdapters().add(new Attached(new BaselineStatements(this)));
	}

	/** @return statements of the baseline; nothing is known where no baseline is attached */
	static BaselineStatements of(ResourceSet resources) {
		for (Adapter adapter : resources.eAdapters())
			if (adapter instanceof Attached attached)
				return attached.statements;
		return new BaselineStatements(file -> Optional.empty());
	}

	/** Not for callers. */
	final class Attached extends AdapterImpl {

		private final BaselineStatements statements;

		private Attached(BaselineStatements statements) {
			this.statements = statements;
		}
	}
}
