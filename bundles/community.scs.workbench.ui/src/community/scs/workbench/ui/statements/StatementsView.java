package community.scs.workbench.ui.statements;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.texteditor.ITextEditor;

/** What the standards documents of the open projects demand, statement by statement. */
public class StatementsView extends ViewPart {

	public static final String ID = "community.scs.workbench.ui.statements";

	private static final long DELAY_MS = 400;

	private final IResourceChangeListener changes = this::resourcesChanged;
	private StatementsJob job;
	private List<StatementRow> rows;
	private StatementFilter filter = StatementFilter.NORMATIVE;
	private Text words;
	private Label summary;
	private TableViewer table;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
		createFilter(parent);
		summary = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
		Composite area = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		createTable(area);
		summary.setText("Reading the standards documents…");
		job = new StatementsJob(found -> parent.getDisplay().asyncExec(() -> show(found)));
		job.schedule();
		ResourcesPlugin.getWorkspace().addResourceChangeListener(changes, IResourceChangeEvent.POST_CHANGE);
	}

	private void createFilter(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(6).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		words = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		words.setMessage("standard, section or words");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		words.addModifyListener(event -> filter(new StatementFilter(words.getText(), filter.strengths(), filter.informal(), filter.unmetAlone())));
		for (String strength : List.of("MUST", "SHOULD", "MAY")) {
			check(bar, strength, "Show " + strength + " and its negation", true, on -> new StatementFilter(filter.words(), with(filter.strengths(), strength, on), filter.informal(), filter.unmetAlone()));
		}
		check(bar, "informal", "Show statements without capitals, and those outside of normative sections", false,
				on -> new StatementFilter(filter.words(), filter.strengths(), on, filter.unmetAlone()));
		check(bar, "without requirement", "Show only statements that no requirement implements", false,
				on -> new StatementFilter(filter.words(), filter.strengths(), filter.informal(), on));
	}

	private void check(Composite bar, String text, String toolTip, boolean selected, Function<Boolean, StatementFilter> change) {
		Button button = new Button(bar, SWT.CHECK);
		button.setText(text);
		button.setToolTipText(toolTip);
		button.setSelection(selected);
		button.addListener(SWT.Selection, event -> filter(change.apply(button.getSelection())));
	}

	private static Set<String> with(Set<String> set, String element, boolean in) {
		Set<String> changed = new LinkedHashSet<>(set);
		if (in) {
			changed.add(element);
		} else {
			changed.remove(element);
		}
		return changed;
	}

	private void createTable(Composite area) {
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		table = new TableViewer(area, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		table.getTable().setHeaderVisible(true);
		table.setUseHashlookup(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		column(layout, "Level", 10, StatementRow::keyword);
		column(layout, "Document", 18, StatementRow::document);
		column(layout, "Section", 20, StatementRow::section);
		column(layout, "Statement", 40, StatementRow::text);
		column(layout, "Requirements", 12, row -> String.join(", ", row.requirements()));
		table.addOpenListener(event -> open((StatementRow) table.getStructuredSelection().getFirstElement()));
		getSite().setSelectionProvider(table);
	}

	private void column(TableColumnLayout layout, String title, int weight, Function<StatementRow, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((StatementRow) element)));
	}

	private void filter(StatementFilter changed) {
		filter = changed;
		if (rows != null) {
			show(rows);
		}
	}

	private void show(List<StatementRow> found) {
		if (table.getControl().isDisposed()) {
			return;
		}
		rows = found;
		List<StatementRow> shown = rows.stream().filter(filter::shows).toList();
		table.setInput(shown);
		summary.setText(rows.isEmpty()
				? "There is no standards document in an open project: import some with File > Import, or start with Help > Open Sample Project."
				: shown.size() + " of " + rows.size() + " statements in " + rows.stream().map(StatementRow::file).distinct().count() + " documents");
		summary.requestLayout();
	}

	private void open(StatementRow row) {
		if (row == null) {
			return;
		}
		try {
			IEditorPart editor = IDE.openEditor(getSite().getPage(), row.file());
			if (editor instanceof ITextEditor text) {
				text.selectAndReveal(row.offset(), row.length());
			}
		} catch (CoreException e) {
			summary.setText(row.file().getName() + " could not be opened: " + e.getMessage());
		}
	}

	private void resourcesChanged(IResourceChangeEvent event) {
		boolean[] relevant = new boolean[1];
		try {
			event.getDelta().accept(delta -> {
				String name = delta.getResource().getName();
				boolean written = delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & IResourceDelta.CONTENT) != 0;
				relevant[0] |= written && (name.endsWith(".md") || name.endsWith(".scsreq"));
				return !relevant[0];
			});
		} catch (CoreException e) {
			relevant[0] = true;
		}
		if (relevant[0]) {
			job.schedule(DELAY_MS);
		}
	}

	@Override
	public void setFocus() {
		words.setFocus();
	}

	@Override
	public void dispose() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(changes);
		job.cancel();
		super.dispose();
	}
}
