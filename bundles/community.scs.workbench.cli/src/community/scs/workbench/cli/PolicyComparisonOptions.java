package community.scs.workbench.cli;

import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import java.io.IOException;
import java.util.Set;
import picocli.CommandLine.Option;

/** Two policies that a command compares, each under switches of its own. */
final class PolicyComparisonOptions extends PolicyPairOptions {

	private enum Switch {
		ENFORCE_SCOPE, ENFORCE_NEW_DEFAULTS
	}

	@Option(names = "--switches", paramLabel = "NAME", split = ",", description = "options that are on: ${COMPLETION-CANDIDATES}")
	private Set<Switch> switches = Set.of();

	@Option(names = "--new-switches", paramLabel = "NAME", split = ",", arity = "0..*", description = "options that are on beside the new policy (default: those of --switches)")
	private Set<Switch> newSwitches;

	Policy before() throws IOException {
		return before(switches(switches));
	}

	Policy after() throws IOException {
		return after(switches(newSwitches == null ? switches : newSwitches));
	}

	private static Switches switches(Set<Switch> on) {
		return new Switches(on.contains(Switch.ENFORCE_SCOPE), on.contains(Switch.ENFORCE_NEW_DEFAULTS));
	}
}
