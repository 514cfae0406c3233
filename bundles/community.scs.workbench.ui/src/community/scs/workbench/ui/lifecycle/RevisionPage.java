package community.scs.workbench.ui.lifecycle;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import community.scs.workbench.document.authoring.AuthoringException;
import community.scs.workbench.document.authoring.Draft;
import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.authoring.Folder;
import community.scs.workbench.document.authoring.Lifecycle;
import community.scs.workbench.document.authoring.Quotation;

/** Asks which document gets a new major version, and how the end of its name reads from now on. */
final class RevisionPage extends WizardPage {

	private static final String DESCRIPTION = "The next major version starts as a draft; the old document stays as it is.";

	private final String proposed;
	private final Folder folder;
	private final Quotation quotation;
	private final Fields fields = new Fields();
	private Combo document;
	private Text slug;
	private Text fileName;

	/**
	 * @param proposed file name; null if nothing is known
	 * @param quotation null if no outcome asks for the revision
	 */
	RevisionPage(String proposed, Folder folder, Quotation quotation) {
		super("revision", "New revision", null);
		this.proposed = proposed;
		this.folder = folder;
		this.quotation = quotation;
		setDescription(DESCRIPTION);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
		document = fields.add(area, "&Document:", new Combo(area, SWT.READ_ONLY));
		document.setItems(folder.names().stream().filter(RevisionPage::canBeRevised).toArray(String[]::new));
		document.setText(proposed == null ? "" : proposed);
		slug = fields.add(area, "&End of the name:", new Text(area, SWT.BORDER));
		fileName = fields.add(area, "File name:", new Text(area, SWT.READ_ONLY));
		if (quotation != null) {
			Label heading = new Label(area, SWT.NONE);
			heading.setText("Quoted in the draft:");
			GridDataFactory.fillDefaults().span(2, 1).indent(0, 6).applyTo(heading);
			Text quote = new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL);
			quote.setText(quotation.outcome() + "\n\n— " + quotation.source());
			GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(560, quote.getLineHeight() * 7).applyTo(quote);
		}
		fillSlug();
		document.addListener(SWT.Selection, event -> {
			fillSlug();
			update();
		});
		slug.addModifyListener(event -> update());
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "community.scs.workbench.ui.revision");
		update();
		if (document.getText().isEmpty() && document.getItemCount() > 0) {
			fields.mark(document, null);
			setErrorMessage(null);
			setMessage("Choose the document that gets a new version.");
		}
	}

	private static boolean canBeRevised(String name) {
		return FileName.parse(name).filter(document -> !document.supplement() && !document.number().equals(FileName.PROPOSED)).isPresent();
	}

	private void fillSlug() {
		slug.setText(FileName.parse(document.getText()).map(FileName::slug).orElse(""));
	}

	private void update() {
		String problem = fields.mark(document, document.getText().isEmpty()
				? document.getItemCount() == 0 ? "There is no numbered standards document in an open project." : "Choose the document that gets a new version."
				: null);
		String words = slug.getText();
		String wrongSlug = FileName.slug(words).equals(words) && !words.isEmpty() ? null
				: "The end of the name consists of lower-case letters, digits and single hyphens, such as " + suggestion(words) + ".";
		fields.mark(slug, problem == null ? wrongSlug : null);
		problem = problem == null ? wrongSlug : problem;
		fileName.setText("");
		if (problem == null) {
			try {
				fileName.setText(draft().name().toString());
			} catch (AuthoringException e) {
				problem = fields.mark(document, e.getMessage());
			}
		}
		setErrorMessage(problem);
		String status = folder.value(document.getText(), "status").orElse("");
		boolean isDraft = problem == null && status.equals("Draft");
		setMessage(isDraft ? document.getText() + " is a draft: it can still be changed in place." : DESCRIPTION, isDraft ? IMessageProvider.WARNING : IMessageProvider.NONE);
		setPageComplete(problem == null);
	}

	private static String suggestion(String words) {
		return FileName.slug(words).isEmpty() ? "volume-types" : FileName.slug(words);
	}

	/** @throws AuthoringException with what hinders a revision, in words */
	Draft draft() throws AuthoringException {
		FileName old = FileName.parse(document.getText()).orElseThrow(() -> new AuthoringException("Choose the document that gets a new version."));
		String text = folder.text(document.getText());
		Draft draft = quotation == null ? Lifecycle.revise(old, text, folder.names()) : Lifecycle.revise(old, text, folder.names(), quotation);
		FileName name = draft.name();
		return new Draft(new FileName(name.number(), false, name.version(), slug.getText()), draft.text());
	}
}
