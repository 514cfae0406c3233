package community.scs.workbench.ui.lifecycle;

import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import community.scs.workbench.document.authoring.Acceptance;
import community.scs.workbench.document.authoring.AuthoringException;
import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.authoring.Folder;

/** Proposes the next unused number of the track, and shows which files get other names and which references follow. */
final class AcceptancePage extends WizardPage {

	private final FileName proposal;
	private final Folder folder;
	private final Map<String, String> references;
	private final Fields fields = new Fields();
	private Text number;
	private Table changes;

	/** @param references what is told of files that mention the proposal, by path */
	AcceptancePage(FileName proposal, Folder folder, Map<String, String> references) {
		super("acceptance", "Accept a proposal", null);
		this.proposal = proposal;
		this.folder = folder;
		this.references = references;
		setDescription("The proposal gets a number: the next one that no document of its track has.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
		Text document = fields.add(area, "Proposal:", new Text(area, SWT.READ_ONLY));
		document.setText(proposal.toString());
		number = fields.add(area, "&Number:", new Text(area, SWT.BORDER));
		Label heading = new Label(area, SWT.NONE);
		heading.setText("What changes:");
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 6).applyTo(heading);
		changes = new Table(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(560, changes.getItemHeight() * 7).applyTo(changes);
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "community.scs.workbench.ui.acceptance");
		try {
			number.setText(Acceptance.nextNumber(proposal, folder));
		} catch (AuthoringException e) {
			setMessage(e.getMessage(), WARNING);
		}
		number.addModifyListener(event -> update());
		update();
	}

	private void update() {
		changes.removeAll();
		String problem = null;
		try {
			names().forEach((old, renamed) -> new TableItem(changes, SWT.NONE).setText(old + " → " + renamed));
			references.forEach((file, told) -> new TableItem(changes, SWT.NONE).setText(file + ": " + told));
		} catch (AuthoringException e) {
			problem = e.getMessage();
		}
		fields.mark(number, problem);
		setErrorMessage(problem);
		setPageComplete(problem == null);
	}

	/** @throws AuthoringException if the number will not do */
	Map<FileName, FileName> names() throws AuthoringException {
		return Acceptance.names(proposal, number.getText().strip(), folder);
	}
}
