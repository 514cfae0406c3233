package community.scs.workbench.ui.rules;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.ui.policy.source.PolicyWatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PropertyPage;
import org.eclipse.xtext.preferences.PreferenceKey;
import org.osgi.service.prefs.BackingStoreException;

/** Which roles of the cloud imply others, and which it has besides Keystone's, for the workspace or for one project. */
public final class CloudRolesPage extends PropertyPage implements IWorkbenchPreferencePage {

	private Text implied;
	private Text known;
	private Label remarks;

	/** What holds for the policies of a project; empty for the workspace. */
	public static CloudRoles of(Optional<IProject> project) {
		return CloudRoles.of(new RulePreferences(project));
	}

	@Override
	public void init(IWorkbench workbench) {
		// nothing of the workbench is needed
	}

	private Optional<IProject> project() {
		return Optional.ofNullable(getElement()).map(e -> Adapters.adapt(e, IProject.class));
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		implied = text(page, "&Implications, one in each line, such as manager = member:", 7);
		known = text(page, "&Further roles of the cloud, besides those of Keystone and its services:", 4);
		remarks = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(remarks);
		fill(new RulePreferences(project())::getPreference);
		Label precedence = new Label(page, SWT.WRAP);
		precedence.setText((project().isPresent() ? "This holds for the project alone; what is as in the workspace follows the workspace. " : "A project may say otherwise in its properties. ")
				+ "A policy names further roles of its own in a comment: # roles: auditor");
		GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(precedence);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "community.scs.workbench.ui.cloudRoles");
		return page;
	}

	private Text text(Composite page, String title, int lines) {
		new Label(page, SWT.NONE).setText(title);
		Text text = new Text(page, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, false).hint(400, lines * text.getLineHeight()).applyTo(text);
		text.addModifyListener(event -> check());
		return text;
	}

	private void fill(Function<PreferenceKey, String> values) {
		implied.setText(lines(values.apply(CloudRoles.IMPLIED)));
		known.setText(values.apply(CloudRoles.KNOWN));
	}

	private static String lines(String pairs) {
		return String.join("\n", Arrays.stream(pairs.split(",")).map(String::strip).filter(pair -> !pair.isEmpty()).toList());
	}

	private void check() {
		if (remarks == null)
			return;
		try {
			Map<String, List<String>> pairs = CloudRoles.implications(implied.getText());
			CloudRoles.names(known.getText());
			List<String> remark = remarks(pairs);
			setErrorMessage(null);
			setMessage(remark.isEmpty() ? null : "See the remark below.", IMessageProvider.WARNING);
			remarks.setText(String.join("\n", remark));
			remarks.requestLayout();
			setValid(true);
		} catch (IllegalArgumentException e) {
			setErrorMessage(e.getMessage());
			setValid(false);
		}
	}

	private static List<String> remarks(Map<String, List<String>> pairs) {
		List<String> all = new ArrayList<>();
		CloudRoles.circle(pairs).ifPresent(circle -> all.add("These imply one another, so that each means all of them: " + String.join(", ", circle) + "."));
		pairs.forEach((role, others) -> {
			if (others.contains("admin"))
				all.add("Keystone refuses that a role implies admin, as " + role + " here, unless prohibited_implied_role allows it.");
		});
		return all;
	}

	@Override
	protected void performDefaults() {
		fill(new RulePreferences(project())::inherited);
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		RulePreferences preferences = new RulePreferences(project());
		CloudRoles before = CloudRoles.of(preferences);
		preferences.set(CloudRoles.IMPLIED, CloudRoles.text(CloudRoles.implications(implied.getText())));
		preferences.set(CloudRoles.KNOWN, String.join(", ", CloudRoles.names(known.getText())));
		try {
			preferences.save();
		} catch (BackingStoreException e) {
			setErrorMessage("The roles could not be saved: " + e.getMessage());
			return false;
		}
		if (!before.equals(CloudRoles.of(preferences))) {
			Bridge.get().validate(project().map(List::of).orElseGet(() -> List.of(ResourcesPlugin.getWorkspace().getRoot().getProjects())));
			PolicyWatch.findAgain();
		}
		return true;
	}
}
