package community.scs.workbench.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

@Command(name = "policy", mixinStandardHelpOptions = true, description = "Decides, explains and compares OpenStack policies.",
		synopsisSubcommandLabel = "COMMAND", subcommands = { PolicyCheckCommand.class, PolicyDecideCommand.class, PolicyExplainCommand.class, PolicyDiffCommand.class,
				PolicyMatrixCommand.class, PolicySwitchesCommand.class, PolicyRolesCommand.class, PolicyTestCommand.class, PolicyCatalogueCommand.class, HelpCommand.class })
final class PolicyCommand {
}
