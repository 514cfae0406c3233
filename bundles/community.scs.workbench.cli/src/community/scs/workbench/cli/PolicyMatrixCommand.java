package community.scs.workbench.cli;

import com.google.gson.GsonBuilder;
import community.scs.workbench.policy.compare.Persona;
import community.scs.workbench.policy.compare.RoleMatrix;
import community.scs.workbench.policy.compare.RoleMatrix.Cell;
import community.scs.workbench.policy.compare.RoleMatrix.Extent;
import community.scs.workbench.policy.compare.RoleMatrix.Row;
import java.io.IOException;
import java.io.PrintWriter;
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

@Command(name = "matrix", mixinStandardHelpOptions = true,
		description = "Shows what each persona may do before and after a change of policy.",
		footer = { "", "all, some, no: for all, some or none of the targets that fit the persona; + gains, - loses.",
				"Exit code 1 means that a persona gains or loses." })
final class PolicyMatrixCommand implements Callable<Integer> {

	private enum Format {
		TEXT, CSV, JSON
	}

	@Spec
	private CommandSpec spec;

	@Mixin
	private PolicyComparisonOptions options;

	@Option(names = "--changes", description = "only operations that change for a persona")
	private boolean changes;

	@Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private Format format;

	@Override
	public Integer call() throws IOException {
		RoleMatrix matrix = RoleMatrix.of(options.before(), options.after(), options.laws(), Persona.of(options.cloud().known()));
		List<Row> rows = matrix.rows().stream().filter(r -> !changes || r.changed()).toList();
		PrintWriter out = spec.commandLine().getOut();
		if (format == Format.CSV)
			csv(matrix.personas(), rows, out);
		else if (format == Format.JSON)
			out.println(new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting().create()
					.toJson(rows.stream().map(row -> toMap(row, matrix.personas())).toList()));
		else
			text(matrix.personas(), rows, out);
		out.flush();
		return rows.stream().anyMatch(Row::changed) ? ExitCode.FINDINGS : ExitCode.CLEAN;
	}

	private static void text(List<Persona> personas, List<Row> rows, PrintWriter out) {
		for (int i = 0; i < personas.size(); i++)
			out.printf("%2d %s%n", i + 1, personas.get(i).name());
		String resource = "";
		for (Row row : rows) {
			if (!row.resource().equals(resource)) {
				resource = row.resource();
				out.println();
				out.printf("%-52s%s%n", resource, header(personas.size()));
			}
			out.printf("  %-50s%s%n", row.operation(), row.cells().stream().map(c -> String.format("%6s", cell(c))).collect(Collectors.joining()));
		}
	}

	private static Map<String, Object> toMap(Row row, List<Persona> personas) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("resource", row.resource());
		map.put("operation", row.operation());
		Map<String, Object> cells = new LinkedHashMap<>();
		for (int i = 0; i < personas.size(); i++) {
			Cell cell = row.cells().get(i);
			Map<String, Object> values = new LinkedHashMap<>();
			values.put("before", cell.before().name().toLowerCase(Locale.ROOT));
			values.put("after", cell.after().name().toLowerCase(Locale.ROOT));
			cell.gained().ifPresent(request -> values.put("gained", PolicyDiffCommand.toMap(request)));
			cell.lost().ifPresent(request -> values.put("lost", PolicyDiffCommand.toMap(request)));
			cells.put(personas.get(i).name(), values);
		}
		map.put("personas", cells);
		return map;
	}

	private static String header(int personas) {
		StringBuilder header = new StringBuilder();
		for (int i = 1; i <= personas; i++)
			header.append(String.format("%6d", i));
		return header.toString();
	}

	private static void csv(List<Persona> personas, List<Row> rows, PrintWriter out) {
		out.println("resource,operation," + personas.stream().map(p -> quoted(p.name())).collect(Collectors.joining(",")));
		for (Row row : rows)
			out.println(quoted(row.resource()) + "," + quoted(row.operation()) + ","
					+ row.cells().stream().map(PolicyMatrixCommand::cell).collect(Collectors.joining(",")));
	}

	/** No name can break a row or be taken for a formula by a spreadsheet. */
	private static String quoted(String text) {
		String safe = text.matches("[=+@-].*") ? "'" + text : text;
		return "\"" + safe.replace("\"", "\"\"") + "\"";
	}

	private static String cell(Cell cell) {
		String sign = (cell.gained().isPresent() ? "+" : "") + (cell.lost().isPresent() ? "-" : "");
		return sign + (cell.after() == Extent.NONE ? "no" : cell.after() == Extent.UNKNOWN ? "?" : cell.after().name().toLowerCase(Locale.ROOT));
	}
}
