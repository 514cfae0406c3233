package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands above the rules of a policy. */
class PolicyMiningsTest {

	private static final String SWITCH = "minings.community.scs.workbench.policy.Policy";
	private static final IEclipsePreferences PREFERENCES = InstanceScope.INSTANCE.getNode("community.scs.workbench.editor");

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
	}

	@AfterEach
	void asShipped() {
		PREFERENCES.remove(SWITCH);
	}

	@Test
	void rulesAreHeadedByTheirDefaultAndTheirUsesUntilSwitchedOff() throws Exception {
		Typist typist = Typist.open("mined.policy.yaml", "# catalogue: example-2024.2\n\n# Who sells.\n\"seller\": \"role:manager\"\n\"identity:create_user\": \"rule:is_admin or rule:seller\"\n\"identity:delete_user\": \"rule:seller\"\n");
		Ui.waitFor("the uses", () -> Editors.minings(typist.editor()).stream().anyMatch(line -> line.contains("used by 2 rules")));
		Ui.settle();
		Ui.screenshot("policy-minings");
		Bench.screenshotInTheDark("policy-minings-dark");
		PREFERENCES.putBoolean(SWITCH, false);
		Ui.waitFor("nothing above the rules", () -> Editors.minings(typist.editor()).isEmpty());
		PREFERENCES.putBoolean(SWITCH, true);
		Ui.waitFor("the uses again", () -> !Editors.minings(typist.editor()).isEmpty());
		assertEquals(List.of(), Editors.minings(Typist.open("plain.policy.yaml", "\"a\": \"@\"\n").editor()));
	}
}
