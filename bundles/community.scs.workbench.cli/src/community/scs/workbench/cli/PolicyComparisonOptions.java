package community.scs.workbench.cli;

import community.scs.workbench.policy.compare.Laws;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Two policies that a command compares, each with its defaults and switches. */
final class PolicyComparisonOptions {

	private enum Switch {
		ENFORCE_SCOPE, ENFORCE_NEW_DEFAULTS
	}

	@Parameters(index = "0", paramLabel = "OLD", description = "policy file, or - for the defaults alone")
	private Path before;

	@Parameters(index = "1", paramLabel = "NEW", description = "policy file, or - for the defaults alone")
	private Path after;

	@Option(names = "--defaults", paramLabel = "NAME", description = PolicyOptions.CATALOGUE)
	private String defaults;

	@Option(names = "--new-defaults", paramLabel = "NAME", description = "defaults beside the new policy (default: the same)")
	private String newDefaults;

	@Option(names = "--switches", paramLabel = "NAME", split = ",", description = "options that are on: ${COMPLETION-CANDIDATES}")
	private Set<Switch> switches = Set.of();

	@Option(names = "--new-switches", paramLabel = "NAME", split = ",", arity = "0..*", description = "the same beside the new policy (default: the same)")
	private Set<Switch> newSwitches;

	@Option(names = "--checks", defaultValue = "plain", description = "kinds of checks: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private Kinds kinds;

	@Option(names = "--implies", paramLabel = "ROLE=ROLE", description = "a role implies another (default: admin=manager, manager=member, member=reader)")
	private Map<String, String> implied;

	Policy before() throws IOException {
		return policy(before, defaults, switches);
	}

	Policy after() throws IOException {
		return policy(after, newDefaults == null ? defaults : newDefaults, newSwitches == null ? switches : newSwitches);
	}

	Laws laws() {
		if (implied == null)
			return Laws.STANDARD;
		Map<String, List<String>> roles = new LinkedHashMap<>();
		implied.forEach((role, other) -> roles.computeIfAbsent(role, r -> new ArrayList<>()).add(other));
		return new Laws(roles, Laws.STANDARD.equalCredentials(), Laws.STANDARD.equalTargets());
	}

	private Policy policy(Path file, String catalogue, Set<Switch> on) throws IOException {
		List<Path> files = file.toString().equals("-") ? List.of() : List.of(file);
		return PolicyOptions.load(files, catalogue, kinds,
				new Switches(on.contains(Switch.ENFORCE_SCOPE), on.contains(Switch.ENFORCE_NEW_DEFAULTS))).policy();
	}
}
