package community.scs.workbench.ui.policy;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;

import community.scs.workbench.ui.policy.source.PolicyChoice;
import community.scs.workbench.ui.policy.source.WorkspacePolicies;

/** Two rows in which one chooses a policy and the one before it, and the switches for both. */
public final class PolicyPair {

	private final PolicyChooser before;
	private final PolicyChooser now;
	private final SwitchButtons switches;

	public PolicyPair(Composite parent, Runnable changed) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		Composite rows = column(area, PolicyChooser.COLUMNS, true);
		Composite checks = column(area, 1, false);
		before = new PolicyChooser(rows, "Before:", changed);
		now = new PolicyChooser(rows, "Now:", changed);
		switches = new SwitchButtons(checks, checks, changed);
	}

	private static Composite column(Composite parent, int columns, boolean grab) {
		Composite column = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).applyTo(column);
		GridDataFactory.fillDefaults().grab(grab, false).align(SWT.FILL, SWT.CENTER).applyTo(column);
		return column;
	}

	public void offer(WorkspacePolicies found) {
		before.offer(found);
		now.offer(found);
	}

	/** null if nothing is chosen to compare with */
	public PolicyChoice before() {
		return before.choice(switches.switches());
	}

	/** null if nothing is chosen */
	public PolicyChoice now() {
		return now.choice(switches.switches());
	}

	/** whether nothing is chosen to look at, and nothing that is only not found yet */
	public boolean empty() {
		return now.empty();
	}

	/** Chooses the policy of a file as the one to look at; keeps what is chosen if the file has none. */
	public boolean select(IFile file) {
		return now.select(file);
	}

	/** for a view that asks for all combinations of the switches */
	public void enableSwitches(boolean enabled) {
		switches.setEnabled(enabled);
	}

	public void save(IMemento memento) {
		before.save(memento.createChild("before"));
		now.save(memento.createChild("now"));
		switches.save(memento);
	}

	/** @param memento null at the first time */
	public void restore(IMemento memento) {
		if (memento != null) {
			before.restore(memento.getChild("before"));
			now.restore(memento.getChild("now"));
			switches.restore(memento);
		}
	}
}
