package community.scs.workbench.ui.checks;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;

import community.scs.workbench.check.Outcome;

/** Standards, below them their verdicts, below those what was observed. The input is a {@link CheckRun}. */
final class ResultsTree implements ITreeContentProvider {

	/** The verdicts on the requirements of one standard. Equal to another of the same name, so that the tree stays open while results come in. */
	record Group(CheckRun run, String standard) {

		List<VerdictRow> rows() {
			return run.rows().stream().filter(row -> row.standard().equals(standard)).toList();
		}

		Map<Outcome, Integer> counts() {
			Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
			rows().forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
			return counts;
		}

		Outcome worst() {
			return rows().stream().map(VerdictRow::outcome).min(Comparator.comparing(OutcomeLook::rank)).orElse(Outcome.PASS);
		}
	}

	/** Rows and findings are themselves; groups are made anew each time. */
	static final class Identity implements IElementComparer {

		@Override
		public boolean equals(Object a, Object b) {
			return a == b || a instanceof Group group && group.equals(b);
		}

		@Override
		public int hashCode(Object element) {
			return element instanceof Group group ? group.standard().hashCode() : System.identityHashCode(element);
		}
	}

	@Override
	public Object[] getElements(Object input) {
		CheckRun run = (CheckRun) input;
		Map<String, Group> groups = new LinkedHashMap<>();
		run.rows().forEach(row -> groups.computeIfAbsent(row.standard(), standard -> new Group(run, standard)));
		return groups.values().toArray();
	}

	@Override
	public Object[] getChildren(Object parent) {
		return switch (parent) {
		case Group group -> group.rows().toArray();
		case VerdictRow row -> row.verdict().findings().toArray();
		default -> new Object[0];
		};
	}

	@Override
	public Object getParent(Object element) {
		return null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return getChildren(element).length > 0;
	}
}
