package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jgit.api.Git;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Severities of rules in the preferences, and rules that look at the last commit. */
class RuleSeverityTest {

	private static final String NODE = "community.scs.workbench.rules";
	private static final String RULE = "community.scs.workbench.document.unknown-key";
	private static final String STABLE = "---\ntitle: T\ntype: Procedural\nstatus: Stable\nstabilized_at: 2024-01-01\ntrack: IaaS\n---\n\n## Decision\n\n"
			+ "Cloud providers MUST keep their machines running.\n";

	@TempDir
	java.nio.file.Path folder;

	private IProject project;

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
	}

	private IFile open(String text) throws Exception {
		Files.writeString(folder.resolve("scs-0190-v1-a.md"), text, StandardCharsets.UTF_8);
		IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription("rules");
		description.setLocation(IPath.fromPath(folder));
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("rules");
		project.create(description, null);
		project.open(null);
		IFile file = project.getFile("scs-0190-v1-a.md");
		IDE.openEditor(Bench.page(), file);
		return file;
	}

	private static List<String> problems(IFile file, String rule) {
		try {
			return Arrays.stream(file.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO)).filter(m -> m.getAttribute("code", "").endsWith(rule))
					.map(m -> String.valueOf(m.getAttribute(IMarker.SEVERITY, -1))).toList();
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void severitiesAreThoseOfProjectAndWorkspace() throws Exception {
		IFile file = open(STABLE.replace("title: T", "title: T\ncolour: red"));
		Ui.waitFor("the note", () -> problems(file, RULE).equals(List.of(String.valueOf(IMarker.SEVERITY_INFO))));
		InstanceScope.INSTANCE.getNode(NODE).put(RULE, "error");
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Bench.shell(), "community.scs.workbench.ui.rules", null, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Table table = Ui.find(dialog.getShell(), Table.class);
		assertTrue(table.getItemCount() > 30, () -> "rules: " + table.getItemCount());
		Text words = Ui.find(dialog.getShell(), Text.class, t -> t.getMessage().startsWith("rule"));
		words.setText("scs-0001 keys");
		assertEquals(List.of("document.unknown-key error"), Arrays.stream(table.getItems()).map(i -> i.getText(0) + ' ' + i.getText(1)).filter(t -> t.contains("key ")).toList());
		words.setText("");
		table.select(0);
		table.notifyListeners(SWT.Selection, new Event());
		Ui.screenshot("preferences-rules");
		press(dialog, "Restore &Defaults");
		press(dialog, "&Apply");
		assertEquals("none", InstanceScope.INSTANCE.getNode(NODE).get(RULE, "none"));
		press(dialog, "Apply and Close");
		new ProjectScope(project).getNode(NODE).put(RULE, "warning");
		Ui.settle();
		PreferenceDialog properties = PreferencesUtil.createPropertyDialogOn(Bench.shell(), project, "community.scs.workbench.ui.rules.project", null, null);
		properties.setBlockOnOpen(false);
		properties.open();
		Table own = Ui.find(properties.getShell(), Table.class);
		assertTrue(Arrays.stream(own.getItems()).anyMatch(i -> i.getText(0).equals("document.unknown-key") && i.getText(1).equals("warning")));
		Ui.screenshot("properties-rules");
		press(properties, "Apply and Close");
		Ui.settle();
		community.scs.workbench.editor.Bridge.get().validate(List.of(project));
		Ui.waitFor("the warning", () -> problems(file, RULE).equals(List.of(String.valueOf(IMarker.SEVERITY_WARNING))));
	}

	private static void press(PreferenceDialog dialog, String text) {
		Button button = Ui.find(dialog.getShell(), Button.class, b -> b.getText().equals(text) && b.isVisible());
		assertTrue(button != null, text);
		button.notifyListeners(SWT.Selection, new Event());
		Ui.settle();
	}

	@Test
	void aStableDocumentIsComparedWithTheLastCommit() throws Exception {
		Files.writeString(folder.resolve("scs-0190-v1-a.md"), STABLE);
		try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
			git.add().addFilepattern(".").call();
			git.commit().setMessage("first").setAuthor("A", "a@example.org").setCommitter("A", "a@example.org").setSign(false).call();
			IFile file = open(STABLE.replace("MUST", "SHOULD"));
			Ui.waitFor("the weaker demand", () -> problems(file, "stable-statement-weakened").size() == 1);
			Ui.screenshot("stable-weakened");
			git.add().addFilepattern(".").call();
			git.commit().setMessage("second").setAuthor("A", "a@example.org").setCommitter("A", "a@example.org").setSign(false).call();
			Bench.shell().notifyListeners(SWT.Activate, new Event());
			Ui.waitFor("the commit", () -> problems(file, "stable-statement-weakened").isEmpty());
		}
	}
}
