package community.scs.workbench.ui.policy;

import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

import community.scs.workbench.policy.compare.Persona;
import community.scs.workbench.policy.compare.RoleMatrix;
import community.scs.workbench.policy.decide.Switches;

/** Who may do what, and what a change of policy gives and takes: personas × operations. */
public class MatrixView extends ViewPart {

	public static final String ID = "community.scs.workbench.ui.matrix";

	private Display display;
	private PolicyChooser before;
	private PolicyChooser after;
	private Button scope;
	private Button newDefaults;
	private Button changesAlone;
	private Label summary;
	private MatrixTable table;
	private Text details;
	private Job job;
	private MatrixJob.Result result;

	@Override
	public void createPartControl(Composite parent) {
		display = parent.getDisplay();
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
		createChoice(parent);
		summary = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
		SashForm sash = new SashForm(parent, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table = new MatrixTable(sash, this::showDetails);
		details = new Text(sash, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		sash.setWeights(70, 30);
		findFiles();
	}

	private void createChoice(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(7).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		before = new PolicyChooser(area, "Before:", this::compare);
		scope = check(area, "enforce_scope", "As in the service's configuration: refuse tokens of a scope that the operation is not meant for");
		newDefaults = check(area, "enforce_new_defaults", "As in the service's configuration: deprecated rules do not count any more");
		Button refresh = new Button(area, SWT.PUSH);
		refresh.setText("Find files");
		refresh.setToolTipText("Look again for policy files and lists of defaults in the open projects");
		refresh.addListener(SWT.Selection, event -> findFiles());
		after = new PolicyChooser(area, "Now:", this::compare);
		changesAlone = new Button(area, SWT.CHECK);
		changesAlone.setText("only changes");
		changesAlone.setToolTipText("Show only operations that a persona gains or loses");
		changesAlone.addListener(SWT.Selection, event -> show());
	}

	private Button check(Composite area, String text, String toolTip) {
		Button button = new Button(area, SWT.CHECK);
		button.setText(text);
		button.setToolTipText(toolTip);
		button.addListener(SWT.Selection, event -> compare());
		return button;
	}

	private void findFiles() {
		summary.setText("Looking for policy files…");
		Job.createSystem("Find policy files", (ICoreRunnable) monitor -> {
			WorkspacePolicies found = WorkspacePolicies.find();
			update(() -> offer(found));
		}).schedule();
	}

	private void offer(WorkspacePolicies found) {
		before.offer(found);
		after.offer(found);
		compare();
	}

	private void compare() {
		if (job != null) {
			job.cancel();
		}
		Switches switches = new Switches(scope.getSelection(), newDefaults.getSelection());
		PolicyChoice now = after.choice(switches);
		PolicyChoice old = before.choice(switches) == null ? now : before.choice(switches);
		if (now == null) {
			result = null;
			show();
			return;
		}
		summary.setText("Comparing " + old.label() + " with " + now.label() + "…");
		job = new MatrixJob(old, now, found -> update(() -> {
			result = found;
			show();
		}));
		job.schedule();
	}

	private void update(Runnable change) {
		display.asyncExec(() -> {
			if (!summary.isDisposed()) {
				change.run();
			}
		});
	}

	private void show() {
		if (result == null) {
			summary.setText("Choose a policy file under “Now”, or a list of defaults such as oslopolicy-sample-generator prints; another one under “Before” shows who gains and who loses what.");
			table.show(new RoleMatrix(List.of(), List.of()));
		} else if (result.matrix() == null) {
			summary.setText(result.message());
			table.show(new RoleMatrix(List.of(), List.of()));
		} else {
			RoleMatrix matrix = result.matrix();
			long changed = matrix.rows().stream().filter(RoleMatrix.Row::changed).count();
			summary.setText(matrix.rows().size() + " operations × " + matrix.personas().size() + " personas; " + (changed == 0 ? "nobody gains or loses anything" : changed + " operations change"));
			table.show(changesAlone.getSelection() ? new RoleMatrix(matrix.personas(), matrix.rows().stream().filter(RoleMatrix.Row::changed).toList()) : matrix);
		}
		details.setText("");
		summary.requestLayout();
	}

	private void showDetails(RoleMatrix.Row row, int persona) {
		if (result == null || result.matrix() == null) {
			return;
		}
		Persona who = result.matrix().personas().get(persona);
		details.setText(MatrixTexts.details(row, who, row.cells().get(persona), result.before(), result.after()));
	}

	/** what is compared with what */
	String title() {
		Switches switches = new Switches(scope.getSelection(), newDefaults.getSelection());
		PolicyChoice now = after.choice(switches);
		PolicyChoice old = before.choice(switches);
		return old == null || old.equals(now) ? now.label() : old.label() + " → " + now.label();
	}

	/** what is compared now; null if nothing was compared */
	RoleMatrix matrix() {
		return result == null ? null : result.matrix();
	}

	@Override
	public void setFocus() {
		table.setFocus();
	}

	@Override
	public void dispose() {
		if (job != null) {
			job.cancel();
		}
		super.dispose();
	}
}
