package community.scs.workbench.ui.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import community.scs.workbench.ui.rows.Group;

/** How the view puts statements together. */
enum Grouping {

	NONE("not grouped", null), STANDARD("by standard", StatementRow::document), SECTION("by section", row -> row.document() + " › " + row.section()),
	LEVEL("by level", row -> row.level().getLiteral()), PLACE("by place", row -> row.cells().getLast());

	/** Statements that have something in common. */
	record Statements(String name, List<StatementRow> rows) implements Group<StatementRow> {

		/** The name needs the column of the statements' texts, which is wide. */
		@Override
		public String cell(int column) {
			return column == 0 ? rows.size() == 1 ? "1 statement" : rows.size() + " statements" : StatementRow.COLUMNS.get(column).title().equals(StatementRow.TEXT) ? name : "";
		}

		/** A group is the same with other statements in it: it stays open while one types. */
		@Override
		public boolean equals(Object other) {
			return other instanceof Statements group && group.name.equals(name);
		}

		@Override
		public int hashCode() {
			return name.hashCode();
		}
	}

	private final String words;
	private final Function<StatementRow, String> key;

	Grouping(String words, Function<StatementRow, String> key) {
		this.words = words;
		this.key = key;
	}

	String words() {
		return words;
	}

	/** @return rows, or groups of rows, in the order of the rows */
	Object[] roots(List<StatementRow> rows) {
		if (key == null) {
			return rows.toArray();
		}
		Map<String, List<StatementRow>> groups = new LinkedHashMap<>();
		rows.forEach(row -> groups.computeIfAbsent(key.apply(row), name -> new ArrayList<>()).add(row));
		return groups.entrySet().stream().map(entry -> new Statements(entry.getKey(), entry.getValue())).toArray();
	}
}
