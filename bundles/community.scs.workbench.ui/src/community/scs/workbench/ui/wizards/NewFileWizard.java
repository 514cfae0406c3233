package community.scs.workbench.ui.wizards;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

import community.scs.workbench.ui.Icons;

/** File &gt; New &gt; Requirements File and Policy File; which of them is said in plugin.xml. */
public class NewFileWizard extends BasicNewResourceWizard implements IExecutableExtension {

	/** @param name of a file of this kind, to start from */
	private record Kind(String title, String description, String name, String extension, String content) {
	}

	private static final Map<String, Kind> KINDS = Map.of(
			"requirements", new Kind("Requirements File", "Requirements quote statements and say what a machine can check.", "requirements.scsreq", "scsreq",
					"// A requirement quotes a statement of a standards document, and says what it expects of a cloud.\n"),
			"policy", new Kind("Policy File", "Rules that say who may do what in an OpenStack service.", "policy.yaml", "yaml",
					"# Rules of oslo.policy: \"operation\": \"who may\"\n"));

	private Kind kind;
	private WizardNewFileCreationPage page;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		kind = KINDS.get(data);
	}

	@Override
	public void addPages() {
		setWindowTitle("New " + kind.title());
		setDefaultPageImageDescriptor(Icons.descriptor("banner"));
		page = new WizardNewFileCreationPage("file", getSelection()) {
			@Override
			protected InputStream getInitialContents() {
				return new ByteArrayInputStream(kind.content().getBytes(StandardCharsets.UTF_8));
			}
		};
		page.setTitle(kind.title());
		page.setDescription(kind.description());
		page.setFileName(kind.name());
		page.setFileExtension(kind.extension());
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		IFile file = page.createNewFile();
		if (file == null) {
			return false;
		}
		selectAndReveal(file);
		try {
			IDE.openEditor(getWorkbench().getActiveWorkbenchWindow().getActivePage(), file);
		} catch (PartInitException e) {
			page.setErrorMessage(e.getMessage());
		}
		return true;
	}
}
