package community.scs.workbench.ui.policy.matrix;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

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
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.menus.IMenuService;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

import community.scs.workbench.ui.Latest;
import community.scs.workbench.ui.policy.PolicyPair;
import community.scs.workbench.ui.policy.SwitchButtons;
import community.scs.workbench.ui.policy.source.Jump;
import community.scs.workbench.ui.policy.source.PolicyChoice;
import community.scs.workbench.ui.policy.source.PolicyWatch;
import community.scs.workbench.ui.policy.source.WorkspacePolicies;

/** Who may do what, and what a change of policy gives and takes: personas × operations, or operations × switches. */
public class MatrixView extends ViewPart {

	public static final String ID = "community.scs.workbench.ui.matrix";

	private static final String EMPTY = "Choose a policy under “Now”, or the defaults of a release alone (“over”); another choice under “Before” shows who gains and who loses what."
			+ " Catalogues of defaults are added under Window > Preferences > SCS Standards > Policy Catalogues.";
	private static final Grid NOTHING = new Grid("", List.of(), List.of());

	/** in a view that is so many times as wide as high, the details stand beside the table */
	private static final int FLAT = 3;

	private IMemento memento;
	private PolicyPair policies;
	private Button bySwitches;
	private Button changesAlone;
	private Text filter;
	private Label summary;
	private MatrixCanvas table;
	private MatrixDetails details;
	private Latest<Findings> comparison;
	private Findings findings;
	private Grid shown = NOTHING;
	private Grid.Line selected;
	private int selectedColumn;

	@Override
	public void init(IViewSite site, IMemento saved) throws PartInitException {
		super.init(site, saved);
		memento = saved;
	}

	@Override
	public void saveState(IMemento saved) {
		policies.save(saved);
		saved.putString("filter", filter.getText());
		saved.putBoolean("changes", changesAlone.getSelection());
		saved.putBoolean("combinations", bySwitches.getSelection());
	}

	private void restore() {
		policies.restore(memento);
		if (memento != null) {
			filter.setText(Objects.requireNonNullElse(memento.getString("filter"), ""));
			changesAlone.setSelection(Boolean.TRUE.equals(memento.getBoolean("changes")));
			bySwitches.setSelection(Boolean.TRUE.equals(memento.getBoolean("combinations")));
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
		policies = new PolicyPair(parent, this::compare);
		createFilter(parent);
		summary = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(summary);
		SashForm sash = new SashForm(parent, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table = new MatrixCanvas(sash, this::showDetails, this::openRule);
		details = new MatrixDetails(sash, this::openRule);
		sash.setWeights(70, 30);
		sash.addListener(SWT.Resize, event -> sash.setOrientation(sash.getSize().x > FLAT * sash.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL));
		comparison = new Latest<>(summary, this::found, this::failed);
		restore();
		new PolicyWatch(parent, this::offer, this::failed);
		MenuManager menu = new MenuManager();
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		IMenuService menus = getSite().getService(IMenuService.class);
		menus.populateContributionManager(menu, "popup:" + ID);
		table.setMenu(menu.createContextMenu(table));
		table.addDisposeListener(event -> menus.releaseContributions(menu));
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action() {
			@Override
			public void run() {
				copyWhatHasFocus();
			}
		});
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "community.scs.workbench.ui.matrix");
	}

	private void createFilter(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage("operation, resource or path");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		filter.addModifyListener(event -> show());
		changesAlone = SwitchButtons.check(area, "only changes", "Show only operations that change in a column", this::show);
		bySwitches = SwitchButtons.check(area, "all combinations of switches", "One column for each combination of enforce_scope and enforce_new_defaults, for everybody instead of personas", this::compare);
	}

	private void offer(WorkspacePolicies found) {
		policies.offer(found);
		IEditorPart editor = getSite().getPage().getActiveEditor();
		if (policies.empty() && editor != null) {
			policies.select(Adapters.adapt(editor.getEditorInput(), IFile.class));
		}
		compare();
	}

	private void compare() {
		boolean four = bySwitches.getSelection();
		policies.enableSwitches(!four);
		PolicyChoice now = policies.now();
		PolicyChoice old = policies.before() == null ? now : policies.before();
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
			keep(explained.operation());
		}
		if (findings != null) {
			boolean nothing = shown.lines().isEmpty() && !findings.grid().lines().isEmpty();
			say(findings.summary() + (nothing ? "; the filter hides all of them" : ""));
		}
	}

	/** The same cell stays selected when a policy is read again or the filter changes. */
	private void keep(String operation) {
		for (int row = 0; row < shown.lines().size() && selectedColumn < shown.columns().size(); row++) {
			if (shown.lines().get(row).operation().equals(operation)) {
				table.select(row, selectedColumn);
				return;
			}
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
		table.setFocus();
	}
}
