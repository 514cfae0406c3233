package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
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
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roles of a cloud in the preferences of the workspace and of a project, and what they change. */
class CloudRolesTest {

	private static final String NODE = "community.scs.workbench.rules";
	private static final String IMPLIED = "community.scs.workbench.policy.impliedRoles";
	private static final String KNOWN = "community.scs.workbench.policy.knownRoles";

	@TempDir
	java.nio.file.Path folder;

	private IProject project;
	private IFile file;

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
		Files.writeString(folder.resolve("my.policy.yaml"), "# roles: other\n\n\"a:b\": \"role:auditor\"\n", StandardCharsets.UTF_8);
		IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription("roles");
		description.setLocation(IPath.fromPath(folder));
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("roles");
		project.create(description, null);
		project.open(null);
		file = project.getFile("my.policy.yaml");
		IDE.openEditor(Bench.page(), file);
	}

	@AfterEach
	void end() throws Exception {
		InstanceScope.INSTANCE.getNode(NODE).remove(IMPLIED);
		InstanceScope.INSTANCE.getNode(NODE).remove(KNOWN);
		Bench.page().closeAllEditors(false);
		project.delete(false, true, null);
	}

	private long unknown() {
		try {
			return Arrays.stream(file.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO)).filter(m -> m.getAttribute("code", "").endsWith("unknown-role")).count();
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void rolesAreThoseOfProjectAndWorkspace() throws Exception {
		Ui.waitFor("the unknown role", () -> unknown() == 1);
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Bench.shell(), "community.scs.workbench.ui.cloudRoles", null, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Text implied = text(dialog, "admin = manager");
		Text known = text(dialog, "");
		assertEquals("admin = manager\nmanager = member\nmember = reader", implied.getText());
		implied.setText("manager");
		assertFalse(ok(dialog).isEnabled(), "half a pair cannot be kept");
		implied.setText("manager = lead\nlead = manager");
		assertTrue(ok(dialog).isEnabled());
		known.setText("Auditor, operator");
		Ui.screenshot("preferences-roles");
		press(dialog);
		Ui.waitFor("no unknown role", () -> unknown() == 0);
		assertEquals("auditor, operator", InstanceScope.INSTANCE.getNode(NODE).get(KNOWN, "none"));
		assertEquals("manager = lead, lead = manager", InstanceScope.INSTANCE.getNode(NODE).get(IMPLIED, "none"));

		PreferenceDialog properties = PreferencesUtil.createPropertyDialogOn(Bench.shell(), project, "community.scs.workbench.ui.cloudRoles.project", null, null);
		properties.setBlockOnOpen(false);
		properties.open();
		text(properties, "auditor, operator").setText("operator");
		Ui.screenshot("properties-roles");
		press(properties);
		Ui.waitFor("the unknown role again", () -> unknown() == 1);
		assertEquals("operator", new ProjectScope(project).getNode(NODE).get(KNOWN, "none"));
		assertEquals("none", new ProjectScope(project).getNode(NODE).get(IMPLIED, "none"), "what is as in the workspace follows it");
	}

	private static Text text(PreferenceDialog dialog, String start) {
		return Ui.find(dialog.getShell(), Text.class, t -> (t.getStyle() & SWT.MULTI) != 0 && (t.getStyle() & SWT.BORDER) != 0 && t.isVisible()
				&& (start.isEmpty() ? t.getText().isEmpty() : t.getText().startsWith(start)));
	}

	private static Button ok(PreferenceDialog dialog) {
		return Ui.find(dialog.getShell(), Button.class, b -> b.getText().equals("Apply and Close") && b.isVisible());
	}

	private static void press(PreferenceDialog dialog) {
		ok(dialog).notifyListeners(SWT.Selection, new Event());
		Ui.settle();
	}
}
