package community.scs.workbench.policy.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import community.scs.workbench.policy.compare.Change.Kind;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;

/**
 * A change of policy under all combinations of {@code enforce_scope} and {@code enforce_new_defaults}, the same on both
 * sides.
 *
 * @param columns the combinations, in the order of {@link Switches#ALL}
 * @param rows    for each operation its change in each column
 */
public record SwitchTable(List<Switches> columns, Map<String, List<Change>> rows) {

	/**
	 * Compares under each combination.
	 *
	 * @param before the old policy under given switches, {@code after} the new one
	 */
	public static SwitchTable of(Function<Switches, Policy> before, Function<Switches, Policy> after, Laws laws) {
		Map<String, Change[]> found = new LinkedHashMap<>();
		List<Switches> columns = Switches.ALL;
		List<Comparison> comparisons = columns.stream().map(each -> new Comparison(before.apply(each), after.apply(each), laws)).toList();
		Set<String> operations = new LinkedHashSet<>();
		comparisons.forEach(comparison -> operations.addAll(comparison.operations()));
		for (String operation : operations) {
			Change[] changes = found.computeIfAbsent(operation, name -> new Change[columns.size()]);
			for (int i = 0; i < changes.length; i++) {
				changes[i] = comparisons.get(i).change(operation);
			}
		}
		Map<String, List<Change>> rows = new LinkedHashMap<>();
		found.forEach((operation, changes) -> rows.put(operation, List.of(changes)));
		return new SwitchTable(columns, rows);
	}

	/** How many operations change how under a combination; kinds that do not occur are left out. */
	public Map<Kind, Long> count(int column) {
		return rows.values().stream().map(changes -> changes.get(column).kind())
				.collect(Collectors.groupingBy(kind -> kind, () -> new EnumMap<>(Kind.class), Collectors.counting()));
	}

	/** The operations that the switches make a difference for: their change is not of one kind in all columns. */
	public Collection<String> dependent() {
		List<String> names = new ArrayList<>();
		rows.forEach((operation, changes) -> {
			if (changes.stream().map(Change::kind).distinct().count() > 1) {
				names.add(operation);
			}
		});
		return names;
	}
}
