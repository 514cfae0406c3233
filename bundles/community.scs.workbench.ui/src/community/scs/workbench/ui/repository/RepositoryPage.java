package community.scs.workbench.ui.repository;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import community.scs.workbench.review.git.CloneRequest;

/** Asks whether to open a folder or to clone a repository, and from where to where. */
final class RepositoryPage extends WizardPage {

	static final String STANDARDS = "https://github.com/SovereignCloudStack/standards";

	private static final int INDENT = 20;

	private Button open;
	private Text folder;
	private Text address;
	private Text parent;
	private Text name;
	private Button latest;
	private List<Control> forOpen;
	private List<Control> forClone;

	RepositoryPage() {
		super("repository", "SCS standards repository", null);
		setDescription("Open a clone that you have, or clone a repository.");
	}

	@Override
	public void createControl(Composite composite) {
		Composite area = new Composite(composite, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		open = choice(area, "&Open a folder, or a clone that is on this machine");
		folder = field(area, "&Folder:");
		Button browse = browse(area, folder, "&Browse…");
		Button clone = choice(area, "&Clone a repository");
		address = field(area, "&Address:");
		spacer(area);
		parent = field(area, "&Into:");
		Button browseParent = browse(area, parent, "B&rowse…");
		name = field(area, "&Name:");
		spacer(area);
		latest = new Button(area, SWT.CHECK);
		latest.setText("Only the &latest state, without history (faster)");
		GridDataFactory.fillDefaults().span(3, 1).indent(INDENT, 0).applyTo(latest);
		forOpen = List.of(folder, browse);
		forClone = List.of(address, parent, browseParent, name, latest);
		clone.setSelection(true);
		address.setText(STANDARDS);
		parent.setText(ResourcesPlugin.getWorkspace().getRoot().getLocation().toOSString());
		name.setText(CloneRequest.nameOf(STANDARDS));
		address.addModifyListener(event -> name.setText(CloneRequest.nameOf(address.getText())));
		List.of(folder, address, parent, name).forEach(text -> text.addModifyListener(event -> update()));
		List.of(open, clone).forEach(button -> button.addListener(SWT.Selection, event -> update()));
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "community.scs.workbench.ui.repository");
		update();
		setErrorMessage(null);
	}

	private static Button choice(Composite area, String text) {
		Button button = new Button(area, SWT.RADIO);
		button.setText(text);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(button);
		return button;
	}

	private static Text field(Composite area, String label) {
		Label words = new Label(area, SWT.NONE);
		words.setText(label);
		GridDataFactory.fillDefaults().indent(INDENT, 0).align(SWT.FILL, SWT.CENTER).applyTo(words);
		Text text = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		return text;
	}

	private static void spacer(Composite area) {
		new Label(area, SWT.NONE);
	}

	private Button browse(Composite area, Text target, String label) {
		Button button = new Button(area, SWT.PUSH);
		button.setText(label);
		button.addListener(SWT.Selection, event -> {
			DirectoryDialog dialog = new DirectoryDialog(getShell());
			dialog.setFilterPath(target.getText());
			String chosen = dialog.open();
			if (chosen != null) {
				target.setText(chosen);
			}
		});
		return button;
	}

	private void update() {
		forOpen.forEach(control -> control.setEnabled(open.getSelection()));
		forClone.forEach(control -> control.setEnabled(!open.getSelection()));
		String problem = open.getSelection() ? problemOfOpening() : problemOfCloning();
		setErrorMessage(problem);
		setPageComplete(problem == null);
	}

	private String problemOfOpening() {
		Path path = path(folder.getText());
		return path == null || folder.getText().isBlank() ? "Choose the folder of a clone." : RepositoryProject.problem(path);
	}

	private String problemOfCloning() {
		String problem = CloneRequest.problemOfAddress(address.getText()).orElse(null);
		if (problem != null) {
			return problem;
		}
		Path target = target();
		if (target == null) {
			return "Choose a folder to put the clone into, and a name for it.";
		}
		return CloneRequest.problemOfFolder(target).orElseGet(() -> RepositoryProject.problemOfName(target, target.getFileName().toString()));
	}

	private Path target() {
		Path into = path(parent.getText());
		Path last = path(name.getText());
		return into == null || last == null || !into.isAbsolute() || name.getText().isBlank() || last.getNameCount() != 1 || name.getText().startsWith(".") ? null : into.resolve(last).normalize();
	}

	private static Path path(String text) {
		try {
			return Path.of(text.strip());
		} catch (InvalidPathException e) {
			return null;
		}
	}

	/** null if a folder is opened that exists */
	CloneRequest request() {
		return open.getSelection() ? null : new CloneRequest(address.getText().strip(), target(), latest.getSelection() ? 1 : 0);
	}

	Path folder() {
		return open.getSelection() ? path(folder.getText()).normalize() : target();
	}
}
