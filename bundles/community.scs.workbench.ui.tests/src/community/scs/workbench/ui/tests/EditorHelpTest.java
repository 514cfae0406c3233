package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.SubContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Popups and dialogs of the editor of standards documents, with pictures. */
class EditorHelpTest {

	private static final String ENTROPY = """
			---
			title: SCS Entropy
			type: Standard
			stabilized_at: 2024-02-08
			status: Stable
			track: IaaS
			description: The virtual machines need enough entropy.
			---

			## Motivation

			Randomness.
			""";
	private static final String DRAFT = """
			---
			title: Key Manager
			type: Standard
			status: Draft
			track: IaaS
			replaces: scs-0101-v1-entropy.md
			---

			## Introduction

			See [Entropy](scs-0101-v1-entropy.md#motivation) and scs-0101-v1-entropy.

			## Terminology

			| Term        | Meaning           |
			| ----------- | ----------------- |
			| cloud admin | operator of cloud |

			## Standard

			A cloud admin MUST read [Entropy][e]. The cloud admin SHOULD sleep.

			[e]: scs-0101-v1-entropy.md
			""";

	private Typist typist;

	/** The second time in the dark. */
	private static String theme(RepetitionInfo run) {
		boolean isDark = run.getCurrentRepetition() == 2;
		Bench.dark(isDark);
		return isDark ? "-dark" : "";
	}

	@AfterEach
	void light() {
		Bench.dark(false);
	}

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
		Typist.file("scs-0101-v1-entropy.md", ENTROPY);
		typist = Typist.open("scs-0199-v1-keys.md", DRAFT);
	}

	@RepeatedTest(2)
	void contentAssistMakesALink(RepetitionInfo run) throws Exception {
		String suffix = theme(run);
		typist.caretBehind("SHOULD sleep.").type(" See entr");
		Bench.run("org.eclipse.ui.edit.text.contentAssist.proposals");
		Table proposals = Ui.await("proposals", () -> popup(Table.class));
		Ui.waitFor("the link", () -> proposals.getItemCount() > 0 && !proposals.getItem(0).getText().isBlank());
		Ui.screenshot("content-assist" + suffix);
	}

	@RepeatedTest(2)
	void hoverShowsTheDocument(RepetitionInfo run) throws Exception {
		String suffix = theme(run);
		typist.caretBehind("and scs-0101");
		Bench.run("org.eclipse.ui.edit.text.showInformation");
		Shell hover = Ui.await("the hover", () -> shells().stream().filter(s -> texts(s).contains("stabilized 2024-02-08")).findFirst().orElse(null));
		assertTrue(texts(hover).contains("Stable"), texts(hover));
		Ui.screenshot("hover" + suffix);
	}

	@RepeatedTest(2)
	void quickOutlineFindsASection(RepetitionInfo run) throws Exception {
		String suffix = theme(run);
		Bench.run("community.scs.workbench.editor.quickOutline");
		Tree tree = Ui.await("the quick outline", () -> popup(Tree.class));
		Text filter = Ui.find(tree.getShell(), Text.class);
		filter.setText("termin");
		assertEquals(List.of("Terminology"), Bench.items(tree).stream().map(TreeItem::getText).toList());
		filter.setText("");
		Ui.screenshot("quick-outline" + suffix);
		filter.setText("termin");
		press(filter, SWT.CR);
		assertEquals("Terminology", typist.widget().getSelectionText());
	}

	@Test
	void outlineShowsStructureStatementsOrLinks() throws Exception {
		IViewPart view = Bench.view("org.eclipse.ui.views.ContentOutline");
		Tree tree = Ui.await("the outline", () -> Ui.find(Bench.widgets(view), Tree.class, t -> t.isVisible() && t.getItemCount() > 2));
		assertTrue(Bench.items(tree).stream().anyMatch(i -> i.getText().equals("Terminology")));
		choose(view, "Show Statements");
		List<String> statements = Bench.items(tree).stream().map(TreeItem::getText).toList();
		assertTrue(statements.stream().anyMatch(s -> s.contains("MUST read")) && !statements.contains("Terminology"), statements.toString());
		choose(view, "Show Links");
		List<String> links = Bench.items(tree).stream().map(TreeItem::getText).toList();
		assertTrue(links.contains("Entropy  scs-0101-v1-entropy.md#motivation") && links.stream().noneMatch(l -> l.contains("MUST")), links.toString());
		Ui.screenshot("outline-links");
		choose(view, "Show Structure");
	}

	private static void choose(IViewPart view, String label) {
		var tools = view.getViewSite().getActionBars().getToolBarManager();
		for (var item : tools.getItems())
			if (item instanceof SubContributionItem wrapped && wrapped.getInnerItem() instanceof ActionContributionItem a) {
				boolean isMeant = a.getAction().getText().equals(label);
				if (a.getAction().getText().startsWith("Show "))
					a.getAction().setChecked(isMeant);
				if (isMeant)
					a.getAction().run();
			}
		Ui.settle();
	}

	@RepeatedTest(2)
	void renamingATermShowsAPreview(RepetitionInfo run) throws Exception {
		String suffix = theme(run);
		typist.caretBehind("| cloud ad");
		List<String> seen = new ArrayList<>();
		Display.getCurrent().timerExec(1500, () -> {
			Shell dialog = shells().stream().filter(s -> s.getText().startsWith("Rename")).findFirst().orElse(null);
			if (dialog == null)
				return;
			Ui.find(dialog, Text.class).setText("operator");
			press(button(dialog, "Pre"));
			Tree changes = Ui.await("the preview", () -> Ui.find(dialog, Tree.class, t -> t.isVisible() && t.getItemCount() > 0));
			Bench.items(changes).forEach(i -> seen.add(i.getText()));
			Ui.screenshot("rename-preview" + suffix);
			press(button(dialog, "OK"));
		});
		Bench.run("org.eclipse.ui.edit.rename");
		Ui.waitFor("the new name", () -> Editors.text(typist.editor()).contains("A operator MUST read"));
		assertTrue(Editors.text(typist.editor()).contains("The operator SHOULD sleep."));
		assertTrue(seen.stream().anyMatch(s -> s.contains("scs-0199-v1-keys.md")), seen.toString());
		Bench.run("org.eclipse.ui.edit.undo");
		Ui.waitFor("the old name", () -> Editors.text(typist.editor()).equals(DRAFT));
	}

	private static List<Shell> shells() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(s -> !s.isDisposed() && s.isVisible()).toList();
	}

	private static <T extends Control> T popup(Class<T> kind) {
		return shells().stream().filter(s -> s != Bench.shell()).map(s -> Ui.find(s, kind, Control::isVisible))
				.filter(c -> c != null).findFirst().orElse(null);
	}

	private static String texts(Shell shell) {
		var text = Ui.find(shell, StyledText.class, t -> t.isVisible());
		return shell == Bench.shell() || text == null ? "" : text.getText();
	}

	private static Button button(Shell dialog, String start) {
		return Ui.find(dialog, Button.class, b -> b.getText().replace("&", "").startsWith(start));
	}

	private static void press(Button button) {
		button.notifyListeners(SWT.Selection, new Event());
		Ui.settle();
	}

	private static void press(Text text, int key) {
		Event event = new Event();
		event.keyCode = key;
		event.character = (char) key;
		text.notifyListeners(SWT.KeyDown, event);
		Ui.settle();
	}
}
