package community.scs.workbench.ui.tests;

import static community.scs.workbench.ui.tests.Policies.choose;
import static community.scs.workbench.ui.tests.Policies.combo;
import static community.scs.workbench.ui.tests.Policies.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IProject;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The theme is switched while views are full. That restyles every line that there has been and that was not disposed of:
 * one that its table has lost ends the process on GTK.
 */
class ThemeSwitchTest {

	private static final List<String> VIEWS = List.of("matrix", "graph", "policyTests", "statements", "outcomes", "clouds", "results");

	private IProject project;

	@BeforeEach
	void begin() throws Exception {
		project = Policies.begin();
		write(project, "policies/large.policy.yaml", String.join("", IntStream.range(0, 1200).mapToObj(i -> "\"thing" + i + "\": \"role:r" + i % 9 + "\"\n").toList()));
	}

	@AfterEach
	void end() {
		Bench.dark(false);
	}

	@Test
	void linesThatTheFilterTookAwayAreNotStyled() throws Exception {
		for (String view : VIEWS) {
			Bench.view("community.scs.workbench.ui." + view);
		}
		Bench.view("org.eclipse.ui.views.ProblemView");
		Composite widgets = Bench.widgets(Bench.view("community.scs.workbench.ui.playground"));
		Ui.waitFor("the policies", () -> combo(widgets, 0).getItemCount() > 2);
		choose(combo(widgets, 2), "(none)");
		choose(combo(widgets, 0), "scs-sample/policies/large.policy.yaml");
		Table table = Ui.find(widgets, Table.class);
		Text filter = Ui.find(widgets, Text.class, text -> text.getMessage().equals("all operations"));
		for (int i = 0; i < 4; i++) {
			filter.setText("");
			Ui.waitFor("as many operations as are listed", () -> table.getItemCount() == 1000 && Policies.label(widgets, "0 of 1200").getText().contains("first 1000 of 1200"));
			table.setFocus();
			table.setSelection(990 - i * 20);
			Ui.settle();
			filter.setText("thing1");
			Ui.waitFor("the operations asked for", () -> table.getItemCount() == 311);
			filter.setText("thing12");
			Ui.waitFor("fewer", () -> table.getItemCount() == 11);
			Bench.dark(i % 2 == 0);
		}
		assertEquals("thing12", table.getItem(0).getText());
	}

	@Test
	void everythingIsReadableBackInTheLight() throws Exception {
		for (String view : List.of("statements", "clouds", "results")) {
			Bench.view("community.scs.workbench.ui." + view);
		}
		Bench.dark(true);
		Bench.dark(false);
		List<String> pale = new ArrayList<>();
		collectPale(Bench.shell(), pale);
		assertEquals(List.of(), pale);
	}

	private static void collectPale(Control control, List<String> pale) {
		boolean isRead = control instanceof ToolBar || control instanceof Tree || control instanceof Table || control instanceof Link || control instanceof CLabel || control instanceof Text;
		if (isRead && control.getBackground().getRGB().getHSB()[2] - control.getForeground().getRGB().getHSB()[2] < 0.4) {
			pale.add(control + " in " + control.getParent());
		}
		if (control instanceof Composite composite) {
			Arrays.stream(composite.getChildren()).forEach(child -> collectPale(child, pale));
		}
	}
}
