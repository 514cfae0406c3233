package community.scs.workbench.ui.policy;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;

import community.scs.workbench.policy.decide.Switches;

/** The two switches of a service's configuration that decide with the policy. */
public final class SwitchButtons {

	private static final String SCOPE = "enforce_scope";
	private static final String NEW_DEFAULTS = "enforce_new_defaults";

	private final Button scope;
	private final Button newDefaults;

	/** Both in one grid, or each in its own. */
	public SwitchButtons(Composite scopeArea, Composite newDefaultsArea, Runnable changed) {
		scope = check(scopeArea, SCOPE, "As in the service's configuration: refuse tokens of a scope that the operation is not meant for", changed);
		newDefaults = check(newDefaultsArea, NEW_DEFAULTS, "As in the service's configuration: deprecated rules do not count any more", changed);
	}

	/** A check box of a policy view. */
	public static Button check(Composite area, String text, String toolTip, Runnable changed) {
		Button button = new Button(area, SWT.CHECK);
		button.setText(text);
		button.setToolTipText(toolTip);
		button.addListener(SWT.Selection, event -> changed.run());
		return button;
	}

	public Switches switches() {
		return new Switches(scope.getSelection(), newDefaults.getSelection());
	}

	void setEnabled(boolean enabled) {
		scope.setEnabled(enabled);
		newDefaults.setEnabled(enabled);
	}

	public void save(IMemento memento) {
		memento.putBoolean(SCOPE, scope.getSelection());
		memento.putBoolean(NEW_DEFAULTS, newDefaults.getSelection());
	}

	public void restore(IMemento memento) {
		scope.setSelection(Boolean.TRUE.equals(memento.getBoolean(SCOPE)));
		newDefaults.setSelection(Boolean.TRUE.equals(memento.getBoolean(NEW_DEFAULTS)));
	}
}
