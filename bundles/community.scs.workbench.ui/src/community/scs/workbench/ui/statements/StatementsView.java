package community.scs.workbench.ui.statements;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.texteditor.ITextEditor;

import community.scs.workbench.ui.Sheet;
import community.scs.workbench.ui.statements.Grouping.Group;

/** What the standards documents of the open projects demand, statement by statement. */
public class StatementsView extends ViewPart {

	public static final String ID = "community.scs.workbench.ui.statements";

	private static final long DELAY_MS = 400;
	private static final String ALL = "all standards";

	private final IResourceChangeListener changes = this::resourcesChanged;
	private StatementsJob job;
	private List<StatementRow> rows;
	private StatementFilter filter = StatementFilter.NORMATIVE;
	private Text words;
	private Label summary;
	private TreeViewer tree;
	private Combo documents;
	private Combo grouping;

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
		GridLayoutFactory.fillDefaults().numColumns(8).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		words = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		words.setMessage("standard, section or words");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		words.addModifyListener(event -> filter(new StatementFilter(filter.document(), words.getText(), filter.strengths(), filter.informal(), filter.unmetAlone())));
		documents = new Combo(bar, SWT.READ_ONLY);
		documents.setToolTipText("Show the statements of one standard");
		documents.setItems(ALL);
		documents.select(0);
		GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).applyTo(documents);
		documents.addListener(SWT.Selection, event -> filter(new StatementFilter(documents.getSelectionIndex() == 0 ? "" : documents.getText(), filter.words(), filter.strengths(), filter.informal(), filter.unmetAlone())));
		for (String strength : List.of("MUST", "SHOULD", "MAY")) {
			check(bar, strength, "Show " + strength + " and its negation", true, on -> new StatementFilter(filter.document(), filter.words(), with(filter.strengths(), strength, on), filter.informal(), filter.unmetAlone()));
		}
		check(bar, "informal", "Show statements without capitals, and those outside of normative sections", false,
				on -> new StatementFilter(filter.document(), filter.words(), filter.strengths(), on, filter.unmetAlone()));
		check(bar, "without requirement", "Show only statements that no requirement implements", false,
				on -> new StatementFilter(filter.document(), filter.words(), filter.strengths(), filter.informal(), on));
		grouping = new Combo(bar, SWT.READ_ONLY);
		grouping.setToolTipText("Put statements together");
		grouping.setItems(Stream.of(Grouping.values()).map(Grouping::words).toArray(String[]::new));
		grouping.select(0);
		grouping.addListener(SWT.Selection, event -> filter(filter));
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
		TreeColumnLayout layout = new TreeColumnLayout();
		area.setLayout(layout);
		tree = new TreeViewer(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		tree.getTree().setHeaderVisible(true);
		tree.setUseHashlookup(true);
		tree.setContentProvider(new StatementsContent());
		int[] weights = { 14, 17, 17, 38, 11, 9 };
		for (int i = 0; i < weights.length; i++) {
			int index = i;
			column(layout, StatementRow.HEADER.get(i), weights[i], element -> element instanceof StatementRow row ? row.cells().get(index) : ((Group) element).cell(index));
		}
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
	}

	private void column(TreeColumnLayout layout, String title, int weight, Function<Object, String> text) {
		TreeViewerColumn column = new TreeViewerColumn(tree, SWT.NONE);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(text::apply));
	}

	/** statements that are selected, by themselves or with their group */
	private List<StatementRow> selected() {
		List<StatementRow> selected = new ArrayList<>();
		for (Object element : tree.getStructuredSelection()) {
			selected.addAll(element instanceof Group group ? group.rows() : List.of((StatementRow) element));
		}
		return selected;
	}

	private static Sheet sheet(List<StatementRow> rows) {
		return new Sheet(StatementRow.HEADER, rows.stream().map(StatementRow::cells).toList());
	}

	/** what passes the filter now */
	Sheet shown() {
		return sheet(rows == null ? List.of() : rows.stream().filter(filter::shows).toList());
	}

	private void filter(StatementFilter changed) {
		filter = changed;
		if (rows != null) {
			show(rows);
		}
	}

	private void show(List<StatementRow> found) {
		if (tree.getControl().isDisposed()) {
			return;
		}
		if (rows != found) {
			rows = found;
			fillDocuments();
		}
		List<StatementRow> shown = rows.stream().filter(filter::shows).toList();
		tree.setInput(Grouping.values()[grouping.getSelectionIndex()].roots(shown));
		summary.setText(rows.isEmpty()
				? "There is no standards document in an open project: import some with File > Import, or start with Help > Open Sample Project."
				: shown.size() + " of " + rows.size() + " statements in " + rows.stream().map(StatementRow::file).distinct().count() + " documents");
		summary.requestLayout();
	}

	private void fillDocuments() {
		List<String> names = rows.stream().map(StatementRow::document).distinct().sorted().toList();
		documents.setItems(Stream.concat(Stream.of(ALL), names.stream()).toArray(String[]::new));
		documents.select(Math.max(0, documents.indexOf(filter.document())));
		if (documents.getSelectionIndex() == 0) {
			filter = new StatementFilter("", filter.words(), filter.strengths(), filter.informal(), filter.unmetAlone());
		}
	}

	private void open(Object element) {
		if (element instanceof Group group) {
			tree.setExpandedState(group, !tree.getExpandedState(group));
		}
		if (!(element instanceof StatementRow row)) {
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
