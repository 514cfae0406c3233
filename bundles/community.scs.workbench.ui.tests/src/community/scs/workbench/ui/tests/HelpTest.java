package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F1 tells what one looks at, and where there is more. */
class HelpTest {

	private static final String PREFIX = "community.scs.workbench.ui.";
	private static final String HELP_VIEW = "org.eclipse.help.ui.HelpView";

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
	}

	@Test
	void everyTextOfF1LeadsToPagesThatExist() throws Exception {
		for (String id : List.of("documentEditor", "preview", "statements", "outcomes", "newDocument", "revision", "acceptance", "lifecycle", "repository", "extraction",
				"rules", "policyEditor", "policyTestEditor")) {
			IContext context = HelpSystem.getContext(PREFIX + id);
			assertNotNull(context, id);
			assertTrue(context.getText().length() > 60, id);
			for (IHelpResource topic : context.getRelatedTopics()) {
				assertPage(topic.getHref());
			}
		}
	}

	@Test
	void contentsLeadToPagesThatExist() throws Exception {
		for (IToc book : HelpSystem.getTocs()) {
			if (book.getLabel().equals("SCS Standards Workbench")) {
				for (ITopic topic : book.getTopics()) {
					assertPage(topic.getHref());
					for (ITopic below : topic.getSubtopics()) {
						assertPage(below.getHref());
					}
				}
				return;
			}
		}
		throw new AssertionError("no book");
	}

	private static void assertPage(String href) throws Exception {
		try (InputStream page = HelpSystem.getHelpContent(href)) {
			assertNotNull(page, href);
			assertTrue(new String(page.readAllBytes()).contains("<h1>"), href);
		}
	}

	@Test
	void viewsAndEditorKnowTheirHelp() throws Exception {
		Typist typist = Typist.open("scs-9101-v1-help.md", "# Title\n\nText.\n");
		Ui.waitFor("help of the editor", () -> (PREFIX + "documentEditor").equals(helpOf(typist.widget())));
		for (String view : List.of("preview", "statements", "outcomes")) {
			IViewPart part = Bench.view(PREFIX + view);
			assertTrue(knows(Bench.widgets(part), PREFIX + view), view);
		}
		StyledText editor = typist.widget();
		Bench.page().activate(typist.editor());
		editor.setFocus();
		editor.notifyListeners(SWT.Help, new Event());
		Ui.waitFor("the help view", () -> Bench.page().findView(HELP_VIEW) != null);
		Ui.screenshot("help");
		Bench.page().hideView(Bench.page().findView(HELP_VIEW));
	}

	@Test
	void aProblemLeadsToTheHelpOnItsRule() throws Exception {
		Typist typist = Typist.open("help.policy.yaml", "\"a\": \"rule:b\"\n\"b\": \"rule:a\"\n");
		IFile file = typist.editor().getEditorInput().getAdapter(IFile.class);
		Ui.waitFor("help of the policy editor", () -> (PREFIX + "policyEditor").equals(helpOf(typist.widget())));
		IMarker cycle = Ui.await("the cycle", () -> problem(file));
		List<String> labels = List.of(IDE.getMarkerHelpRegistry().getResolutions(cycle)).stream().map(IMarkerResolution::getLabel).toList();
		assertEquals(List.of("Let nobody pass where the cycle closes: !", "Help on This Rule"), labels);
		assertPage("/community.scs.workbench.product/help/rules.html");
		try (InputStream page = HelpSystem.getHelpContent("/community.scs.workbench.product/help/rules.html")) {
			assertTrue(new String(page.readAllBytes()).contains("id=\"" + cycle.getAttribute("code") + "\""));
		}
	}

	private static IMarker problem(IFile file) {
		try {
			return List.of(file.findMarkers("community.scs.workbench.editor.problem", false, IResource.DEPTH_ZERO)).stream().findFirst().orElse(null);
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	private static boolean knows(Control control, String id) {
		return id.equals(helpOf(control)) || control instanceof Composite composite && List.of(composite.getChildren()).stream().anyMatch(child -> knows(child, id));
	}

	/** where the platform keeps the id */
	private static String helpOf(Control control) {
		return (String) control.getData("org.eclipse.ui.help");
	}
}
