package community.scs.workbench.cli;

import community.scs.workbench.document.Documents;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.CatalogueStore;
import community.scs.workbench.policy.catalogue.Catalogues;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.test.PolicyTestFiles;
import community.scs.workbench.policy.test.ProjectFiles;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.review.fences.PolicyFence;
import community.scs.workbench.review.lint.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.xtext.resource.XtextResource;
import picocli.CommandLine.Option;

/** The policy that a command decides by: files over a service's defaults, under Keystone's switches. */
final class PolicyOptions {

	static final String CATALOGUE = "defaults of the service: a catalogue of 'policy catalogue list', or a file: a catalogue, or what oslopolicy-sample-generator prints";

	@Option(names = "--policy", paramLabel = "FILE", description = "policy file; repeated: files of policy.d, later ones win")
	private List<Path> files = List.of();

	@Option(names = "--defaults", paramLabel = "NAME", description = CATALOGUE)
	private String defaults;

	@Option(names = "--checks", defaultValue = "plain", description = "kinds of checks: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private Kinds kinds;

	@Option(names = "--enforce-scope", description = "as oslo.policy's option enforce_scope")
	private boolean enforceScope;

	@Option(names = "--enforce-new-defaults", description = "as oslo.policy's option enforce_new_defaults")
	private boolean enforceNewDefaults;

	/** Whether the command line says which policy is meant. */
	boolean isNamed() {
		return !files.isEmpty() || defaults != null;
	}

	/** @throws IOException with a message for users if a file cannot be read, or the policy would not load */
	Policy policy() throws IOException {
		return loaded().policy();
	}

	/** The same, with the files that it was read from. */
	LoadedPolicy loaded() throws IOException {
		return load(files, defaults, kinds, new Switches(enforceScope, enforceNewDefaults));
	}

	/** The policy that a file with tests names; the command line's files and defaults go before the file's, switches are added. */
	Policy policy(Path tests, PolicyTestFiles.Tested said) throws IOException {
		if (!said.named() && files.isEmpty() && defaults == null)
			throw new IOException(tests + " does not say what it tests: write policy: or catalogue: above the personas, or give --policy or --defaults.");
		PolicyTestFiles.Texts texts = new ProjectFiles(tests);
		Switches switches = new Switches(enforceScope || said.switches().enforceScope(), enforceNewDefaults || said.switches().enforceNewDefaults());
		if (files.isEmpty() && defaults == null && kinds == Kinds.PLAIN)
			return new PolicyTestFiles.Tested(said.policy(), said.catalogue(), switches).load(texts);
		List<PolicyFile> policies = files.isEmpty() ? said.files(texts) : List.copyOf(read(files).keySet());
		return policy(policies, defaults == null ? said.defaults(texts) : catalogue(defaults), kinds, switches);
	}

	static LoadedPolicy load(List<Path> files, String defaults, Kinds kinds, Switches switches) throws IOException {
		Map<PolicyFile, Path> read = read(files);
		return new LoadedPolicy(policy(List.copyOf(read.keySet()), catalogue(defaults), kinds, switches), read);
	}

	private static Map<PolicyFile, Path> read(List<Path> files) throws IOException {
		Map<PolicyFile, Path> read = new LinkedHashMap<>();
		for (Path file : files) {
			PolicyFile policy = PolicyFile.parse(policyText(file));
			if (policy.failure().isPresent())
				throw new IOException(place(file, policy.text(), policy.failure().get().offset()) + ": " + policy.failure().get().message());
			read.put(policy, file);
		}
		return read;
	}

	private static Policy policy(List<PolicyFile> files, Catalogue defaults, Kinds kinds, Switches switches) throws IOException {
		Policy policy = Policy.of(files, defaults, kinds, switches);
		if (policy.failure() != null)
			throw new IOException(policy.failure());
		return policy;
	}

	/** A file is meant if there is one of that name, else a stored catalogue; null means none. */
	static Catalogue catalogue(String name) throws IOException {
		if (name == null)
			return Catalogue.NONE;
		CatalogueStore store = CatalogueStore.ofUser();
		Path file = Path.of(name);
		if (!Files.exists(file)) {
			if (store.has(name))
				return store.read(name);
			throw new IOException("There is no file " + name + ", and no catalogue of that name in " + store.folder()
					+ (store.names().isEmpty() ? "." : ": " + String.join(", ", store.names()) + ".") + " Examples that come with the workbench: "
					+ String.join(", ", store.examples()) + ".");
		}
		return catalogue(file, "", "");
	}

	/** Reads a catalogue; service and release that neither the caller nor the file names come from the file's name. */
	static Catalogue catalogue(Path file, String service, String release) throws IOException {
		String text = text(file);
		try {
			return Catalogues.ofFile(file.getFileName().toString(), text, service, release);
		} catch (UnreadableException e) {
			throw new IOException(place(file, text, e.offset()) + ": " + e.getMessage(), e);
		}
	}

	static InputStream open(Path file) throws IOException {
		try {
			return Files.newInputStream(file);
		} catch (NoSuchFileException e) {
			throw new IOException("There is no file " + file + ".", e);
		}
	}

	/** A policy file, or the longest policy in the fences of a document, with the offsets of the document. */
	static String policyText(Path file) throws IOException {
		String text = text(file);
		if (!isDocument(file))
			return text;
		Languages.register();
		return PolicyFence.in((XtextResource) Documents.parse(text).eResource()).stream().max(Comparator.comparing(fence -> fence.text().length()))
				.orElseThrow(() -> new IOException(file + " has no policy in a fence.")).inPlace();
	}

	static boolean isDocument(Path file) {
		return file.toString().endsWith(".md");
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

	/** File, line and column, counted from 1, columns in UTF-16 units. */
	static String place(Path file, String text, int offset) {
		TextPlace place = TextPlace.of(text, offset);
		return file + ":" + place.line() + ":" + place.column();
	}
}
