package community.scs.workbench.cli;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.Catalogues;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.policy.yaml.UnreadableException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The policy that a command decides by: files over a service's defaults, under Keystone's switches. */
final class PolicyOptions {

	@Option(names = "--policy", paramLabel = "FILE", description = "policy file; repeated: files of policy.d, later ones win")
	private List<Path> files = List.of();

	@Option(names = "--defaults", paramLabel = "FILE", description = "defaults of the service: a catalogue, or what oslopolicy-sample-generator prints")
	private Path defaults;

	@Option(names = "--checks", defaultValue = "plain", description = "kinds of checks: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private Kinds kinds;

	@Option(names = "--enforce-scope", description = "as oslo.policy's option enforce_scope")
	private boolean enforceScope;

	@Option(names = "--enforce-new-defaults", description = "as oslo.policy's option enforce_new_defaults")
	private boolean enforceNewDefaults;

	/** @throws IOException with a message for users if a file cannot be read, or the policy would not load */
	Policy policy() throws IOException {
		return policy(files, defaults, kinds, new Switches(enforceScope, enforceNewDefaults));
	}

	static Policy policy(List<Path> files, Path defaults, Kinds kinds, Switches switches) throws IOException {
		List<PolicyFile> read = new ArrayList<>();
		for (Path file : files) {
			PolicyFile policy = PolicyFile.parse(text(file));
			if (policy.failure().isPresent())
				throw new IOException(place(file, policy.text(), policy.failure().get().offset()) + ": " + policy.failure().get().message());
			read.add(policy);
		}
		Policy policy = Policy.of(read, catalogue(defaults), kinds, switches);
		if (policy.failure() != null)
			throw new IOException(policy.failure());
		return policy;
	}

	static Catalogue catalogue(Path file) throws IOException {
		if (file == null)
			return Catalogue.NONE;
		String text = text(file);
		try {
			return Catalogues.read(text, file.getFileName().toString().replaceFirst("[-_.].*", ""), "");
		} catch (UnreadableException e) {
			throw new IOException(place(file, text, e.offset()) + ": " + e.getMessage(), e);
		}
	}

	static String text(Path file) throws IOException {
		try {
			return Files.readString(file);
		} catch (NoSuchFileException e) {
			throw new IOException("There is no file " + file + ".", e);
		} catch (MalformedInputException e) {
			throw new IOException(file + " is not UTF-8 text.", e);
		}
	}

	/** File and line, counted from 1. */
	static String place(Path file, String text, int offset) {
		return file + ":" + (1 + text.substring(0, Math.min(offset, text.length())).chars().filter(c -> c == '\n').count());
	}
}
