package community.scs.workbench.ui.policy.difference;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;

import community.scs.workbench.policy.PolicyCatalogues;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.CatalogueStore;
import community.scs.workbench.ui.policy.source.CatalogueSource;

/**
 * The defaults that a policy names in a comment before its first rule.
 *
 * @param name empty if it names none
 * @param catalogue empty of rules also if what is named cannot be read
 */
record NamedDefaults(String name, Catalogue catalogue) {

	static final NamedDefaults NONE = new NamedDefaults("", Catalogue.NONE);

	/**
	 * Reads them: a catalogue of the preferences, else a file of the project.
	 *
	 * @param beside which file relative paths start from; null if none
	 */
	static NamedDefaults of(String policy, IFile beside) {
		Optional<String> named = PolicyCatalogues.named(policy);
		if (named.isEmpty()) {
			return NONE;
		}
		try {
			return new NamedDefaults(named.get(), read(named.get(), beside));
		} catch (IOException | CoreException e) {
			return new NamedDefaults(named.get(), Catalogue.NONE);
		}
	}

	private static Catalogue read(String name, IFile beside) throws IOException, CoreException {
		CatalogueStore store = CatalogueStore.ofUser();
		if (store.has(name)) {
			return store.read(name);
		}
		if (beside != null && beside.getParent().findMember(Path.fromPortableString(name)) instanceof IFile file && file.getProject().equals(beside.getProject())) {
			return new CatalogueSource.InProject(file).read();
		}
		return Catalogue.NONE;
	}

	/** these, or the other side's where none are named here */
	NamedDefaults or(NamedDefaults other) {
		return name.isEmpty() ? other : this;
	}

	/** behind what a difference means, where it may not be all there is; else empty */
	String reservation() {
		return name.isEmpty() || !catalogue.rules().isEmpty() ? "" : " without the defaults " + name + ", which cannot be read";
	}
}
