package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which files of a workspace the policy language looks at, and what they know of each other. */
class PolicyFilesTest {

	private static final String SLIP = "\"admins\": \"role:admin\"\n\"a\": \"rule:adminz\"\n";

	private IProject project;

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("policies");
		project.create(null);
		project.open(null);
	}

	private void write(String path, String text) throws CoreException {
		IFile file = project.getFile(IPath.fromPortableString(path));
		IPath folder = file.getParent().getProjectRelativePath();
		for (int i = 1; i <= folder.segmentCount(); i++)
			if (!project.getFolder(folder.uptoSegment(i)).exists())
				project.getFolder(folder.uptoSegment(i)).create(true, true, null);
		if (file.exists())
			file.setContents(text.getBytes(StandardCharsets.UTF_8), true, false, null);
		else
			file.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
	}

	private List<String> problems() {
		try {
			return Arrays.stream(project.findMarkers("community.scs.workbench.editor.problem", true, IResource.DEPTH_INFINITE))
					.map(m -> m.getResource().getProjectRelativePath() + " " + m.getAttribute("code", "").replaceAll(".*\\.", "") + " "
							+ m.getAttribute(IMarker.LINE_NUMBER, 0)).sorted().toList();
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void policiesAreRecognisedByTheirContent() throws Exception {
		for (String name : List.of("policy.json", "keystone/policy.yaml", "nova/policy.d/10-x.yaml", "rules.yaml"))
			write(name, SLIP);
		write("compose.yaml", "services:\n  web:\n    image: nginx:1\n");
		write("clouds.yaml", "clouds:\n  x:\n    auth:\n      auth_url: https://x.example/v3\n");
		write("network-policy.yaml", "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: x\n");
		List<String> expected = List.of("keystone/policy.yaml misspelled-rule 2", "nova/policy.d/10-x.yaml misspelled-rule 2", "policy.json misspelled-rule 2",
				"rules.yaml misspelled-rule 2");
		Ui.waitFor("the findings", () -> problems().equals(expected));
		for (String name : List.of("policy.json", "rules.yaml"))
			assertTrue(project.getFile(name).getContentDescription().getContentType().isKindOf(Platform.getContentTypeManager().getContentType("community.scs.workbench.ui.policy")), name);
		write("rules.yaml", "a:\n  b: c\n");
		Ui.waitFor("none for a file that has become another one", () -> problems().equals(expected.subList(0, 3)));
	}

	@Test
	void overlaysAndTheirPolicyKnowEachOther() throws Exception {
		write("etc/policy.yaml", "\"admins\": \"role:admin\"\n\"a\": \"rule:adminz\"\n\"b\": \"rule:helper\"\n");
		write("etc/policy.d/10-x.yaml", "\"helper\": \"role:x\"\n\"c\": \"rule:admins\"\n");
		write("etc/policy.d/20-y.yaml", "\"helper\": \"role:y\"\n");
		Ui.waitFor("the findings", () -> problems().equals(List.of("etc/policy.d/10-x.yaml overridden-rule 1", "etc/policy.yaml misspelled-rule 2")));
	}

	@Test
	void testsOfAPolicyAreALanguage() throws Exception {
		write("shop.policy.yaml", "\"shop:buy\": \"role:buyer\"\n");
		String tests = "# What the shop promises.\npolicy: shop.policy.yaml\npersonas:\n  buyer: {roles: [buyer], user_id: u1}\n  boss:\n    roles: [admin]\ntests:\n"
				+ "- {name: buyers buy, persona: buyer, operation: 'shop:buy', expected: allowed}\n- {name: nobody else does, persona: bos, operation: 'shop:by', expected: denied}\n";
		write("shop.policy-test", tests);
		List<String> expected = List.of("shop.policy-test test-unknown-operation 9", "shop.policy-test test-unknown-persona 9");
		Ui.waitFor("the findings", () -> problems().equals(expected));
		ITextEditor editor = (ITextEditor) IDE.openEditor(Bench.page(), project.getFile("shop.policy-test"));
		IViewPart outline = Bench.view("org.eclipse.ui.views.ContentOutline");
		Bench.page().activate(editor);
		Ui.waitFor("the outline", () -> Ui.find(Bench.widgets(outline), Tree.class) != null
				&& Bench.items(Ui.find(Bench.widgets(outline), Tree.class)).stream().anyMatch(item -> item.getText().startsWith("buyers buy")));
		Ui.screenshot("policy-test-editor");
		Bench.screenshotInTheDark("policy-test-editor-dark");
		Editors.document(editor).set(tests.replace("persona: bos,", "persona: boss,").replace("'shop:by'", "'shop:buy'"));
		Ui.waitFor("no findings while typing", () -> problems().isEmpty());
		Bench.page().closeAllEditors(false);
	}
}
