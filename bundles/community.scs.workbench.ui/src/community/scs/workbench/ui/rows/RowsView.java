package community.scs.workbench.ui.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.texteditor.ITextEditor;

import community.scs.workbench.ui.ColumnWidths;
import community.scs.workbench.ui.Icons;
import community.scs.workbench.ui.Latest;
import community.scs.workbench.ui.Sheet;
import community.scs.workbench.ui.TextWatch;

/** A table of what stands in the Markdown files of the open projects, saved or only typed so far, with filters above it. */
public abstract class RowsView<R extends Row> extends ViewPart {

	private static final long TYPING_MS = 500;

	/**
	 * @param weight of the width, beside the other columns'
	 * @param least  width in pixels
	 */
	public record Column(String title, int weight, int least) {
	}

	private final Source<R> source;
	private final List<Column> columns;
	private IMemento kept;
	private FilterBar filters;
	private Label summary;
	private TreeViewer tree;
	private Latest<List<R>> reading;
	private List<R> rows;

	protected RowsView(Source<R> source, List<Column> columns) {
		this.source = source;
		this.columns = columns;
	}

	/** Adds what the words alone cannot tell. */
	protected abstract void createFilters(FilterBar bar);

	/** what to type into the field for words */
	protected abstract String hint();

	/** what the filters let through now */
	protected abstract Predicate<R> filter();

	/** A sentence on what is shown; @param shown those of all rows that pass the filters */
	protected abstract String summary(List<R> shown, List<R> all);

	/** Hears of new rows before they are filtered. */
	protected void found(List<R> all) {
	}

	/** rows, or groups of rows */
	protected Object[] roots(List<R> shown) {
		return shown.toArray();
	}

	protected final FilterBar filters() {
		return filters;
	}

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		kept = memento;
	}

	@Override
	public void saveState(IMemento memento) {
		if (filters != null) {
			filters.save(memento);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
		filters = new FilterBar(parent, hint(), kept, this::refill);
		createFilters(filters);
		summary = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
		Composite area = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		createTable(area);
		summary.setText(source.name() + "…");
		RowsReader<R> reader = new RowsReader<>(source);
		reading = new Latest<>(parent, this::show, summary::setText);
		reading.ask(source.name(), reader::read);
		new TextWatch(parent, source.extensions(), () -> reading.askQuietly(source.name(), TYPING_MS, reader::read));
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, getSite().getId());
	}

	private void createTable(Composite area) {
		TreeColumnLayout layout = new TreeColumnLayout();
		area.setLayout(layout);
		tree = new TreeViewer(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		tree.getTree().setHeaderVisible(true);
		tree.setUseHashlookup(true);
		tree.setContentProvider(new RowsContent());
		Icons icons = new Icons(tree.getControl());
		for (int i = 0; i < columns.size(); i++) {
			TreeViewerColumn column = new TreeViewerColumn(tree, SWT.NONE);
			column.getColumn().setText(columns.get(i).title());
			layout.setColumnData(column.getColumn(), new ColumnWeightData(columns.get(i).weight(), columns.get(i).least()));
			column.setLabelProvider(new Labels(i, icons));
		}
		ColumnWidths.keep(getSite().getId(), layout, tree.getTree());
		tree.addOpenListener(event -> open(tree.getStructuredSelection().getFirstElement()));
		getSite().setSelectionProvider(tree);
		MenuManager menu = new MenuManager();
		menu.add(new Separator("additions"));
		tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
		getSite().registerContextMenu(menu, tree);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action() {
			@Override
			public void run() {
				sheet(selected()).copy(getSite().getShell().getDisplay());
			}
		});
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), new Action() {
			@Override
			public void run() {
				tree.getTree().selectAll();
			}
		});
	}

	private static final class Labels extends ColumnLabelProvider {

		private final int column;
		private final Icons icons;

		Labels(int column, Icons icons) {
			this.column = column;
			this.icons = icons;
		}

		@Override
		public String getText(Object element) {
			return element instanceof Group<?> group ? group.cell(column) : ((Row) element).cells().get(column).replaceAll("\\s+", " ");
		}

		@Override
		public Image getImage(Object element) {
			return column == 0 && element instanceof Row row && !row.icon().isEmpty() ? icons.image(row.icon()) : null;
		}
	}

	/** rows that are selected, by themselves or with their group */
	@SuppressWarnings("unchecked")
	private List<R> selected() {
		List<R> selected = new ArrayList<>();
		for (Object element : tree.getStructuredSelection()) {
			selected.addAll(element instanceof Group<?> group ? (List<R>) group.rows() : List.of((R) element));
		}
		return selected.stream().distinct().toList();
	}

	private List<R> shown() {
		return rows == null ? List.of() : rows.stream().filter(filter()).toList();
	}

	private Sheet sheet(List<R> of) {
		return new Sheet(columns.stream().map(Column::title).toList(), of.stream().map(Row::cells).toList());
	}

	/** Asks for a file and writes what is shown to it. */
	void export() {
		sheet(shown()).export(getSite().getShell(), getTitle().toLowerCase(Locale.ROOT));
	}

	/** Copies what is selected, or all that is shown, as a table. */
	void copyAsMarkdown() {
		List<R> selected = selected();
		sheet(selected.isEmpty() ? shown() : selected).copyAsMarkdown(getSite().getShell().getDisplay());
	}

	private void show(List<R> all) {
		rows = all;
		found(all);
		refill();
	}

	private void refill() {
		if (rows == null) {
			return;
		}
		List<R> shown = shown();
		Object[] expanded = tree.getExpandedElements();
		tree.setInput(roots(shown));
		tree.setExpandedElements(expanded);
		summary.setText(summary(shown, rows));
		summary.requestLayout();
	}

	private void open(Object element) {
		if (element instanceof Group) {
			tree.setExpandedState(element, !tree.getExpandedState(element));
		}
		if (!(element instanceof Row row)) {
			return;
		}
		try {
			IEditorPart editor = IDE.openEditor(getSite().getPage(), row.file());
			if (editor instanceof ITextEditor text) {
				IRegion region = row.region(text.getDocumentProvider().getDocument(text.getEditorInput()));
				text.selectAndReveal(region.getOffset(), region.getLength());
			}
		} catch (CoreException | BadLocationException e) {
			summary.setText(row.file().getName() + " could not be opened: " + e.getMessage());
		}
	}

	@Override
	public void setFocus() {
		filters.setFocus();
	}
}
