package community.scs.workbench.ui.outcomes;

import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;

import community.scs.workbench.ui.rows.Source;

/** The outcomes of all minutes. */
final class OutcomesSource implements Source<OutcomeRow> {

	@Override
	public String name() {
		return "Reading the minutes";
	}

	@Override
	public Set<String> extensions() {
		return Set.of("md");
	}

	@Override
	public List<OutcomeRow> read(IFile file, String text) {
		return OutcomeRows.of(file, text);
	}
}
