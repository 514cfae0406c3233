package community.scs.workbench.ui.policy;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import community.scs.workbench.policy.decide.Switches;

/** Two combos with their labels, in a row of a grid: a policy file, and the defaults that it overrides. */
final class PolicyChooser {

	private static final String NONE = "(none)";

	private final Combo policy;
	private final Combo defaults;
	private List<IFile> policies = List.of();
	private List<IFile> catalogues = List.of();

	PolicyChooser(Composite area, String label, Runnable changed) {
		new Label(area, SWT.NONE).setText(label);
		policy = combo(area, "Policy file", changed);
		new Label(area, SWT.NONE).setText("defaults:");
		defaults = combo(area, "Defaults of the service and release", changed);
	}

	private static Combo combo(Composite area, String toolTip, Runnable changed) {
		Combo combo = new Combo(area, SWT.READ_ONLY);
		combo.setToolTipText(toolTip);
		GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(combo);
		combo.setItems(NONE);
		combo.select(0);
		combo.addListener(SWT.Selection, event -> changed.run());
		return combo;
	}

	void offer(WorkspacePolicies found) {
		IFile oldPolicy = chosen(policy, policies);
		IFile oldDefaults = chosen(defaults, catalogues);
		policies = found.policies();
		catalogues = found.defaults();
		fill(policy, policies, oldPolicy);
		fill(defaults, catalogues, oldDefaults);
	}

	private static void fill(Combo combo, List<IFile> files, IFile chosen) {
		List<String> names = new ArrayList<>(List.of(NONE));
		files.forEach(file -> names.add(file.getFullPath().makeRelative().toString()));
		combo.setItems(names.toArray(String[]::new));
		combo.select(1 + files.indexOf(chosen));
	}

	void select(IFile policyFile, IFile defaultsFile) {
		policy.select(1 + policies.indexOf(policyFile));
		defaults.select(1 + catalogues.indexOf(defaultsFile));
	}

	private static IFile chosen(Combo combo, List<IFile> files) {
		int index = combo.getSelectionIndex() - 1;
		return index < 0 || index >= files.size() ? null : files.get(index);
	}

	/** null if neither file is chosen */
	PolicyChoice choice(Switches switches) {
		IFile rules = chosen(policy, policies);
		IFile base = chosen(defaults, catalogues);
		return rules == null && base == null ? null : new PolicyChoice(rules, base, switches);
	}
}
