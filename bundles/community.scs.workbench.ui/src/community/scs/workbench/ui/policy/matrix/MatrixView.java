package community.scs.workbench.ui.policy.matrix;

import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.ui.Latest;
import community.scs.workbench.ui.policy.PolicyChooser;
import community.scs.workbench.ui.policy.source.Jump;
import community.scs.workbench.ui.policy.source.PolicyChoice;
import community.scs.workbench.ui.policy.source.PolicyWatch;
import community.scs.workbench.ui.policy.source.WorkspacePolicies;

/** Who may do what, and what a change of policy gives and takes: personas × operations, or operations × switches. */
public class MatrixView extends ViewPart {

	public static final String ID = "community.scs.workbench.ui.matrix";

	private static final String EMPTY = "Choose a policy under “Now”, or the defaults of a release alone (“over”); another choice under “Before” shows who gains and who loses what."
			+ " Catalogues of defaults are added under Window > Preferences > Policy Catalogues.";
	private static final Grid NOTHING = new Grid("", List.of(), List.of());

	private PolicyChooser before;
	private PolicyChooser after;
	private Button scope;
	private Button newDefaults;
	private Button bySwitches;
	private Button changesAlone;
	private Text filter;
	private Label summary;
	private MatrixTable table;
	private MatrixDetails details;
	private Latest<Findings> comparison;
	private Findings findings;
	private Grid shown = NOTHING;
	private Grid.Line selected;
	private int selectedColumn;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
		createChoice(parent);
		createFilter(parent);
		summary = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(summary);
		SashForm sash = new SashForm(parent, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table = new MatrixTable(sash, this::showDetails);
		details = new MatrixDetails(sash, this::openRule);
		sash.setWeights(68, 32);
		comparison = new Latest<>(summary, this::found, this::failed);
		new PolicyWatch(parent, this::offer, this::failed);
		table.viewer().addOpenListener(event -> openRule());
		MenuManager menu = new MenuManager();
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		table.control().setMenu(menu.createContextMenu(table.control()));
		getSite().registerContextMenu(menu, table.viewer());
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action() {
			@Override
			public void run() {
				copyWhatHasFocus();
			}
		});
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "community.scs.workbench.ui.matrix");
	}

	private void createChoice(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(PolicyChooser.COLUMNS + 1).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		before = new PolicyChooser(area, "Before:", this::compare);
		scope = check(area, "enforce_scope", "As in the service's configuration: refuse tokens of a scope that the operation is not meant for", this::compare);
		after = new PolicyChooser(area, "Now:", this::compare);
		newDefaults = check(area, "enforce_new_defaults", "As in the service's configuration: deprecated rules do not count any more", this::compare);
	}

	private void createFilter(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage("operation, resource or path");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		filter.addModifyListener(event -> show());
		changesAlone = check(area, "only changes", "Show only operations that change in a column", this::show);
		bySwitches = check(area, "all combinations of switches", "One column for each combination of enforce_scope and enforce_new_defaults, for everybody instead of personas", this::compare);
	}

	private static Button check(Composite area, String text, String toolTip, Runnable changed) {
		Button button = new Button(area, SWT.CHECK);
		button.setText(text);
		button.setToolTipText(toolTip);
		button.addListener(SWT.Selection, event -> changed.run());
		return button;
	}

	private void offer(WorkspacePolicies found) {
		before.offer(found);
		after.offer(found);
		IEditorPart editor = getSite().getPage().getActiveEditor();
		if (after.empty() && editor != null) {
			after.select(Adapters.adapt(editor.getEditorInput(), IFile.class));
		}
		compare();
	}

	private void compare() {
		boolean four = bySwitches.getSelection();
		scope.setEnabled(!four);
		newDefaults.setEnabled(!four);
		Switches switches = four ? Switches.OFF : new Switches(scope.getSelection(), newDefaults.getSelection());
		PolicyChoice now = after.choice(switches);
		PolicyChoice old = before.choice(switches) == null ? now : before.choice(switches);
		if (now == null) {
			comparison.cancel();
			failed(EMPTY);
			return;
		}
		say("Comparing " + old.label() + " with " + now.label() + "…");
		comparison.ask("Compare " + old.label() + " with " + now.label(),
				monitor -> four ? SwitchFindings.of(old, now, monitor) : PersonaFindings.of(old, now, monitor));
	}

	private void found(Findings next) {
		findings = next;
		show();
	}

	private void failed(String message) {
		findings = null;
		show();
		say(message);
	}

	private void show() {
		shown = findings == null ? NOTHING : findings.grid().filtered(filter.getText().toLowerCase(Locale.ROOT), changesAlone.getSelection());
		table.show(shown);
		Grid.Line explained = selected;
		selected = null;
		details.clear();
		if (explained != null) {
			shown.lines().stream().filter(line -> line.operation().equals(explained.operation())).findFirst().ifPresent(line -> showDetails(line, selectedColumn));
		}
		if (findings != null) {
			boolean nothing = shown.lines().isEmpty() && !findings.grid().lines().isEmpty();
			say(findings.summary() + (nothing ? "; the filter hides all of them" : ""));
		}
	}

	private void say(String text) {
		summary.setText(text.replace("&", "&&"));
		summary.setToolTipText(findings == null ? null : findings.grid().title());
		summary.requestLayout();
	}

	private void showDetails(Grid.Line line, int column) {
		Findings asked = findings;
		if (asked != null && column < asked.grid().columns().size()) {
			selected = line;
			selectedColumn = column;
			details.ask(monitor -> asked.detail(line, column));
		}
	}

	/** Goes to the rule that decides the selected cell. */
	void openRule() {
		Jump jump = details.jump();
		if (jump != null) {
			try {
				jump.open(getSite().getPage());
			} catch (CoreException e) {
				say(e.getMessage());
			}
		}
	}

	/** The selected operation with its marks, and what is said about the cell. */
	void copy() {
		if (selected != null) {
			String text = "operation\t" + String.join("\t", shown.columns()) + "\n" + selected.operation() + "\t" + String.join("\t", selected.marks().stream().map(Grid.Mark::text).toList())
					+ "\n\n" + details.text();
			Clipboard clipboard = new Clipboard(summary.getDisplay());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}

	/** A text copies its selection, everything else the selected operation. */
	private void copyWhatHasFocus() {
		if (summary.getDisplay().getFocusControl() instanceof Text text && text.getSelectionCount() > 0) {
			text.copy();
		} else {
			copy();
		}
	}

	/** what the table shows; null if nothing was compared */
	Grid shown() {
		return findings == null ? null : shown;
	}

	@Override
	public void setFocus() {
		table.control().setFocus();
	}
}
