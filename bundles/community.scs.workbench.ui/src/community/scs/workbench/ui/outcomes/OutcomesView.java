package community.scs.workbench.ui.outcomes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.texteditor.ITextEditor;

import community.scs.workbench.ui.Icons;
import community.scs.workbench.ui.Sheet;

/** What meetings came to, over all minutes of the open projects. */
public class OutcomesView extends ViewPart {

	public static final String ID = "community.scs.workbench.ui.outcomes";

	private static final long DELAY_MS = 400;
	private static final List<String> KINDS = List.of("outcome", "tentative outcome", "action item", "no outcome");

	private final IResourceChangeListener changes = this::resourcesChanged;
	private final Set<String> kinds = new LinkedHashSet<>(KINDS);
	private OutcomesJob job;
	private List<OutcomeRow> rows;
	private Text words;
	private Label summary;
	private TableViewer table;
	private Icons icons;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
		createFilter(parent);
		summary = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
		Composite area = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		createTable(area);
		summary.setText("Reading the minutes…");
		job = new OutcomesJob(found -> parent.getDisplay().asyncExec(() -> show(found)));
		job.schedule();
		ResourcesPlugin.getWorkspace().addResourceChangeListener(changes, IResourceChangeEvent.POST_CHANGE);
	}

	private void createFilter(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(1 + KINDS.size()).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		words = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		words.setMessage("topic, sponsor, standard or words");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		words.addModifyListener(event -> filter());
		for (String kind : KINDS) {
			Button button = new Button(bar, SWT.CHECK);
			button.setText(kind);
			button.setToolTipText("no outcome".equals(kind) ? "Show topics that came to nothing" : "Show each " + kind);
			button.setSelection(true);
			button.addListener(SWT.Selection, event -> {
				boolean changed = button.getSelection() ? kinds.add(kind) : kinds.remove(kind);
				if (changed) {
					filter();
				}
			});
		}
	}

	private void createTable(Composite area) {
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		table = new TableViewer(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		icons = new Icons(table.getControl());
		table.getTable().setHeaderVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		int[] weights = { 17, 22, 30, 10, 11, 16, 14 };
		for (int i = 0; i < weights.length; i++) {
			int index = i;
			column(layout, OutcomeRow.HEADER.get(i), weights[i], row -> row.cells().get(index).replaceAll("\\s+", " "), i == 0);
		}
		table.addOpenListener(event -> open((OutcomeRow) table.getStructuredSelection().getFirstElement()));
		getSite().setSelectionProvider(table);
		MenuManager menu = new MenuManager();
		menu.add(new Separator("additions"));
		table.getControl().setMenu(menu.createContextMenu(table.getControl()));
		getSite().registerContextMenu(menu, table);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action() {
			@Override
			public void run() {
				sheet(selected()).copy(getSite().getShell().getDisplay());
			}
		});
	}

	private void column(TableColumnLayout layout, String title, int weight, Function<OutcomeRow, String> text, boolean hasIcon) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 50));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((OutcomeRow) element);
			}

			@Override
			public Image getImage(Object element) {
				return hasIcon ? icons.image(((OutcomeRow) element).icon()) : null;
			}
		});
	}

	private List<OutcomeRow> selected() {
		return table.getStructuredSelection().stream().map(OutcomeRow.class::cast).toList();
	}

	private static Sheet sheet(List<OutcomeRow> rows) {
		return new Sheet(OutcomeRow.HEADER, rows.stream().map(OutcomeRow::cells).toList());
	}

	/** what the table shows now */
	Sheet shown() {
		return sheet(rows == null ? List.of() : visible());
	}

	private List<OutcomeRow> visible() {
		String wanted = words.getText().strip().toLowerCase(Locale.ROOT);
		return rows.stream().filter(row -> kinds.contains(row.kind()) && (wanted.isEmpty() || row.contains(wanted))).toList();
	}

	private void show(List<OutcomeRow> found) {
		if (!table.getControl().isDisposed()) {
			rows = found;
			filter();
		}
	}

	private void filter() {
		if (rows == null) {
			return;
		}
		List<OutcomeRow> shown = visible();
		table.setInput(shown);
		summary.setText(rows.isEmpty()
				? "There are no minutes in an open project: a Markdown file with an agenda, or with participants and a date, is shown here."
				: shown.size() + " of " + rows.size() + " outcomes and topics in " + rows.stream().map(OutcomeRow::file).distinct().count() + " minutes");
		summary.requestLayout();
	}

	private void open(OutcomeRow row) {
		if (row == null) {
			return;
		}
		try {
			IEditorPart editor = IDE.openEditor(getSite().getPage(), row.file());
			if (editor instanceof ITextEditor text) {
				IDocument document = text.getDocumentProvider().getDocument(text.getEditorInput());
				IRegion line = document.getLineInformation(Math.min(row.line(), document.getNumberOfLines()) - 1);
				text.selectAndReveal(line.getOffset(), line.getLength());
			}
		} catch (CoreException | BadLocationException e) {
			summary.setText(row.file().getName() + " could not be opened: " + e.getMessage());
		}
	}

	private void resourcesChanged(IResourceChangeEvent event) {
		boolean[] relevant = new boolean[1];
		try {
			event.getDelta().accept(delta -> {
				boolean written = delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.OPEN)) != 0;
				relevant[0] |= written && (delta.getResource().getName().endsWith(".md") || delta.getResource().getType() != IResource.FILE);
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
