package community.scs.workbench.ui.policy.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import community.scs.workbench.policy.compare.Change;
import community.scs.workbench.policy.compare.Comparison;
import community.scs.workbench.policy.compare.Counterexample;
import community.scs.workbench.policy.compare.RoleMatrix;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.ui.policy.matrix.Grid.Mark;
import community.scs.workbench.ui.policy.matrix.Grid.Trend;
import community.scs.workbench.ui.policy.source.Jump;
import community.scs.workbench.ui.policy.source.PolicyChoice;

/**
 * What a change of policy means for everybody under each of the four combinations of the service's switches. A policy that is
 * compared with itself is compared with both switches off.
 */
final class SwitchFindings implements Findings {

	private final PolicyChoice before;
	private final PolicyChoice after;
	private final List<Policy> old = new ArrayList<>();
	private final List<Policy> now = new ArrayList<>();
	private final Map<String, List<Change>> changes = new TreeMap<>();
	private final Grid grid;

	private SwitchFindings(PolicyChoice before, PolicyChoice after, IProgressMonitor monitor) throws CoreException {
		this.before = before;
		this.after = after;
		SubMonitor steps = SubMonitor.convert(monitor, Switches.ALL.size());
		for (Switches switches : Switches.ALL) {
			old.add(before.equals(after) ? after.with(Switches.OFF).load() : before.with(switches).load());
			now.add(after.with(switches).load());
			Comparison comparison = new Comparison(old.getLast(), now.getLast(), after.roles().laws());
			for (String operation : comparison.operations()) {
				if (monitor.isCanceled()) {
					throw new CancellationException();
				}
				changes.computeIfAbsent(operation, name -> new ArrayList<>()).add(comparison.change(operation));
			}
			steps.worked(1);
		}
		String title = before.equals(after) ? after.label() + " with both switches off → under each combination" : before.label() + " → " + after.label() + " under each combination of switches";
		grid = new Grid(title, Switches.ALL.stream().map(SwitchFindings::name).toList(),
				changes.values().stream().map(SwitchFindings::line).sorted(Comparator.comparing(Grid.Line::resource).thenComparing(Grid.Line::operation)).toList());
	}

	static SwitchFindings of(PolicyChoice before, PolicyChoice after, IProgressMonitor monitor) throws CoreException {
		return new SwitchFindings(before, after, monitor);
	}

	private static String name(Switches switches) {
		if (!switches.enforceScope()) {
			return switches.enforceNewDefaults() ? "new_defaults" : "both off";
		}
		return switches.enforceNewDefaults() ? "both on" : "scope";
	}

	private static Grid.Line line(List<Change> combinations) {
		Change first = combinations.getFirst();
		String name = first.name();
		return new Grid.Line(RoleMatrix.resource(name, first.calls()), name, first.calls(), combinations.stream().map(MatrixTexts::mark).toList());
	}

	@Override
	public Grid grid() {
		return grid;
	}

	@Override
	public String summary() {
		List<String> counts = new ArrayList<>();
		for (int column = 0; column < grid.columns().size(); column++) {
			int at = column;
			counts.add(grid.columns().get(column) + ": " + counts(grid.lines().stream().map(line -> line.marks().get(at)).toList()));
		}
		return difference() + "   │   " + counts.stream().distinct().collect(Collectors.joining("   │   "));
	}

	/** Whether the combinations differ, whatever the policies do. */
	private String difference() {
		List<String> dependent = grid.lines().stream().filter(line -> line.marks().stream().map(Mark::trend).distinct().count() > 1).map(Grid.Line::operation).toList();
		return switch (dependent.size()) {
		case 0 -> "The switches make no difference";
		case 1, 2, 3 -> "The switches make a difference for " + String.join(", ", dependent);
		default -> "The switches make a difference for " + dependent.size() + " operations";
		};
	}

	private static String counts(List<Mark> marks) {
		Map<Trend, Long> byTrend = marks.stream().collect(Collectors.groupingBy(Mark::trend, Collectors.counting()));
		StringBuilder text = new StringBuilder(byTrend.getOrDefault(Trend.NONE, 0L) + " same");
		Map.of(Trend.GAIN, " widened", Trend.LOSS, " narrowed", Trend.BOTH, " both", Trend.UNKNOWN, " unknown").entrySet().stream().sorted(Map.Entry.comparingByKey())
				.filter(entry -> byTrend.containsKey(entry.getKey())).forEach(entry -> text.append(", ").append(byTrend.get(entry.getKey())).append(entry.getValue()));
		return text.toString();
	}

	@Override
	public Detail detail(Grid.Line line, int column) throws CoreException {
		Change change = changes.get(line.operation()).get(column);
		Switches switches = Switches.ALL.get(column);
		StringBuilder text = new StringBuilder(line.operation()).append("  ·  enforce_scope ").append(switches.enforceScope() ? "on" : "off").append(", enforce_new_defaults ")
				.append(switches.enforceNewDefaults() ? "on" : "off").append("  ·  ").append(line.marks().get(column).text()).append('\n');
		line.calls().forEach(call -> text.append(call.method()).append(' ').append(call.path()).append('\n'));
		text.append(change.reason());
		text.append(request("Gained", change.gained(), line.operation(), column)).append(request("Lost", change.lost(), line.operation(), column));
		Jump jump = Jump.to(after, now.get(column), line.operation());
		return new Detail(text.toString(), jump != null ? jump : Jump.to(before, old.get(column), line.operation()));
	}

	private String request(String word, Optional<Counterexample> request, String operation, int column) {
		return request.map(shown -> "\n" + word + ", for example with " + MatrixTexts.request(shown) + "\n   before: " + MatrixTexts.why(old.get(column), shown, operation)
				+ "\n   now: " + MatrixTexts.why(now.get(column), shown, operation) + "\n").orElse("");
	}
}
