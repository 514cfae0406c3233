package community.scs.workbench.ui.recovery;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Tells which unsaved texts were kept, and asks what to do with them. */
final class RestoreDialog extends TitleAreaDialog {

	static final int RESTORE = OK;
	static final int LATER = CANCEL;
	static final int DISCARD = 1000;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	/** @param path of the copy */
	record Line(UnsavedText text, UnsavedText.State state, String path) {
	}

	private final List<Line> lines;

	RestoreDialog(Shell shell, List<Line> lines) {
		super(shell);
		this.lines = lines;
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Unsaved Texts");
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle("Unsaved text was kept");
		setMessage("The workbench did not end by itself. Restore opens the files with the text that was not saved; look at it, then save it, or take it back with Undo.",
				IMessageProvider.INFORMATION);
		Composite page = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(640, 160).applyTo(page);
		TableColumnLayout layout = new TableColumnLayout();
		page.setLayout(layout);
		Table table = new Table(page, SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		column(layout, table, "File", 45);
		column(layout, table, "Kept at", 22);
		column(layout, table, "Since then", 33);
		for (Line line : lines) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { line.text().path().makeRelative().toString(), TIME.format(line.text().written().atZone(ZoneId.systemDefault())), since(line) });
		}
		return area;
	}

	private static void column(TableColumnLayout layout, Table table, String title, int weight) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		layout.setColumnData(column, new ColumnWeightData(weight, 100));
	}

	private static String since(Line line) {
		return switch (line.state()) {
		case SAME -> "";
		case CHANGED -> "the file was changed";
		case GONE -> "the file is gone; copy: " + line.path();
		};
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, RESTORE, "Restore", true);
		createButton(parent, DISCARD, "Discard", false);
		createButton(parent, LATER, "Ask Later", false);
	}

	@Override
	protected void buttonPressed(int id) {
		setReturnCode(id);
		close();
	}
}
