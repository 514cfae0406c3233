package community.scs.workbench.policy.test;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.CatalogueStore;
import community.scs.workbench.policy.catalogue.Catalogues;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.Fields;
import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.policy.yaml.YamlReader;

/** Files with tests of a policy: what they are called, and what they say about the policy that they test. */
public final class PolicyTestFiles {

	private static final Pattern NAME = Pattern.compile(".*\\.policy-test|(?:.*[-._])?policy[-._]?tests?\\.ya?ml");

	private PolicyTestFiles() {
	}

	/**
	 * What is tested: the entries {@code policy}, {@code catalogue} (paths relative to the file) and {@code switches} (a list
	 * of {@code enforce_scope} and {@code enforce_new_defaults}). All may be missing.
	 */
	public record Tested(Optional<String> policy, Optional<String> catalogue, Switches switches) {

		/** Whether it names a policy or a catalogue. */
		public boolean named() {
			return policy.isPresent() || catalogue.isPresent();
		}

		/**
		 * The rules in force, with Neutron's checks over a catalogue of that service.
		 *
		 * @throws IOException with a message for users if a file cannot be read or does not load
		 */
		public Policy load(Texts texts) throws IOException {
			Catalogue defaults = defaults(texts);
			Policy loaded = Policy.of(files(texts), defaults, defaults.service().equals("neutron") ? Kinds.NEUTRON : Kinds.PLAIN, switches);
			if (loaded.failure() != null) {
				throw new IOException(policy.or(() -> catalogue).orElse("policy") + ": " + loaded.failure());
			}
			return loaded;
		}

		/** The policy file, if one is named. */
		public List<PolicyFile> files(Texts texts) throws IOException {
			return policy.isPresent() ? List.of(PolicyFile.parse(texts.of(policy.get()))) : List.of();
		}

		/** A catalogue that the user keeps under the name, else a file. */
		public Catalogue defaults(Texts texts) throws IOException {
			CatalogueStore store = CatalogueStore.ofUser();
			if (catalogue.isEmpty()) {
				return Catalogue.NONE;
			}
			String name = catalogue.get();
			try {
				return store.has(name) ? store.read(name) : Catalogues.ofFile(name, texts.of(name));
			} catch (UnreadableException e) {
				throw new IOException(name + " is no catalogue: " + e.getMessage(), e);
			}
		}
	}

	/** The texts of files by their path relative to the file with tests. */
	public interface Texts {

		/** @throws IOException with a message for users, also where the path leads to no file that may be read */
		String of(String path) throws IOException;
	}

	/** Whether a file of this name holds tests, such as {@code keystone.policy-test}. */
	public static boolean isTests(String fileName) {
		return NAME.matcher(fileName).matches();
	}

	/** Reads what is tested out of the text of a file with tests. */
	public static Tested tested(String text) throws UnreadableException {
		return tested(YamlReader.read(text).orElseThrow(() -> new UnreadableException("There are no tests.", 0)));
	}

	/** The same of a text that has been read. */
	public static Tested tested(Node root) throws UnreadableException {
		boolean scope = false;
		boolean newDefaults = false;
		for (Node item : Fields.items(root, "switches")) {
			switch (Fields.content(item)) {
				case "enforce_scope" -> scope = true;
				case "enforce_new_defaults" -> newDefaults = true;
				default -> throw new UnreadableException("A switch is enforce_scope or enforce_new_defaults.", item.span().offset());
			}
		}
		return new Tested(Fields.text(root, "policy"), Fields.text(root, "catalogue"), new Switches(scope, newDefaults));
	}
}
