package community.scs.workbench.cli;

import community.scs.workbench.policy.CloudRoles;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

/** The roles of the cloud that is spoken of, where they differ from what Keystone's bootstrap makes. */
final class RoleOptions {

	@Option(names = "--implies", paramLabel = "ROLE=ROLE", description = "a role implies another (default: admin=manager, manager=member, member=reader)")
	private List<String> implied;

	@Option(names = "--no-implications", description = "no role implies another")
	private boolean unrelated;

	@Option(names = "--known-roles", paramLabel = "ROLE", split = ",", description = "roles of the cloud that neither Keystone nor the defaults bring")
	private Set<String> known = Set.of();

	/** @throws IOException with a message for users if a pair cannot be read */
	CloudRoles cloud() throws IOException {
		try {
			Map<String, List<String>> implications = implied != null ? CloudRoles.implications(implied) : unrelated ? Map.of() : CloudRoles.STANDARD.implied();
			return new CloudRoles(implications, new LinkedHashSet<>(CloudRoles.names(String.join(",", known))));
		} catch (IllegalArgumentException e) {
			throw new IOException("--implies: " + e.getMessage(), e);
		}
	}
}
