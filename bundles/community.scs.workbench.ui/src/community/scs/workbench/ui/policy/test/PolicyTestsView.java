package community.scs.workbench.ui.policy.test;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.texteditor.ITextEditor;

import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Explainer;
import community.scs.workbench.policy.decide.Explanation;
import community.scs.workbench.policy.test.PolicyTests.Result;
import community.scs.workbench.ui.ColumnWidths;
import community.scs.workbench.ui.Icons;
import community.scs.workbench.ui.Latest;

/** What came out of the tests of a policy, and which rules they evaluated. */
public class PolicyTestsView extends ViewPart {

	public static final String ID = "community.scs.workbench.ui.policyTests";

	private static final String EMPTY = "Select or open a file with tests, such as keystone.policy-test, and choose Run > Run Policy Tests (Alt+Shift+X, P).";

	private Label summary;
	private TableViewer table;
	private Text details;
	private Latest<TestRun> running;
	private Latest<String> explaining;
	private IMemento memento;
	private IFile file;
	private TestRun run;

	@Override
	public void init(IViewSite site, IMemento saved) throws PartInitException {
		super.init(site, saved);
		memento = saved;
	}

	@Override
	public void saveState(IMemento saved) {
		if (file != null) {
			saved.putString("file", file.getFullPath().toPortableString());
		}
	}

	/** The tests of the last session are not run unasked; Run runs them again. */
	private void restore() {
		String path = memento == null ? null : memento.getString("file");
		if (path != null && ResourcesPlugin.getWorkspace().getRoot().findMember(IPath.fromPortableString(path)) instanceof IFile found) {
			file = found;
			say(found.getName() + " was run last: choose Run > Run Policy Tests (Alt+Shift+X, P) to run it again.");
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
		summary = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
		SashForm sash = new SashForm(parent, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		createTable(new Composite(sash, SWT.NONE));
		details = new Text(sash, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		sash.setWeights(65, 35);
		running = new Latest<>(summary, this::show, this::failed);
		explaining = new Latest<>(details, details::setText, details::setText);
		say(EMPTY);
		restore();
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "community.scs.workbench.ui.policyTests");
	}

	private void createTable(Composite area) {
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		table = new TableViewer(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.getTable().setHeaderVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		Icons icons = new Icons(table.getTable());
		TableViewerColumn name = column(layout, "Test", 36);
		name.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return ((Result) element).test().name();
			}

			@Override
			public Image getImage(Object element) {
				return icons.image(((Result) element).passed() ? "pass" : "fail");
			}
		});
		text(column(layout, "Persona", 14), result -> result.test().persona());
		text(column(layout, "Operation", 26), result -> result.test().operation());
		text(column(layout, "Expected", 12), result -> Outcomes.word(result.test().expected()));
		text(column(layout, "Decided", 12), result -> Outcomes.word(result.actual().outcome()));
		ColumnWidths.keep("policyTests", layout, table.getTable());
		table.addSelectionChangedListener(event -> explain());
		table.addOpenListener(event -> open());
	}

	private interface Words {
		String of(Result result);
	}

	private static void text(TableViewerColumn column, Words words) {
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(result -> words.of((Result) result)));
	}

	private TableViewerColumn column(TableColumnLayout layout, String title, int weight) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 80));
		return column;
	}

	/** Runs the tests of a file in a job. */
	void run(IFile tests) {
		file = tests;
		say("Running the tests in " + tests.getName() + "…");
		running.ask("Run the tests in " + tests.getName(), monitor -> TestRun.run(tests));
	}

	void again() {
		if (file == null) {
			say(EMPTY);
		} else {
			run(file);
		}
	}

	private void show(TestRun done) {
		run = done;
		table.setInput(done.results());
		say(done.summary());
		List<String> unreached = done.report().unreached().stream().toList();
		details.setText(unreached.isEmpty() ? "" : "No test evaluates " + String.join(", ", unreached) + ".");
	}

	private void failed(String message) {
		run = null;
		table.setInput(List.of());
		details.setText("");
		say(message);
	}

	private void say(String text) {
		summary.setText(text.replace("&", "&&"));
		summary.requestLayout();
	}

	private void explain() {
		TestRun asked = run;
		if (asked != null && table.getStructuredSelection().getFirstElement() instanceof Result result) {
			explaining.ask("Explain", monitor -> {
				Explanation why = Explainer.explain(new Enforcer(asked.policy()), result.test().credentials(), result.test().target(), result.test().operation());
				return result.test().operation() + ": " + Outcomes.word(result.actual().outcome()) + ". " + result.actual().reason() + "\n"
						+ why.deciding().stream().limit(20).map(PolicyTestsView::line).collect(Collectors.joining("\n"));
			});
		}
	}

	private static String line(Explanation end) {
		String sign = end.result() == null ? "?" : end.result() ? "✓" : "✗";
		return end.check() == null ? end.reason() : sign + " " + end.check() + (end.rule() == null ? "" : " in " + end.rule().name()) + ": " + end.reason();
	}

	private void open() {
		if (run != null && table.getStructuredSelection().getFirstElement() instanceof Result result) {
			try {
				if (IDE.openEditor(getSite().getPage(), run.tests()) instanceof ITextEditor editor) {
					editor.selectAndReveal(result.test().span().offset(), result.test().span().length());
				}
			} catch (CoreException e) {
				say(e.getMessage());
			}
		}
	}

	/** null before tests have run */
	TestRun shown() {
		return run;
	}

	@Override
	public void setFocus() {
		table.getControl().setFocus();
	}
}
