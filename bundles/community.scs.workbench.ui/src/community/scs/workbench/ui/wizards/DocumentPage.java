package community.scs.workbench.ui.wizards;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;

import community.scs.workbench.document.authoring.AuthoringException;
import community.scs.workbench.document.authoring.Draft;
import community.scs.workbench.document.authoring.Drafts;
import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.authoring.Quotation;
import community.scs.workbench.document.authoring.Track;

/** Asks what the front matter and the file name of a new standards document need. */
final class DocumentPage extends WizardPage {

	private static final String SUPPLEMENT = "Supplement";

	private final IContainer proposedFolder;
	private final String proposedType;
	private final String proposedTitle;
	private final Quotation quotation;
	private Text folder;
	private Text title;
	private Combo type;
	private Combo track;
	private Combo supplements;
	private Text fileName;

	/**
	 * @param proposedFolder null if nothing is known
	 * @param quotation      null if no outcome asks for the document
	 */
	DocumentPage(IContainer proposedFolder, String proposedType, String proposedTitle, Quotation quotation) {
		super("document", proposedType, null);
		this.proposedFolder = proposedFolder;
		this.proposedType = proposedType;
		this.proposedTitle = proposedTitle;
		this.quotation = quotation;
		setDescription("A draft with front matter and the sections that scs-0001 asks for.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		title = field(area, "&Title:", new Text(area, SWT.BORDER), 2);
		type = combo(area, "T&ype:", Stream.concat(Stream.of(Drafts.Kind.values()).map(Drafts.Kind::key), Stream.of(SUPPLEMENT)).toList());
		type.setText(proposedType);
		track = combo(area, "T&rack:", Stream.of(Track.values()).map(Track::key).toList());
		track.select(Track.IAAS.ordinal());
		supplements = combo(area, "&Supplements:", List.of());
		folder = field(area, "F&older:", new Text(area, SWT.BORDER), 1);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText("&Browse…");
		browse.addListener(SWT.Selection, event -> browse());
		if (proposedFolder != null) {
			folder.setText(proposedFolder.getFullPath().makeRelative().toString());
		}
		fileName = field(area, "File name:", new Text(area, SWT.READ_ONLY), 2);
		fillSupplements();
		Stream.of(title, folder).forEach(text -> text.addModifyListener(event -> update()));
		Stream.of(type, track, supplements).forEach(choice -> choice.addListener(SWT.Selection, event -> update()));
		folder.addModifyListener(event -> fillSupplements());
		if (quotation != null) {
			showQuotation(area);
		}
		title.setText(proposedTitle);
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "community.scs.workbench.ui.newDocument");
		update();
		setErrorMessage(null);
	}

	private void showQuotation(Composite area) {
		Text quote = new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL);
		quote.setText(quotation.outcome() + "\n\n— " + quotation.source());
		Label words = new Label(area, SWT.NONE);
		words.setText("Quoted:");
		words.moveAbove(quote);
		GridDataFactory.fillDefaults().applyTo(words);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(560, quote.getLineHeight() * 7).applyTo(quote);
	}

	private static <T extends org.eclipse.swt.widgets.Control> T field(Composite area, String label, T control, int span) {
		Label words = new Label(area, SWT.NONE);
		words.setText(label);
		words.moveAbove(control);
		GridDataFactory.fillDefaults().grab(true, false).span(span, 1).align(SWT.FILL, SWT.CENTER).applyTo(control);
		return control;
	}

	private static Combo combo(Composite area, String label, List<String> items) {
		Combo combo = field(area, label, new Combo(area, SWT.READ_ONLY), 2);
		combo.setItems(items.toArray(String[]::new));
		if (!items.isEmpty()) {
			combo.select(0);
		}
		return combo;
	}

	private void browse() {
		ContainerSelectionDialog dialog = new ContainerSelectionDialog(getShell(), container(), false, "Where shall the document be?");
		if (dialog.open() == Window.OK && dialog.getResult().length == 1) {
			folder.setText(((IPath) dialog.getResult()[0]).makeRelative().toString());
		}
	}

	private void fillSupplements() {
		String chosen = supplements.getText();
		supplements.setItems(names().stream().filter(name -> FileName.parse(name).filter(document -> !document.supplement()).isPresent()).toArray(String[]::new));
		supplements.setText(chosen);
	}

	/** file names in the folder, sorted */
	private List<String> names() {
		IContainer container = container();
		try {
			return container == null ? List.of() : Stream.of(container.members()).map(IResource::getName).sorted().toList();
		} catch (CoreException e) {
			return List.of();
		}
	}

	/** null if there is no such folder */
	private IContainer container() {
		IPath path = new Path(folder.getText());
		IResource found = path.isEmpty() ? null : ResourcesPlugin.getWorkspace().getRoot().findMember(path);
		return found instanceof IContainer container && container.isAccessible() ? container : null;
	}

	private void update() {
		supplements.setEnabled(isSupplement());
		fileName.setText("");
		String problem = null;
		try {
			fileName.setText(draft().name().toString());
			if (container() == null) {
				problem = "Choose an existing folder of an open project.";
			} else if (file().exists()) {
				problem = fileName.getText() + " exists already; choose another title.";
			}
		} catch (AuthoringException e) {
			problem = e.getMessage();
		}
		setErrorMessage(problem);
		setPageComplete(problem == null);
	}

	private boolean isSupplement() {
		return SUPPLEMENT.equals(type.getText());
	}

	/** @throws AuthoringException with what is missing, in words */
	Draft draft() throws AuthoringException {
		Track chosen = Track.values()[track.getSelectionIndex()];
		if (!isSupplement()) {
			Drafts.Kind kind = Drafts.Kind.values()[type.getSelectionIndex()];
			return quotation == null ? Drafts.propose(kind, title.getText(), chosen) : Drafts.propose(kind, title.getText(), chosen, quotation);
		}
		FileName main = FileName.parse(supplements.getText()).orElseThrow(() -> new AuthoringException("Choose the document that the Supplement extends."));
		return Drafts.supplement(main, title.getText(), chosen, names());
	}

	IFile file() throws AuthoringException {
		return container().getFile(new Path(draft().name().toString()));
	}
}
