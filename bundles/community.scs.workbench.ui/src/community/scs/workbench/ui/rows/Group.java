package community.scs.workbench.ui.rows;

import java.util.List;

/** Rows that have something in common, under a line of their own. */
public interface Group<R extends Row> {

	List<R> rows();

	String cell(int column);
}
