package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jgit.api.Git;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** File > Import > SCS Standards Repository, on a repository of this machine. */
class ImportRepositoryTest {

	private static final String TITLE = "Import an SCS Standards Repository";

	@TempDir
	Path folder;

	private Path remote;

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
		remote = folder.resolve("standards.git");
		Path work = folder.resolve("work");
		try (Git git = Git.init().setDirectory(work.toFile()).call()) {
			git.getRepository().getConfig().setBoolean("commit", null, "gpgsign", false);
			Files.createDirectories(work.resolve("Standards"));
			Files.writeString(work.resolve("Standards/scs-0101-v1-disks.md"), "---\ntitle: Disks\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n\n## Disks\n\nClouds MUST have disks.\n");
			git.add().addFilepattern(".").call();
			git.commit().setMessage("One").setAuthor("A", "a@example.org").setCommitter("A", "a@example.org").call();
		}
		Git.cloneRepository().setURI(work.toUri().toString()).setDirectory(remote.toFile()).setBare(true).call().close();
	}

	private static void openWizard() throws Exception {
		IWizard wizard = PlatformUI.getWorkbench().getImportWizardRegistry().findWizard("community.scs.workbench.ui.wizards.repository").createWizard();
		((IImportWizard) wizard).init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
		new WizardDialog(Bench.shell(), wizard).open();
	}

	private static Text field(Shell dialog, String content) {
		return Ui.find(dialog, Text.class, text -> text.getText().equals(content));
	}

	@Test
	void aCloneBecomesAProject() throws Exception {
		Dialogs.with(TITLE, ImportRepositoryTest::openWizard, dialog -> {
			Ui.screenshot("import-repository");
			Text address = field(dialog, "https://github.com/SovereignCloudStack/standards");
			field(dialog, ResourcesPlugin.getWorkspace().getRoot().getLocation().toOSString()).setText(folder.toString());
			address.setText("ssh://example.org/x");
			assertFalse(Dialogs.button(dialog, "Finish").isEnabled());
			Ui.screenshot("import-repository-error");
			address.setText(folder.resolve("nothing.git").toUri().toString());
			Dialogs.finish(dialog);
			assertTrue(dialog.isVisible(), "the wizard stays, with the error");
			Ui.screenshot("import-repository-not-found");
			assertFalse(Files.exists(folder.resolve("nothing")));
			address.setText(remote.toUri().toString());
			Dialogs.finish(dialog);
		});
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("standards");
		assertTrue(project.isOpen() && project.hasNature("community.scs.workbench.editor.nature"));
		assertTrue(project.getFile("Standards/scs-0101-v1-disks.md").exists());
		assertEquals(1, project.getDescription().getBuildSpec().length);
		Ui.screenshot("imported-repository");
		project.delete(false, true, null);
	}

	@Test
	void cancelEndsACloneFromAHostThatNeverAnswers() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			Dialogs.with(TITLE, ImportRepositoryTest::openWizard, dialog -> {
				field(dialog, ResourcesPlugin.getWorkspace().getRoot().getLocation().toOSString()).setText(folder.toString());
				field(dialog, "https://github.com/SovereignCloudStack/standards").setText("http://127.0.0.1:" + silent.getLocalPort() + "/silent.git");
				boolean[] pressed = new boolean[1];
				dialog.getDisplay().timerExec(100, new Runnable() {
					@Override
					public void run() {
						if (!Dialogs.button(dialog, "Finish").isEnabled() && Dialogs.button(dialog, "Cancel").isEnabled()) {
							Ui.screenshot("import-repository-cancel");
							Dialogs.press(Dialogs.button(dialog, "Cancel"));
							pressed[0] = true;
						} else {
							dialog.getDisplay().timerExec(100, this);
						}
					}
				});
				Dialogs.finish(dialog);
				Ui.waitFor("Cancel to have been pressed", () -> pressed[0]);
				assertTrue(dialog.isVisible() && Dialogs.button(dialog, "Finish").isEnabled() && Dialogs.button(dialog, "Cancel").isEnabled());
				assertNotNull(field(dialog, "Cancelled; nothing was cloned."));
				assertFalse(Files.exists(folder.resolve("silent")));
			});
		}
	}

	@Test
	void anExistingFolderIsOpenedWhereItIs() throws Exception {
		Path work = folder.resolve("work");
		Dialogs.with(TITLE, ImportRepositoryTest::openWizard, dialog -> {
			Dialogs.press(Dialogs.button(dialog, "Clone a repository"));
			Dialogs.press(Dialogs.button(dialog, "Open a folder, or a clone that is on this machine"));
			assertFalse(Dialogs.button(dialog, "Finish").isEnabled());
			field(dialog, "").setText(work.toString());
			Dialogs.finish(dialog);
		});
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("work");
		assertEquals(work.toRealPath(), project.getLocation().toPath().toRealPath());
		assertTrue(project.hasNature("community.scs.workbench.editor.nature"));
		project.delete(false, true, null);
	}

	@Test
	void projectSettingsOfOthersAreRefused() throws Exception {
		Path work = folder.resolve("work");
		Files.writeString(work.resolve(".project"), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<projectDescription><name>work</name><buildSpec><buildCommand><name>org.example.evil</name><arguments/></buildCommand></buildSpec><natures/></projectDescription>\n");
		Dialogs.with(TITLE, ImportRepositoryTest::openWizard, dialog -> {
			Dialogs.press(Dialogs.button(dialog, "Clone a repository"));
			Dialogs.press(Dialogs.button(dialog, "Open a folder, or a clone that is on this machine"));
			field(dialog, "").setText(work.toString());
			Dialogs.finish(dialog);
			Ui.screenshot("import-foreign-settings");
			assertTrue(dialog.isVisible());
		});
		assertFalse(ResourcesPlugin.getWorkspace().getRoot().getProject("work").exists());
	}
}
