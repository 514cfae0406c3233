package community.scs.workbench.cli;

import com.google.gson.GsonBuilder;
import community.scs.workbench.policy.compare.Change;
import community.scs.workbench.policy.compare.Change.Kind;
import community.scs.workbench.policy.compare.SwitchTable;
import community.scs.workbench.policy.decide.Switches;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "switches", mixinStandardHelpOptions = true,
		description = "Compares two policies under all four combinations of enforce_scope and enforce_new_defaults, in one table.",
		footer = { "", "Exit code 1 means that an operation changes, or may change, under one of them." })
final class PolicySwitchesCommand implements Callable<Integer> {

	private enum Format {
		TEXT, JSON
	}

	@Spec
	private CommandSpec spec;

	@Mixin
	private PolicyPairOptions options;

	@Option(names = "--all", description = "operations that change under no combination, too")
	private boolean all;

	@Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private Format format;

	@Override
	public Integer call() throws IOException {
		SwitchTable table = options.table();
		PrintWriter out = spec.commandLine().getOut();
		if (format == Format.JSON)
			out.println(new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(toList(table)));
		else
			print(table, out);
		out.flush();
		return table.rows().values().stream().flatMap(List::stream).allMatch(change -> change.kind() == Kind.SAME) ? ExitCode.CLEAN : ExitCode.FINDINGS;
	}

	private void print(SwitchTable table, PrintWriter out) {
		out.printf("%-40s %s%n", "enforce_scope", cells(table.columns().stream().map(each -> on(each.enforceScope())).toList()));
		out.printf("%-40s %s%n", "enforce_new_defaults", cells(table.columns().stream().map(each -> on(each.enforceNewDefaults())).toList()));
		table.rows().forEach((operation, changes) -> {
			if (all || changes.stream().anyMatch(change -> change.kind() != Kind.SAME))
				out.printf("%-40s %s%n", operation, cells(changes.stream().map(change -> name(change.kind())).toList()));
		});
		for (Kind kind : Kind.values()) {
			List<Long> counts = new ArrayList<>();
			for (int i = 0; i < table.columns().size(); i++)
				counts.add(table.count(i).getOrDefault(kind, 0L));
			if (counts.stream().anyMatch(count -> count > 0))
				out.printf("%-40s %s%n", "operations " + name(kind), cells(counts));
		}
		out.println(table.dependent().isEmpty() ? "The switches make no difference."
				: "The switches make a difference for " + String.join(", ", table.dependent()) + ".");
	}

	private static String cells(List<?> values) {
		return values.stream().map(value -> String.format("%-9s", value)).collect(Collectors.joining(" ")).stripTrailing();
	}

	private static List<Object> toList(SwitchTable table) {
		List<Object> columns = new ArrayList<>();
		for (int i = 0; i < table.columns().size(); i++) {
			Switches switches = table.columns().get(i);
			Map<String, Object> column = new LinkedHashMap<>();
			column.put("enforce_scope", switches.enforceScope());
			column.put("enforce_new_defaults", switches.enforceNewDefaults());
			int index = i;
			List<Change> changes = table.rows().values().stream().map(row -> row.get(index)).toList();
			column.put("operations", changes.stream().map(PolicyDiffCommand::toMap).toList());
			columns.add(column);
		}
		return columns;
	}

	private static String on(boolean value) {
		return value ? "on" : "off";
	}

	private static String name(Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}
}
