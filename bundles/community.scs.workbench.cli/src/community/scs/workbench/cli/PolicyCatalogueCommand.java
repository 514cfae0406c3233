package community.scs.workbench.cli;

import com.google.gson.GsonBuilder;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.CatalogueStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "catalogue", mixinStandardHelpOptions = true, description = "Keeps the default rules of services, release by release.",
		synopsisSubcommandLabel = "COMMAND", subcommands = HelpCommand.class, footer = { "",
				"They are kept in $SCS_WORKBENCH_CATALOGUES, else in scs-workbench/catalogues under $XDG_DATA_HOME or ~/.local/share." })
final class PolicyCatalogueCommand {

	private enum Format {
		TEXT, JSON
	}

	@Spec
	private CommandSpec spec;

	@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the catalogues that are kept, and the examples that come with the workbench.")
	int list(@Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})") Format format)
			throws IOException {
		CatalogueStore store = CatalogueStore.ofUser();
		PrintWriter out = spec.commandLine().getOut();
		List<Map<String, Object>> all = new ArrayList<>();
		List<String> names = new ArrayList<>(store.names());
		names.addAll(store.examples());
		for (String name : names) {
			Map<String, Object> entry = new LinkedHashMap<>();
			entry.put("name", name);
			entry.put("example", !store.keeps(name));
			try {
				Catalogue catalogue = store.read(name);
				entry.put("service", catalogue.service());
				entry.put("release", catalogue.release());
				entry.put("rules", catalogue.rules().size());
			} catch (IOException e) {
				entry.put("problem", e.getMessage());
			}
			all.add(entry);
			if (format == Format.TEXT)
				out.printf("%-24s %s%s%n", name, entry.containsKey("problem") ? entry.get("problem") : entry.get("rules") + " rules",
						store.keeps(name) ? "" : ", an example that comes with the workbench");
		}
		if (format == Format.JSON)
			out.println(new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(all));
		else if (store.names().isEmpty())
			out.println("There is no catalogue in " + store.folder() + "; 'policy catalogue add' puts one there.");
		out.flush();
		return ExitCode.CLEAN;
	}

	@Command(name = "add", mixinStandardHelpOptions = true,
			description = "Keeps a catalogue: a list of rules, what oslopolicy-sample-generator prints, or what it says on this machine.")
	int add(@Parameters(paramLabel = "FILE", arity = "0..1", description = "a catalogue, or what oslopolicy-sample-generator prints") Path file,
			@Option(names = "--installed", description = "ask oslopolicy-sample-generator of this machine for the rules of --service") boolean installed,
			@Option(names = "--service", paramLabel = "NAME", defaultValue = "", description = "such as keystone (default: as the file says)") String service,
			@Option(names = "--release", paramLabel = "NAME", defaultValue = "", description = "such as 2024.2 (default: as the file says)") String release)
			throws IOException {
		if (installed == (file != null))
			throw new ParameterException(spec.commandLine(), "Name either a file, or --installed.");
		Catalogue read = installed ? InstalledService.catalogue(service, release) : PolicyOptions.catalogue(file, service, release);
		Catalogue catalogue = new Catalogue(service.isEmpty() ? read.service() : service, release.isEmpty() ? read.release() : release,
				List.copyOf(read.rules().values()));
		if (catalogue.rules().isEmpty())
			throw new IOException("There are no rules in it.");
		CatalogueStore store = CatalogueStore.ofUser();
		spec.commandLine().getOut().printf("%s: %d rules, in %s%n", store.add(catalogue), catalogue.rules().size(), store.folder());
		spec.commandLine().getOut().flush();
		return ExitCode.CLEAN;
	}

	@Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a catalogue.")
	int remove(@Parameters(paramLabel = "NAME", description = "as 'list' names it") String name) throws IOException {
		CatalogueStore store = CatalogueStore.ofUser();
		if (!store.keeps(name) && store.has(name))
			throw new IOException("The example '" + name + "' comes with the workbench and cannot be removed.");
		if (!store.has(name))
			throw new IOException("There is no catalogue '" + name + "' in " + store.folder() + ".");
		store.remove(name);
		return ExitCode.CLEAN;
	}
}
