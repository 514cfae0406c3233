package community.scs.workbench.ui.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;

import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.ui.Latest;
import community.scs.workbench.ui.policy.source.CatalogueSource;
import community.scs.workbench.ui.policy.source.GitFiles;
import community.scs.workbench.ui.policy.source.PolicyChoice;
import community.scs.workbench.ui.policy.source.PolicySource;
import community.scs.workbench.ui.policy.source.WorkspacePolicies;

/** Which policy, at which revision, over which defaults: {@value #COLUMNS} cells in a row of a grid. */
public final class PolicyChooser {

	/** of the grid that one chooser fills */
	public static final int COLUMNS = 6;

	private static final String NONE = "(none)";
	private static final String NOW = "now";

	private final Combo policy;
	private final Combo revision;
	private final Combo defaults;
	private final Latest<List<GitFiles.Revision>> revisions;
	private List<PolicySource> policies = List.of();
	private List<CatalogueSource> catalogues = List.of();
	private String told = NOW;
	private String awaitedPolicy;
	private String awaitedDefaults;

	public PolicyChooser(Composite area, String label, Runnable changed) {
		new Label(area, SWT.NONE).setText(label);
		policy = combo(area, SWT.READ_ONLY, 150, "Policy file, or policy in a standards document");
		new Label(area, SWT.NONE).setText("at:");
		revision = combo(area, SWT.NONE, 70, "Revision of Git, such as main or HEAD~2; “now” is what the editor shows");
		policy.addListener(SWT.Selection, event -> {
			awaitedPolicy = null;
			asNow();
			changed.run();
			findRevisions();
		});
		revision.addListener(SWT.Selection, event -> revised(changed));
		revision.addListener(SWT.DefaultSelection, event -> revised(changed));
		revision.addListener(SWT.FocusOut, event -> revised(changed));
		new Label(area, SWT.NONE).setText("over:");
		defaults = combo(area, SWT.READ_ONLY, 150, "Defaults of the service and release; alone, they are a policy as well");
		defaults.addListener(SWT.Selection, event -> {
			awaitedDefaults = null;
			changed.run();
		});
		revisions = new Latest<>(revision, this::offerRevisions, message -> revision.setToolTipText(message));
		fill(policy, List.<PolicySource>of(), null, PolicySource::pathLabel);
		fill(defaults, List.<CatalogueSource>of(), null, CatalogueSource::label);
		asNow();
	}

	private void asNow() {
		revision.setItems(NOW);
		revision.setText(NOW);
		told = NOW;
	}

	private static Combo combo(Composite area, int style, int width, String toolTip) {
		Combo combo = new Combo(area, style);
		combo.setToolTipText(toolTip);
		combo.addListener(SWT.Modify, event -> combo.setToolTipText(combo.getText().contains("/") ? combo.getText() + "\n" + toolTip : toolTip));
		GridDataFactory.fillDefaults().grab(width > 100, false).hint(width, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	private void revised(Runnable changed) {
		if (!revision.getText().equals(told)) {
			told = revision.getText();
			changed.run();
		}
	}

	private void findRevisions() {
		PolicySource chosen = chosen(policy, policies);
		if (chosen != null) {
			revisions.ask("Read revisions", monitor -> GitFiles.revisions(chosen.file()));
		}
	}

	private void offerRevisions(List<GitFiles.Revision> found) {
		String text = revision.getText();
		List<String> names = new ArrayList<>(List.of(NOW));
		found.stream().map(GitFiles.Revision::name).distinct().forEach(names::add);
		revision.setItems(names.toArray(String[]::new));
		revision.setText(text);
		revision.setEnabled(names.size() > 1);
	}

	public void offer(WorkspacePolicies found) {
		PolicySource oldPolicy = chosen(policy, policies);
		CatalogueSource oldDefaults = chosen(defaults, catalogues);
		policies = with(found.policies(), oldPolicy);
		catalogues = with(found.catalogues(), oldDefaults);
		fill(policy, policies, oldPolicy, PolicySource::pathLabel);
		fill(defaults, catalogues, oldDefaults, CatalogueSource::label);
		if (awaitedPolicy != null && policy.indexOf(awaitedPolicy) > 0) {
			policy.setText(awaitedPolicy);
			awaitedPolicy = null;
			findRevisions();
		}
		if (awaitedDefaults != null && defaults.indexOf(awaitedDefaults) > 0) {
			defaults.setText(awaitedDefaults);
			awaitedDefaults = null;
		}
	}

	/** What is chosen stays so if it is gone: whoever reads it will say that, instead of comparing something else. */
	private static <T> List<T> with(List<T> found, T chosen) {
		return chosen == null || found.contains(chosen) ? found : Stream.concat(found.stream(), Stream.of(chosen)).toList();
	}

	/** Writes down what is chosen. */
	public void save(IMemento memento) {
		memento.putString("policy", awaitedPolicy != null ? awaitedPolicy : policy.getText());
		memento.putString("revision", revision.getText());
		memento.putString("defaults", awaitedDefaults != null ? awaitedDefaults : defaults.getText());
	}

	/** Chooses what was written down as soon as it is found, unless something else is chosen until then. */
	public void restore(IMemento memento) {
		if (memento != null) {
			awaitedPolicy = awaited(memento.getString("policy"));
			awaitedDefaults = awaited(memento.getString("defaults"));
			told = memento.getString("revision") == null ? NOW : memento.getString("revision");
			revision.setText(told);
		}
	}

	private static String awaited(String label) {
		return label == null || label.isEmpty() || label.equals(NONE) ? null : label;
	}

	private static <T> void fill(Combo combo, List<T> choices, T chosen, Function<T, String> label) {
		List<String> names = new ArrayList<>(List.of(NONE));
		choices.forEach(choice -> names.add(label.apply(choice)));
		combo.setItems(names.toArray(String[]::new));
		combo.select(index(choices, chosen));
	}

	/** Chooses a policy as it is now, and defaults; null for none. */
	public void select(PolicySource policySource, CatalogueSource defaultsSource) {
		awaitedPolicy = null;
		awaitedDefaults = null;
		asNow();
		policy.select(index(policies, policySource));
		defaults.select(index(catalogues, defaultsSource));
		findRevisions();
	}

	/** Chooses the policy of a file, the first one of a document; keeps what is chosen if the file has none. */
	public boolean select(IFile file) {
		return policies.stream().filter(source -> source.file().equals(file)).findFirst().map(source -> {
			String awaited = awaitedDefaults;
			select(source, chosen(defaults, catalogues));
			awaitedDefaults = awaited;
			return true;
		}).orElse(false);
	}

	private static <T> int index(List<T> choices, T chosen) {
		return chosen == null ? 0 : 1 + choices.indexOf(chosen);
	}

	private static <T> T chosen(Combo combo, List<T> choices) {
		int index = combo.getSelectionIndex() - 1;
		return index < 0 || index >= choices.size() ? null : choices.get(index);
	}

	/** Whether nothing is chosen, nor awaited to be found. */
	public boolean empty() {
		return awaitedPolicy == null && awaitedDefaults == null && nothing();
	}

	private boolean nothing() {
		return chosen(policy, policies) == null && chosen(defaults, catalogues) == null;
	}

	/** null if neither a policy nor defaults are chosen */
	public PolicyChoice choice(Switches switches) {
		PolicySource rules = chosen(policy, policies);
		String text = revision.getText().strip();
		return nothing() ? null : new PolicyChoice(rules == null ? null : rules.at(text.equals(NOW) ? "" : text), chosen(defaults, catalogues), switches);
	}
}
