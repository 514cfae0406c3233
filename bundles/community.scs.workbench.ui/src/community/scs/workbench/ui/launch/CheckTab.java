package community.scs.workbench.ui.launch;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import community.scs.workbench.ui.Icons;
import community.scs.workbench.ui.Projects;
import community.scs.workbench.ui.clouds.CloudRef;

/** Project, cloud, requirements and options of a check. */
final class CheckTab extends AbstractLaunchConfigurationTab {

	private Combo project;
	private CloudChoice cloud;
	private Button all;
	private FileChoice files;
	private Button library;
	private Text reference;
	private Text recording;
	private Image image;

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
		label(page, "&Project:");
		project = new Combo(page, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(project);
		label(page, "&Cloud:");
		cloud = new CloudChoice(page, this::updateLaunchConfigurationDialog);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(cloud.control());
		createRequirements(page);
		createOptions(page);
		image = new Icons(page).image("checks");
		project.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			files.show(project.getText(), List.of());
			all.setSelection(true);
			changed();
		}));
		all.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
		library.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
		reference.addModifyListener(event -> changed());
		recording.addModifyListener(event -> changed());
		setControl(page);
	}

	private void createRequirements(Composite page) {
		Group group = new Group(page, SWT.NONE);
		group.setText("Requirements");
		GridLayoutFactory.swtDefaults().applyTo(group);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(group);
		all = new Button(group, SWT.CHECK);
		all.setText("&All of the project, or these files:");
		files = new FileChoice(group, this::changed);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 56).applyTo(files.control());
		library = new Button(group, SWT.CHECK);
		library.setText("The &library for SCS-compatible IaaS as well");
	}

	private void createOptions(Composite page) {
		label(page, "&Today is:");
		reference = text(page, "the day of the check, or another one such as 2026-01-31");
		label(page, "&Save recording as:");
		recording = text(page, "nothing, or a file in the project such as recordings/cloud.json");
	}

	private static void label(Composite parent, String words) {
		new Label(parent, SWT.NONE).setText(words);
	}

	private static Text text(Composite parent, String hint) {
		Text text = new Text(parent, SWT.BORDER);
		text.setMessage(hint);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	private void changed() {
		files.control().setEnabled(!all.getSelection());
		updateLaunchConfigurationDialog();
	}

	@Override
	public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
		IResource selected = Adapters.adapt(DebugUITools.getDebugContext(), IResource.class);
		List<IProject> open = Projects.open();
		IProject first = selected == null ? open.isEmpty() ? null : open.getFirst() : selected.getProject();
		CheckConfiguration.set(configuration, first == null ? "" : first.getName(), CloudRef.SANDBOX, List.of());
	}

	@Override
	public void initializeFrom(ILaunchConfiguration configuration) {
		try {
			String name = CheckConfiguration.project(configuration);
			project.setItems(Projects.open().stream().map(IProject::getName).toArray(String[]::new));
			if (!name.isEmpty() && !Arrays.asList(project.getItems()).contains(name)) {
				project.add(name);
			}
			project.setText(name);
			cloud.show(CheckConfiguration.cloud(configuration));
			List<String> chosen = CheckConfiguration.files(configuration);
			all.setSelection(chosen.isEmpty());
			files.show(name, chosen);
			files.control().setEnabled(!chosen.isEmpty());
			library.setSelection(CheckConfiguration.library(configuration));
			reference.setText(CheckConfiguration.reference(configuration));
			recording.setText(CheckConfiguration.recording(configuration));
		} catch (CoreException e) {
			setErrorMessage(e.getMessage());
		}
	}

	@Override
	public void performApply(ILaunchConfigurationWorkingCopy configuration) {
		CheckConfiguration.set(configuration, project.getText(), cloud.chosen(), all.getSelection() ? List.of() : files.chosen());
		CheckConfiguration.setOptions(configuration, library.getSelection(), reference.getText().strip(), recording.getText().strip());
	}

	@Override
	public boolean isValid(ILaunchConfiguration configuration) {
		String problem = null;
		try {
			if (!all.getSelection() && files.chosen().isEmpty()) {
				problem = "Choose at least one requirements file, or all of the project.";
			} else {
				CheckConfiguration.request(configuration);
			}
		} catch (CoreException e) {
			problem = e.getMessage();
		}
		setErrorMessage(problem);
		return problem == null;
	}

	@Override
	public String getMessage() {
		return "Judge requirements on what a cloud shows; nothing in the cloud is changed.";
	}

	@Override
	public String getName() {
		return "Check";
	}

	@Override
	public Image getImage() {
		return image;
	}
}
