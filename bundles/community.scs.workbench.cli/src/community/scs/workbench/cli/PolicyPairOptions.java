package community.scs.workbench.cli;

import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.policy.compare.Laws;
import community.scs.workbench.policy.compare.SwitchTable;
import community.scs.workbench.policy.decide.Defaults;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Two policies that a command compares, each with its defaults, and the laws that are taken to hold. */
class PolicyPairOptions {

	@Parameters(index = "0", paramLabel = "OLD", description = "policy file, or - for the defaults alone")
	private Path before;

	@Parameters(index = "1", paramLabel = "NEW", description = "policy file, or - for the defaults alone")
	private Path after;

	@Option(names = "--defaults", paramLabel = "NAME", description = PolicyOptions.CATALOGUE)
	private String defaults;

	@Option(names = "--new-defaults", paramLabel = "NAME", description = "defaults beside the new policy (default: those of --defaults)")
	private String newDefaults;

	@Option(names = "--checks", defaultValue = "plain", description = "kinds of checks: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private Kinds kinds;

	@Mixin
	private RoleOptions roles;

	Policy before(Switches switches) throws IOException {
		return policy(before, defaults, switches);
	}

	Policy after(Switches switches) throws IOException {
		return policy(after, newDefaults == null ? defaults : newDefaults, switches);
	}

	/** Both policies under all combinations of the switches. */
	SwitchTable table() throws IOException {
		Policy old = before(Switches.OFF);
		Policy now = after(Switches.OFF);
		return SwitchTable.of(each -> Policy.of(old.files(), Defaults.of(old.catalogue(), kinds), each),
				each -> Policy.of(now.files(), Defaults.of(now.catalogue(), kinds), each), laws());
	}

	CloudRoles cloud() throws IOException {
		return roles.cloud();
	}

	Laws laws() throws IOException {
		return cloud().laws();
	}

	private Policy policy(Path file, String catalogue, Switches switches) throws IOException {
		List<Path> files = file.toString().equals("-") ? List.of() : List.of(file);
		return PolicyOptions.load(files, catalogue, kinds, switches).policy();
	}
}
