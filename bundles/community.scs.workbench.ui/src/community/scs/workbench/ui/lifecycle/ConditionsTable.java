package community.scs.workbench.ui.lifecycle;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import community.scs.workbench.document.authoring.Lifecycle.Condition;
import community.scs.workbench.ui.Icons;

/** What scs-0001 demands before a step: a sign, a word and the condition. */
final class ConditionsTable {

	private static final int LINES = 8;
	private static final int WIDTH = 720;

	private final TableColumnLayout layout = new TableColumnLayout();
	private final Table table;
	private final Icons icons;

	ConditionsTable(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		area.setLayout(layout);
		table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
		icons = new Icons(table);
		layout.setColumnData(new TableColumn(table, SWT.NONE), new ColumnPixelData(130, true));
		layout.setColumnData(new TableColumn(table, SWT.NONE), new ColumnWeightData(1));
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(WIDTH, table.getItemHeight() * LINES).applyTo(area);
	}

	void show(List<Condition> conditions) {
		table.removeAll();
		for (Condition condition : conditions) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { word(condition), condition.text() });
			item.setImage(0, icons.image(condition.met() == null ? "miss" : condition.met() ? "pass" : "fail"));
		}
		TableColumn words = table.getColumn(1);
		words.pack();
		layout.setColumnData(words, new ColumnWeightData(1, words.getWidth()));
		table.getParent().layout();
	}

	private static String word(Condition condition) {
		return condition.met() == null ? "people decide" : condition.met() ? "ok" : "missing";
	}
}
