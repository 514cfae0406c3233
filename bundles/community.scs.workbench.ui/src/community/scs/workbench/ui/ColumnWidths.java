package community.scs.workbench.ui;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.AbstractColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** Remembers, from one start to the next, the widths of columns that the user has dragged. The others stay as the view lays them out. */
public final class ColumnWidths {

	private static final String SECTION = "columns";
	/** Where the platform's layouts keep what they know of a column; a width that was dragged is one in pixels. */
	private static final String LAYOUT_DATA = "org.eclipse.jface.LAYOUT_DATA";

	private ColumnWidths() {
	}

	/** @param name of the table, one for each; its columns are there already */
	public static void keep(String name, AbstractColumnLayout layout, Table table) {
		keep(name, layout, table, table.getColumns());
	}

	/** @param name of the tree, one for each; its columns are there already */
	public static void keep(String name, AbstractColumnLayout layout, Tree tree) {
		keep(name, layout, tree, tree.getColumns());
	}

	private static void keep(String name, AbstractColumnLayout layout, Composite table, Item[] columns) {
		IDialogSettings kept = settings(name);
		for (int i = 0; i < columns.length; i++) {
			String width = kept.get(key(columns, i));
			if (width != null && width.matches("\\d{1,5}")) {
				layout.setColumnData(columns[i], new ColumnPixelData(Integer.parseInt(width), true));
			}
		}
		table.addDisposeListener(event -> {
			for (int i = 0; i < columns.length; i++) {
				if (columns[i].getData(LAYOUT_DATA) instanceof ColumnPixelData) {
					kept.put(key(columns, i), width(columns[i]));
				}
			}
		});
	}

	private static String key(Item[] columns, int index) {
		return index + " " + columns[index].getText();
	}

	private static int width(Item column) {
		return column instanceof TableColumn of ? of.getWidth() : ((TreeColumn) column).getWidth();
	}

	private static IDialogSettings settings(String name) {
		IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ColumnWidths.class)).getDialogSettings();
		return DialogSettings.getOrCreateSection(DialogSettings.getOrCreateSection(all, SECTION), name);
	}
}
