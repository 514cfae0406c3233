package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project with what nobody wants in one: nothing is logged, no dialog opens, and the workbench goes on. */
class HostileFilesTest {

	/** characters; more than the 5 MB up to which a language reads a file. It was tried with 50 million. */
	private static final int LARGE = 6_000_000;

	@TempDir
	Path folder;

	private final List<String> logged = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> note(status);
	private IProject project;

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
		Platform.addLogListener(listener);
		write("Standards/scs-0101-v1-large.md", repeat("---\ntitle: Large\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n\n## Large\n\n", "Clouds MUST have disks, see [here](scs-0102-v1-binary.md) and [there][x].\n\n"));
		write("policies/large.policy.yaml", repeat("", "\"compute:get_%d\": \"role:reader and project_id:%%(project_id)s\"\n"));
		write("requirements/large.scsreq", repeat("standard scs-0101-v1\n\n", "requirement r%d MUST\n\timage status = \"active\"\n\n"));
		byte[] noise = new byte[3000];
		new Random(7).nextBytes(noise);
		for (String name : List.of("Standards/scs-0102-v1-binary.md", "policies/binary.policy.yaml", "requirements/binary.scsreq", "policies/binary.policy-test")) {
			Files.write(file(name), noise);
		}
		write("Standards/scs-0103-v1-" + "long-".repeat(45) + "name.md", "---\ntitle: " + "Long ".repeat(300) + "\n---\n\n# " + "Heading ".repeat(300) + "\n");
		write("Standards/scs-0104-v1-deep.md", "> ".repeat(600) + "deep\n\n" + "- ".repeat(600) + "deep\n\n" + "[".repeat(600) + "x\n\n" + "*".repeat(600) + "y\n");
		write("policies/deep.policy.yaml", "\"a\": \"" + "not (".repeat(600) + "@" + ")".repeat(600) + "\"\nb: " + "[".repeat(600) + "\n");
		write("policies/loop.policy.yaml", "a: &a [*a, *a]\n\"b\": \"rule:b\"\n");
		write("requirements/deep.scsreq", "standard scs-0104-v1\nrequirement r MUST\n\timage " + "(".repeat(600) + "status = \"active\"" + ")".repeat(600) + "\n");
		Files.createSymbolicLink(folder.resolve("Standards/loop"), folder);
		Files.createSymbolicLink(folder.resolve("Standards/scs-0105-v1-itself.md"), folder.resolve("Standards/scs-0105-v1-itself.md"));
		Files.createSymbolicLink(folder.resolve("Standards/scs-0106-v1-outside.md"), Path.of("/etc/passwd"));
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("hostile");
		IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription("hostile");
		description.setLocationURI(folder.toUri());
		project.create(description, null);
		project.open(null);
	}

	@AfterEach
	void end() throws Exception {
		Platform.removeLogListener(listener);
		Bench.page().closeAllEditors(false);
		project.delete(IResource.NEVER_DELETE_PROJECT_CONTENT | IResource.FORCE, null);
	}

	private void note(IStatus status) {
		if (status.getSeverity() >= IStatus.WARNING) {
			logged.add(status.getPlugin() + ": " + status.getMessage() + (status.getException() == null ? "" : " " + status.getException() + " " + Arrays.toString(status.getException().getStackTrace())));
		}
	}

	private Path file(String name) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		return file;
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(file(name), text);
	}

	private static String repeat(String head, String line) {
		StringBuilder text = new StringBuilder(head);
		for (int i = 0; text.length() < LARGE; i++) {
			text.append(String.format(line, i));
		}
		return text.toString();
	}

	@Test
	void everyFileOpens() throws Exception {
		for (String place : List.of("Standards", "policies", "requirements")) {
			for (IResource resource : project.getFolder(place).members()) {
				if (resource instanceof IFile file && file.exists() && Files.isReadable(Path.of(file.getLocationURI()))) {
					IDE.openEditor(Bench.page(), file);
					Ui.settle();
					quiet();
					noDialog();
				}
			}
		}
		assertEquals(List.of(), logged);
	}

	@Test
	void aCheckGoesOn() throws Exception {
		IDE.openEditor(Bench.page(), project.getFile("requirements/deep.scsreq"));
		Bench.run("community.scs.workbench.ui.checkSandbox");
		Bench.view("community.scs.workbench.ui.statements");
		Bench.view("community.scs.workbench.ui.outcomes");
		quiet();
		noDialog();
		Tree verdicts = Ui.find(Bench.widgets(Bench.view("community.scs.workbench.ui.results")), Tree.class);
		assertTrue(Bench.items(verdicts).stream().anyMatch(item -> item.getText(1).equals("ABORT")), "the requirement that nobody can read");
		assertEquals(List.of(), logged);
	}

	@Test
	void filesAndProjectsGoUnderOpenEditors() throws Exception {
		IFile document = project.getFile("Standards/scs-0110-v1-short.md");
		document.create("---\ntitle: Short\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n\n## One\n\nClouds MUST have disks.\n".getBytes(StandardCharsets.UTF_8), 0, null);
		IFile fixed = project.getFile("Standards/scs-0111-v1-fixed.md");
		fixed.create("---\ntitle: Fixed\n---\n\nText\n".getBytes(StandardCharsets.UTF_8), 0, null);
		ResourceAttributes attributes = fixed.getResourceAttributes();
		attributes.setReadOnly(true);
		fixed.setResourceAttributes(attributes);
		IDE.openEditor(Bench.page(), fixed);
		quiet();
		IDE.openEditor(Bench.page(), document);
		quiet();
		document.delete(true, null);
		quiet();
		Files.delete(folder.resolve("policies/loop.policy.yaml"));
		project.getFile("policies/deep.policy.yaml").delete(true, null);
		Bench.run("community.scs.workbench.ui.checkSandbox");
		project.close(null);
		quiet();
		project.open(null);
		quiet();
		noDialog();
		assertEquals(List.of(), logged);
	}

	private static void quiet() {
		IJobManager jobs = Job.getJobManager();
		Ui.waitFor("all jobs to end", () -> Arrays.stream(jobs.find(null)).noneMatch(job -> job.getState() == Job.RUNNING && !job.isSystem() || job.getState() == Job.RUNNING && job.getClass().getName().contains("scs")));
		Ui.settle();
	}

	private static void noDialog() {
		for (Shell shell : Display.getCurrent().getShells()) {
			assertTrue(!(shell.getData() instanceof Dialog) || !shell.isVisible(), "a dialog: " + shell.getText());
		}
	}
}
