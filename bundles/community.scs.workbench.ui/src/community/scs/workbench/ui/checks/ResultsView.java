package community.scs.workbench.ui.checks;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeSelection;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.part.ViewPart;

import community.scs.workbench.check.Finding;
import community.scs.workbench.ui.ColumnWidths;
import community.scs.workbench.ui.Commands;
import community.scs.workbench.ui.Icons;

/** The verdicts of the last check, grouped by standard, while they come in; below them what a selected verdict rests on. */
public class ResultsView extends ViewPart {

	public static final String ID = "community.scs.workbench.ui.results";

	private static final ViewerFilter NOT_PASSED = new ViewerFilter() {
		@Override
		public boolean select(Viewer viewer, Object parent, Object element) {
			return switch (element) {
			case ResultsTree.Group group -> !OutcomeLook.passed(group.worst());
			case VerdictRow row -> !OutcomeLook.passed(row.outcome());
			default -> true;
			};
		}
	};

	private final AtomicBoolean stale = new AtomicBoolean();
	private final Runnable news = this::refreshSoon;
	private final Consumer<CheckRun> starts = run -> show(() -> setRun(run));
	private Display display;
	private Composite pages;
	private Composite filled;
	private Composite empty;
	private CLabel headline;
	private TreeViewer tree;
	private Text details;
	private Icons icons;
	private CheckRun run;
	private boolean notPassedAlone;

	@Override
	public void createPartControl(Composite parent) {
		display = parent.getDisplay();
		pages = new Composite(parent, SWT.NONE);
		pages.setLayout(new StackLayout());
		icons = new Icons(pages);
		createEmptyPage();
		createFilledPage();
		CheckRuns.listen(starts);
		setRun(CheckRuns.last());
	}

	private void createEmptyPage() {
		empty = new Composite(pages, SWT.NONE);
		empty.setLayout(new GridLayout());
		Link words = new Link(empty, SWT.WRAP);
		words.setText("Nothing was checked since the workbench was started.\n\nSelect a project with requirements, then <a href=\"community.scs.workbench.ui.checkSandbox\">check the sandbox cloud</a>"
				+ " or <a href=\"community.scs.workbench.ui.checkCloud\">check a cloud of your clouds.yaml</a>."
				+ " No project yet? <a href=\"community.scs.workbench.ui.openSample\">Open the sample project</a>.");
		words.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
		words.addListener(SWT.Selection, event -> Commands.execute(getSite(), event.text));
	}

	private void createFilledPage() {
		filled = new Composite(pages, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		filled.setLayout(layout);
		headline = new CLabel(filled, SWT.NONE);
		headline.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
		SashForm sash = new SashForm(filled, SWT.VERTICAL);
		sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		createTree(new Composite(sash, SWT.NONE));
		details = new Text(sash, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		sash.setWeights(60, 40);
		sash.addListener(SWT.Resize, event -> orient(sash));
	}

	/** Beside each other the reasons need more of the width than the details. */
	private static void orient(SashForm sash) {
		int orientation = sash.getSize().x > 2 * sash.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL;
		if (orientation != sash.getOrientation()) {
			sash.setOrientation(orientation);
			sash.setWeights(orientation == SWT.HORIZONTAL ? new int[] { 70, 30 } : new int[] { 60, 40 });
		}
	}

	private void createTree(Composite area) {
		TreeColumnLayout layout = new TreeColumnLayout();
		area.setLayout(layout);
		tree = new TreeViewer(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		tree.getTree().setHeaderVisible(true);
		tree.setUseHashlookup(true);
		tree.setComparer(new ResultsTree.Identity());
		tree.setContentProvider(new ResultsTree());
		column(layout, "Requirement", 34, 170, new ResultLabels(icons));
		column(layout, "Outcome", 12, 75, ColumnLabelProvider.createTextProvider(element -> OutcomeLook.word(ResultLabels.outcome(element))));
		column(layout, "Level", 8, 70, ColumnLabelProvider.createTextProvider(ResultLabels::level));
		column(layout, "Reason", 46, 180, ColumnLabelProvider.createTextProvider(ResultLabels::reason));
		ColumnWidths.keep("results", layout, tree.getTree());
		tree.addSelectionChangedListener(event -> showDetails());
		tree.addOpenListener(event -> Commands.execute(getSite(), "community.scs.workbench.ui.goToRequirement"));
		MenuManager menu = new MenuManager();
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		tree.getTree().setMenu(menu.createContextMenu(tree.getTree()));
		getSite().registerContextMenu(menu, tree);
		getSite().setSelectionProvider(tree);
	}

	private void column(TreeColumnLayout layout, String title, int weight, int pixels, ColumnLabelProvider labels) {
		TreeViewerColumn column = new TreeViewerColumn(tree, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(labels);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, pixels));
	}

	private void setRun(CheckRun next) {
		if (run != null) {
			run.forget(news);
		}
		run = next;
		if (run != null) {
			run.listen(news);
			tree.setInput(run);
			details.setText("");
		}
		((StackLayout) pages.getLayout()).topControl = run == null ? empty : filled;
		pages.layout();
		refresh();
	}

	private void refreshSoon() {
		if (!stale.getAndSet(true)) {
			show(this::refresh);
		}
	}

	private void show(Runnable update) {
		display.asyncExec(() -> {
			if (!pages.isDisposed()) {
				update.run();
			}
		});
	}

	private void refresh() {
		stale.set(false);
		if (run == null) {
			return;
		}
		headline.setText(RunTexts.headline(run));
		headline.setImage(switch (run.state()) {
		case RUNNING -> icons.image("check_run");
		case DONE -> icons.image("checks");
		case CANCELED -> icons.image("cancel");
		case FAILED -> icons.image("fail");
		});
		tree.refresh();
		tree.expandToLevel(2);
		if (tree.getStructuredSelection().isEmpty()) {
			details.setText(run.message());
		}
		getViewSite().getActionBars().updateActionBars();
		getSite().getService(IEventBroker.class).post(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC, UIEvents.ALL_ELEMENT_ID);
	}

	private void showDetails() {
		details.setText(switch (tree.getStructuredSelection().getFirstElement()) {
		case VerdictRow row -> RunTexts.details(row, run.recording());
		case Finding finding -> RunTexts.details(finding, run.recording());
		case ResultsTree.Group group -> group.standard() + "\n" + RunTexts.counts(group.counts());
		case null, default -> run.message();
		});
	}

	/** The verdict that is selected, or to which the selected finding belongs; null if there is none. */
	VerdictRow selected() {
		ITreeSelection selection = tree.getStructuredSelection();
		if (selection.isEmpty()) {
			return null;
		}
		TreePath path = selection.getPaths()[0];
		for (int i = path.getSegmentCount() - 1; i >= 0; i--) {
			if (path.getSegment(i) instanceof VerdictRow row) {
				return row;
			}
		}
		return null;
	}

	/** Shows all verdicts, or only those that somebody should look at. */
	void showNotPassedAlone(boolean alone) {
		notPassedAlone = alone;
		tree.setFilters(notPassedAlone ? new ViewerFilter[] { NOT_PASSED } : new ViewerFilter[0]);
	}

	@Override
	public void setFocus() {
		(run == null ? empty : tree.getControl()).setFocus();
	}

	@Override
	public void dispose() {
		CheckRuns.forget(starts);
		if (run != null) {
			run.forget(news);
		}
		super.dispose();
	}
}
