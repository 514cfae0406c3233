package community.scs.workbench.ui.tests;

import static community.scs.workbench.ui.tests.Policies.choose;
import static community.scs.workbench.ui.tests.Policies.combo;
import static community.scs.workbench.ui.tests.Policies.label;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IProject;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed wrongly, or too much of it, in the playground. */
class PlaygroundInputTest {

	private static final int OPERATIONS = 1000;

	private IProject project;
	private Composite widgets;
	private Text target;
	private Text filter;

	@BeforeEach
	void begin() throws Exception {
		project = Policies.begin();
		StringBuilder policy = new StringBuilder();
		for (int i = 0; i < OPERATIONS; i++) {
			policy.append("\"big:do_").append(i).append("\": \"role:member and project_id:%(target.thing_").append(i % 10).append(".project_id)s\"\n");
		}
		Policies.write(project, "policies/big.policy.yaml", policy.toString());
		widgets = Bench.widgets(Bench.view("community.scs.workbench.ui.playground"));
		target = Ui.find(widgets, Text.class, text -> text.getText().equals("project_id=p1"));
		filter = Ui.find(widgets, Text.class, text -> text.getMessage().equals("all operations"));
		choose(combo(widgets, 0), "scs-sample/policies/big.policy.yaml");
		choose(combo(widgets, 2), "(none)");
		Ui.waitFor("all decisions", () -> said("0 of 1000 rules allow it"));
	}

	private boolean said(String words) {
		return label(widgets, words) != null || Ui.find(widgets, Label.class, label -> label.getText().contains(words)) != null;
	}

	@Test
	void eachLetterDecidesAThousandOperationsAgain() {
		String typed = "target.thing_3.project_id=p1";
		for (int i = 1; i <= typed.length(); i++) {
			target.setText(typed.substring(0, i));
			Ui.settle();
		}
		Ui.waitFor("the last decisions", () -> said("100 of 1000 rules allow it"));
		Table table = Ui.find(widgets, Table.class);
		assertEquals(OPERATIONS, table.getItemCount());
		Ui.screenshot("playground-large");
	}

	@Test
	void whatIsNoAttributeIsLeftOutAndSaidSo() {
		target.setText("{\"target\": broken target.thing_3.project_id=p1 =x");
		Ui.waitFor("what is left out", () -> said("100 of 1000") && said("Left out, as it is not name=value: {\"target\": broken =x"));
		assertEquals("{\"target\": broken target.thing_3.project_id=p1 =x", target.getText());
	}

	@Test
	void whatIsEnormousEndsNothing() {
		target.setText("a.".repeat(10_000) + "a=1 " + "x".repeat(10_000) + " " + "y ".repeat(5_000) + "target.thing_3.project_id=p1");
		Ui.waitFor("the decisions", () -> said("100 of 1000") && said("Left out"));
		Label said = Ui.find(widgets, Label.class, label -> label.getText().contains("Left out"));
		assertTrue(said.getText().length() < 500, said::getText);
	}

	@Test
	void aRuleThatIsNotThereIsSaid() {
		filter.setText("big:du");
		Ui.waitFor("what is missing", () -> said("No rule of this policy contains “big:du”."));
		filter.setText("big:do_99");
		Ui.waitFor("the rules that are there", () -> Ui.find(widgets, Table.class).getItemCount() == 11);
	}
}
