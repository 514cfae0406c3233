package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jgit.api.Git;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Policies in the fences of a standards document, in the product. */
class FencesTest {

	private static final String POLICY = """
			# Who may lend.
			"admin_required": "role:admin"
			"library:lend": "rule:admin_requird or user_idd:%(user_id)s"
			""";
	private static final String TEXT = "# Lending\n\nLibraries MUST use this policy.\n\n```yaml\n" + POLICY + "```\n\nThe end.\n";

	private IProject project;

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("fences");
		project.create(null);
		project.open(null);
	}

	private ITextEditor open(String name, String text) throws CoreException {
		IFile file = project.getFile(name);
		file.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
		return (ITextEditor) IDE.openEditor(Bench.page(), file);
	}

	private IMarker[] markers() {
		try {
			return project.findMarkers("community.scs.workbench.editor.problem", true, IResource.DEPTH_INFINITE);
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	private List<String> problems() {
		return Arrays.stream(markers())
				.filter(m -> m.getAttribute("code", "").contains(".policy."))
				.map(m -> m.getAttribute(IMarker.LINE_NUMBER, 0) + " " + m.getAttribute("code", "").replaceAll(".*\\.", "")).sorted().toList();
	}

	private void awaitProblems(List<String> expected) {
		Ui.waitFor("the findings " + expected, () -> problems().equals(expected));
	}

	@Test
	void findingsAndOutlineOfThePolicyAreThoseOfTheDocument() throws Exception {
		ITextEditor editor = open("x.md", TEXT);
		awaitProblems(List.of("8 misspelled-rule", "8 unknown-attribute"));
		IViewPart outline = Bench.view("org.eclipse.ui.views.ContentOutline");
		Bench.page().activate(editor);
		Tree tree = Ui.find(Bench.widgets(outline), Tree.class);
		Ui.waitFor("the policy in the outline", () -> Bench.items(Ui.find(Bench.widgets(outline), Tree.class)).stream()
				.anyMatch(i -> i.getText().startsWith("Policy")));
		assertTrue(tree.getItemCount() > 0);
	}

	/** Answers the next dialog of this title with one of its buttons, a list as soon as it shows what is chosen. */
	private static void answer(String title, String button) {
		Display display = Display.getCurrent();
		display.timerExec(300, () -> {
			Button found = Arrays.stream(display.getShells()).filter(s -> s.getText().equals(title) && hasChosen(Ui.find(s, Table.class)))
					.map(s -> Ui.find(s, Button.class, b -> b.getText().replace("&", "").equals(button) && b.isEnabled())).filter(b -> b != null)
					.findAny().orElse(null);
			if (found == null)
				answer(title, button);
			else {
				found.setSelection((found.getStyle() & SWT.CHECK) != 0);
				found.notifyListeners(SWT.Selection, new Event());
			}
		});
	}

	private static boolean hasChosen(Table list) {
		return list == null || list.getSelectionCount() > 0;
	}

	@Test
	void aPolicyIsExtractedToAFileAndALinkTakesItsPlace() throws Exception {
		ITextEditor editor = open("x.md", TEXT);
		Bench.page().activate(editor);
		answer("Extract Policy to File", "Put a link to the file in the place of the fence");
		Display.getCurrent().timerExec(1200, () -> Ui.screenshot("fence-extract"));
		Display.getCurrent().timerExec(4000, () -> answer("Extract Policy to File", "OK"));
		Bench.run("community.scs.workbench.ui.extractPolicy");
		Ui.waitFor("the file", () -> project.getFile("x.policy.yaml").exists());
		assertEquals(POLICY, project.getFile("x.policy.yaml").readString());
		Ui.waitFor("the link", () -> Editors.text(editor).equals(TEXT.replace("```yaml\n" + POLICY + "```", "[x.policy.yaml](x.policy.yaml)")));
		awaitProblems(List.of("3 misspelled-rule", "3 unknown-attribute"));
	}

	@Test
	void rulesAreFoundAndRenamedInAllFencesOfTheDocument() throws Exception {
		String text = "# Lending\n\n```yaml\n\"admins\": \"role:admin\"\n```\n\nAnd:\n\n> ```yaml\n> \"library:lend\": \"rule:admins\"\n> \"library:buy\": \"rule:admin\"\n> ```\n";
		ITextEditor editor = open("x.md", text);
		awaitProblems(List.of("11 misspelled-rule"));
		int reference = text.indexOf("rule:admins") + 6;
		Bench.page().activate(editor);
		editor.selectAndReveal(reference, 0);
		Bench.run("org.eclipse.ui.edit.text.open.hyperlink");
		Ui.waitFor("the definition", () -> ((ITextSelection) editor.getSelectionProvider().getSelection()).getText().equals("admins"));
		assertEquals(text.indexOf("admins"), ((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset());
		typeInDialog("Rename", "bosses", 100);
		editor.selectAndReveal(reference, 0);
		Bench.run("org.eclipse.ui.edit.rename");
		Ui.waitFor("the new name in both fences", () -> Editors.text(editor).equals(text.replace("\"admins\"", "\"bosses\"").replace("rule:admins", "rule:bosses")));
	}

	/** Enters a text into the next dialog whose title starts so and presses OK; closes it where that cannot be. */
	private static void typeInDialog(String title, String text, int tries) {
		Display.getCurrent().timerExec(300, () -> {
			Shell dialog = Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.getText().startsWith(title)).findFirst().orElse(null);
			Text name = dialog == null ? null : Ui.find(dialog, Text.class);
			if (name != null && !name.getText().equals(text))
				name.setText(text);
			Button ok = name == null ? null : Ui.find(dialog, Button.class, button -> button.getText().replace("&", "").equals("OK") && button.isEnabled());
			if (ok != null)
				ok.notifyListeners(SWT.Selection, new Event());
			else if (tries > 0)
				typeInDialog(title, text, tries - 1);
			else if (dialog != null)
				dialog.close();
		});
	}

	@Test
	void aFenceIsComparedWithAFile() throws Exception {
		project.getFile("other-policy.yaml").create("\"admin_required\": \"role:admin\"\n".getBytes(StandardCharsets.UTF_8), true, false, null);
		ITextEditor editor = open("x.md", TEXT);
		Bench.page().activate(editor);
		Display.getCurrent().timerExec(1500, () -> answer("Compare Fence with File", "OK"));
		Bench.run("community.scs.workbench.ui.compareFence");
		IEditorPart compare = Ui.await("the compare editor", () -> Bench.page().getActiveEditor() == editor ? null : Bench.page().getActiveEditor());
		assertEquals("x.md – other-policy.yaml", compare.getTitle());
		Ui.waitFor("the rules by meaning", () -> {
			Tree rules = Ui.find(Bench.widgets(compare), Tree.class);
			return rules != null && Bench.items(rules).stream().anyMatch(item -> item.getText().contains("added, "));
		});
		Ui.screenshot("fence-compare");
	}

	@Test
	void aFenceIsComparedWithARevisionOfItsDocument() throws Exception {
		IFile document = project.getFile("x.md");
		String before = "# Lending\n\n```yaml\n\"library:lend\": \"role:reader\"\n\"library:burn\": \"!\"\n```\n";
		document.create(before.getBytes(StandardCharsets.UTF_8), true, false, null);
		try (Git git = Git.init().setDirectory(project.getLocation().toFile()).setInitialBranch("main").call()) {
			git.add().addFilepattern("x.md").call();
			git.commit().setMessage("First").setAuthor("A", "a@example.org").setCommitter("A", "a@example.org").setSign(false).call();
		}
		document.delete(true, null);
		ITextEditor editor = open("x.md", before.replace("# Lending\n", "# Lending\n\n```yaml\n\"other:one\": \"role:x\"\n```\n").replace("role:reader", "role:reader or role:guest"));
		Bench.page().activate(editor);
		editor.selectAndReveal(Editors.text(editor).indexOf("role:guest"), 0);
		answer("Compare with Git Revision", "OK");
		Bench.run("community.scs.workbench.ui.compareFenceWithRevision");
		IEditorPart compare = Ui.await("the compare editor", () -> Bench.page().getActiveEditor() == editor ? null : Bench.page().getActiveEditor());
		assertEquals("x.md – HEAD", compare.getTitle());
		Ui.waitFor("what it means", () -> {
			Tree rules = Ui.find(Bench.widgets(compare), Tree.class);
			return rules != null && Bench.items(rules).stream().anyMatch(item -> item.getText().contains("library:lend") && item.getText().contains("+ widened"));
		});
		Ui.screenshot("fence-compare-revision");
	}

	@Test
	void thePolicyOfScs0302() throws Exception {
		Path document = Path.of(System.getProperty("workbench.root", "."), "../shared/data/standards-2026-08-21/Standards/scs-0302-w1-domain-manager-implementation-notes.md");
		assumeTrue(Files.exists(document), "skipped: " + document + " is not there");
		ITextEditor editor = open("scs-0302-w1-domain-manager-implementation-notes.md", Files.readString(document));
		Bench.view("org.eclipse.ui.views.ContentOutline");
		Bench.page().activate(editor);
		int offset = Editors.text(editor).indexOf("is_domain_managed_role");
		editor.selectAndReveal(Editors.text(editor).indexOf("rule:is_domain_managed_role") + 8, 0);
		Ui.waitFor("the fence is read", () -> offset >= 0);
		Ui.screenshot("fence");
		Bench.screenshotInTheDark("fence-dark");
		assertEquals(List.of(), problems());
	}
}
