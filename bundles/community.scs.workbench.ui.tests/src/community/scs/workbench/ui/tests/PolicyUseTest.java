package community.scs.workbench.ui.tests;

import static community.scs.workbench.ui.tests.Policies.choose;
import static community.scs.workbench.ui.tests.Policies.combo;
import static community.scs.workbench.ui.tests.Policies.compared;
import static community.scs.workbench.ui.tests.Policies.line;
import static community.scs.workbench.ui.tests.Policies.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.HistoryItem;
import org.eclipse.compare.ResourceNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFileState;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;
import org.eclipse.help.HelpSystem;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jgit.api.Git;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IViewPart;

import community.scs.workbench.ui.policy.difference.CompareWithRevision;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import community.scs.workbench.ui.graph.GraphCanvas;
import community.scs.workbench.ui.policy.matrix.MatrixCanvas;

/** Comparing from the navigator, tokens of a cloud, exports and help of the policy views. */
class PolicyUseTest {

	private static final String CATALOGUE = "rules:\n- {name: base, check_str: 'role:manager'}\n- {name: 'shop:list', check_str: 'role:reader'}\n"
			+ "- {name: 'shop:sell', check_str: 'rule:base', operations: [{method: POST, path: /sales}]}\n- {name: 'shop:look', check_str: 'role:reader', operations: [{method: GET, path: /sales}]}\n";
	private static final String NAVIGATOR = "org.eclipse.ui.navigator.ProjectExplorer";

	@TempDir
	Path folder;
	private IProject project;

	@BeforeEach
	void begin() throws Exception {
		project = Policies.begin();
	}

	@AfterEach
	void end() {
		Bench.page().closeAllEditors(false);
	}

	@Test
	void twoFilesOfTheNavigatorAreComparedOverTheDefaultsThatOneNames() throws Exception {
		write(project, "shop-1.yaml", CATALOGUE);
		IFile now = write(project, "a.policy.yaml", "# catalogue: shop-1.yaml\n\"shop:buy\": \"rule:base\"\n");
		IFile old = write(project, "b.policy.yaml", "\"shop:buy\": \"role:admin\"\n\"shop:list\": \"role:admin\"\n");
		compareWith("Each Other", now, old);
		Tree tree = compared("shop:buy");
		Ui.waitFor("what it means", () -> line(tree, "shop:buy").contains("+ widened") && line(tree, "shop:list").contains("removed, + widened"));
		assertTrue(Bench.items(tree).stream().anyMatch(item -> item.getText().equals("catalogue, for both sides: shop-1.yaml")));
		Ui.screenshot("policy-compare-each-other");
	}

	@Test
	void operationsThatNeitherTextNamesAreListedWhereARuleBelowThemChanges() throws Exception {
		write(project, "shop-1.yaml", CATALOGUE);
		write(project, "shop-2.yaml", CATALOGUE.replace("role:reader', operations", "role:member', operations"));
		IFile now = write(project, "a.policy.yaml", "# catalogue: shop-2.yaml\n\"base\": \"role:member\"\n");
		IFile old = write(project, "b.policy.yaml", "# catalogue: shop-1.yaml\n\"base\": \"role:admin\"\n");
		compareWith("Each Other", now, old);
		Tree tree = compared("shop:sell");
		assertTrue(line(tree, "shop:sell").startsWith("shop:sell   default, + widened") && line(tree, "shop:sell").contains("allowed now: token {roles: [member"), line(tree, "shop:sell"));
		assertTrue(line(tree, "shop:look").contains("default, − narrowed"), "the defaults differ as well");
		assertTrue(Bench.items(tree).stream().anyMatch(item -> item.getText().equals("catalogue: shop-2.yaml, before: shop-1.yaml")));
		assertEquals(null, line(tree, "shop:list"), "no operation, and the same");
		Ui.screenshot("policy-compare-affected");
	}

	@Test
	void aFileOfTheNavigatorIsComparedWithARevision() throws Exception {
		IFile file = project.getFile(IPath.fromPortableString("policies/domain-manager.policy.yaml"));
		try (Git git = Git.init().setDirectory(project.getLocation().toFile()).setInitialBranch("main").call()) {
			git.add().addFilepattern("policies").call();
			git.commit().setMessage("First").setAuthor("A", "a@example.org").setCommitter("A", "a@example.org").setSign(false).call();
		}
		file.setContents(file.readString().replace("\"identity:delete_user\": \"rule:manages_user or rule:is_admin\"", "\"identity:delete_user\": \"rule:is_admin\"").getBytes(StandardCharsets.UTF_8), true, true, null);
		answer("Compare with Git Revision", "main");
		compareWith("Git Revision…", file);
		Tree tree = compared("identity:delete_user");
		assertTrue(titles(Bench.widgets(Bench.page().getActiveEditor())).contains("Policy Compare"), () -> titles(Bench.widgets(Bench.page().getActiveEditor())).toString());
		Ui.waitFor("what it means", () -> line(tree, "identity:delete_user").contains("− narrowed"));
		assertEquals("domain-manager.policy.yaml – main", Bench.page().getActiveEditor().getTitle());
	}

	@Test
	void twoRevisionsAreComparedWithEachOther() throws Exception {
		IFile file = project.getFile("shop.policy.yaml");
		file.create("\"shop:buy\": \"role:buyer\"\n".getBytes(StandardCharsets.UTF_8), true, false, null);
		try (Git git = Git.init().setDirectory(project.getLocation().toFile()).setInitialBranch("main").call()) {
			git.add().addFilepattern("shop.policy.yaml").call();
			git.commit().setMessage("First").setAuthor("A", "a@example.org").setCommitter("A", "a@example.org").setSign(false).call();
			git.tag().setName("v1").setAnnotated(false).call();
			file.setContents("\"shop:buy\": \"role:buyer or role:guest\"\n".getBytes(StandardCharsets.UTF_8), true, true, null);
			git.add().addFilepattern("shop.policy.yaml").call();
			git.commit().setMessage("Second").setAuthor("A", "a@example.org").setCommitter("A", "a@example.org").setSign(false).call();
		}
		file.setContents("\"shop:buy\": \"!\"\n".getBytes(StandardCharsets.UTF_8), true, true, null);
		CompareUI.openCompareEditor(new CompareWithRevision.Input(file, "main", "v1"));
		Tree tree = compared("shop:buy");
		Ui.waitFor("what it means", () -> line(tree, "shop:buy").contains("+ widened"));
		assertEquals("shop.policy.yaml – main and v1", Bench.page().getActiveEditor().getTitle());
		Ui.screenshot("policy-compare-revisions");
	}

	@Test
	void aFileIsComparedWithTheLocalHistory() throws Exception {
		IFile file = project.getFile("kept.policy.yaml");
		file.create("\"shop:buy\": \"role:buyer\"\n".getBytes(StandardCharsets.UTF_8), true, false, null);
		file.setContents("\"shop:buy\": \"role:buyer and role:adult\"\n".getBytes(StandardCharsets.UTF_8), true, true, null);
		IFileState before = file.getHistory(null)[0];
		CompareUI.openCompareEditor(new CompareEditorInput(new CompareConfiguration()) {
			@Override
			protected Object prepareInput(IProgressMonitor monitor) {
				return new Differencer().findDifferences(false, monitor, null, null, new ResourceNode(file), new HistoryItem(new ResourceNode(file), before));
			}
		});
		Tree tree = compared("shop:buy");
		Ui.waitFor("what it means", () -> line(tree, "shop:buy").contains("− narrowed"));
	}

	private static List<String> titles(Control below) {
		if (below instanceof CLabel label) {
			return List.of(String.valueOf(label.getText()));
		}
		return below instanceof Composite composite ? Stream.of(composite.getChildren()).flatMap(child -> titles(child).stream()).toList() : List.of();
	}

	@Test
	void thePlaygroundTakesThePersonaOfASandboxTokenButNotTheToken() throws Exception {
		IViewPart view = Bench.view("community.scs.workbench.ui.playground");
		Composite widgets = Bench.widgets(view);
		Text roles = Ui.find(widgets, Text.class, text -> text.getText().equals("member, reader"));
		Text ids = Ui.find(widgets, Text.class, text -> text.getText().startsWith("user_id=u1"));
		roles.setText("");
		answer("Token of a Cloud", "");
		Bench.run("community.scs.workbench.ui.takeToken");
		Ui.waitFor("the roles", () -> !roles.getText().isEmpty());
		Set<String> known = Set.of("user_id", "user_domain_id", "project_id", "project_domain_id", "domain_id", "system_scope", "is_admin_project");
		List<String> names = Stream.of(ids.getText().split(" ")).map(pair -> pair.split("=")[0]).toList();
		assertTrue(known.containsAll(names) && names.contains("user_id") && names.contains("project_id"), names.toString());
		assertTrue(Stream.of(roles.getText().split(", ")).allMatch(role -> role.matches("[a-z_-]{1,30}")), roles.getText());
		Ui.screenshot("playground-token");
	}

	@Test
	void whatTheViewsShowIsWritten() throws Exception {
		IViewPart matrix = Bench.view("community.scs.workbench.ui.matrix");
		choose(combo(Bench.widgets(matrix), 3), "scs-sample/policies/domain-manager.policy.yaml");
		Ui.waitFor("operations", () -> Ui.find(Bench.widgets(matrix), MatrixCanvas.class).grid().lines().size() == 9);
		String csv = export("exportMatrix", "m.csv");
		assertTrue(csv.startsWith("resource,operation,system admin") && csv.contains("identity:create_user,"), csv);
		assertTrue(export("exportMatrix", "m.html").startsWith("<!DOCTYPE html>"));
		assertTrue(export("exportMatrix", "m.svg").startsWith("<svg "));
		Bench.view("community.scs.workbench.ui.graph");
		IDE.openEditor(Bench.page(), project.getFile(IPath.fromPortableString("policies/domain-manager.policy.yaml")));
		IViewPart graph = Bench.view("community.scs.workbench.ui.graph");
		GraphCanvas canvas = Ui.find(Bench.widgets(graph), GraphCanvas.class);
		Ui.waitFor("the rules in their places", () -> canvas.drawing() != null);
		assertTrue(export("exportGraph", "g.svg").contains("manages_user"));
		Path png = folder.resolve("g.png");
		run("exportGraph", png);
		Ui.waitFor("the picture", () -> size(png) > 0);
		assertTrue(new ImageData(png.toString()).width >= (int) canvas.drawing().width());
		IDE.openEditor(Bench.page(), project.getFile(IPath.fromPortableString("policies/domain-manager.policy-test")));
		Bench.run("community.scs.workbench.ui.runPolicyTests");
		IViewPart tests = Bench.view("community.scs.workbench.ui.policyTests");
		Ui.waitFor("the results", () -> Ui.find(Bench.widgets(tests), Table.class).getItemCount() == 7);
		assertTrue(export("exportPolicyTests", "t.xml").contains("tests=\"7\" failures=\"0\""));
		keep("m.csv", "m.html", "m.svg", "g.svg", "g.png", "t.xml");
	}

	@Test
	void helpOfThePolicyViewsIsThere() {
		Stream.of("matrix", "graph", "playground", "policyTests", "catalogues").map(id -> "community.scs.workbench.ui." + id)
				.forEach(id -> assertNotNull(HelpSystem.getContext(id), id));
	}

	private String export(String command, String name) throws Exception {
		Path file = folder.resolve(name);
		run(command, file);
		Ui.waitFor(name, () -> size(file) > 0);
		return Files.readString(file);
	}

	private static void run(String command, Path file) throws Exception {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		ParameterizedCommand pressed = ParameterizedCommand.generateCommand(commands.getCommand("community.scs.workbench.ui." + command), Map.of("file", file.toString()));
		PlatformUI.getWorkbench().getActiveWorkbenchWindow().getService(IHandlerService.class).executeCommand(pressed, null);
	}

	private static long size(Path file) {
		return file.toFile().length();
	}

	/** beside the pictures, so that one can look at them */
	private void keep(String... names) throws Exception {
		Path pictures = Files.createDirectories(Path.of(System.getProperty("user.dir"), "target", "screenshots"));
		for (String name : names) {
			Files.copy(folder.resolve(name), pictures.resolve("policy-export-" + name), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** chooses from the menu of files of the navigator */
	private static void compareWith(String item, IFile... files) throws Exception {
		IViewPart navigator = Bench.view(NAVIGATOR);
		Ui.waitFor("the selection", () -> {
			((ISetSelectionTarget) navigator).selectReveal(new StructuredSelection(files));
			return navigator.getSite().getSelectionProvider().getSelection() instanceof StructuredSelection found && found.size() == files.length;
		});
		Menu menu = Ui.find(Bench.widgets(navigator), Tree.class).getMenu();
		Menu below = item(menu, "Compare With").getMenu();
		item(below, item).notifyListeners(SWT.Selection, new Event());
	}

	private static MenuItem item(Menu menu, String text) {
		menu.notifyListeners(SWT.Show, new Event());
		return Arrays.stream(menu.getItems()).filter(item -> item.getText().replace("&", "").equals(text)).findAny()
				.orElseThrow(() -> new AssertionError(text + " is not in " + Arrays.stream(menu.getItems()).map(MenuItem::getText).toList()));
	}

	/** types into a dialog's filter as soon as it is there, and presses OK */
	private static void answer(String title, String filter) {
		Display display = Display.getCurrent();
		display.timerExec(300, () -> {
			Control dialog = Arrays.stream(display.getShells()).filter(shell -> shell.getText().equals(title)).findAny().orElse(null);
			Table list = dialog == null ? null : Ui.find(dialog, Table.class);
			Button ok = dialog == null ? null : Ui.find(dialog, Button.class, button -> button.getText().equals("OK"));
			if (list == null || list.getItemCount() == 0 || ok == null) {
				answer(title, filter);
				return;
			}
			Ui.find(dialog, Text.class).setText(filter);
			display.timerExec(500, () -> {
				Ui.screenshot("dialog-" + title.replace(' ', '-').toLowerCase());
				ok.notifyListeners(SWT.Selection, new Event());
			});
		});
	}
}
