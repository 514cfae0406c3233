package community.scs.workbench.ui.policy.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;

import community.scs.workbench.editor.Languages;
import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.catalogue.CatalogueStore;
import community.scs.workbench.policy.catalogue.Catalogues;
import community.scs.workbench.ui.Projects;

/**
 * The policies that one can choose from, and the catalogues with the defaults of a service.
 *
 * @param policies   files first, then those in fences of standards documents
 * @param catalogues those of the projects first, then those of the preferences, then the examples
 */
public record WorkspacePolicies(List<PolicySource> policies, List<CatalogueSource> catalogues) {

	/** Reads the beginnings of files, and the standards documents; not for the UI thread. */
	public static WorkspacePolicies find() throws CoreException {
		List<PolicySource> policies = new ArrayList<>();
		List<PolicySource> fences = new ArrayList<>();
		List<CatalogueSource> catalogues = new ArrayList<>();
		for (IProject project : Projects.open()) {
			for (String extension : List.of("yaml", "yml", "json")) {
				for (IFile file : Projects.files(project, extension)) {
					if (Catalogues.isLike(head(file))) {
						catalogues.add(new CatalogueSource.InProject(file));
					} else if (PolicyFiles.isPolicy(Languages.uriOf(file))) {
						policies.add(PolicySource.of(file));
					}
				}
			}
			for (IFile document : Projects.files(project, "md")) {
				fences.addAll(fences(document));
			}
		}
		policies.addAll(fences);
		catalogues.addAll(stored());
		return new WorkspacePolicies(policies, catalogues);
	}

	/** the catalogues of the preferences, services together, and the examples */
	private static List<CatalogueSource> stored() throws CoreException {
		CatalogueStore store = CatalogueStore.ofUser();
		List<CatalogueSource> stored = new ArrayList<>();
		try {
			store.names().forEach(name -> stored.add(new CatalogueSource.Stored(name, false)));
		} catch (IOException e) {
			throw new CoreException(Status.error("The catalogues in " + store.folder() + " could not be listed: " + e.getMessage(), e));
		}
		store.examples().forEach(name -> stored.add(new CatalogueSource.Stored(name, true)));
		return stored;
	}

	/** The policies of a standards document; empty if it has none. Not for the UI thread. */
	public static List<PolicySource> fences(IFile document) throws CoreException {
		List<PolicySource> fences = new ArrayList<>();
		int count = PolicyFenceText.count(Projects.text(document));
		for (int i = 0; i < count; i++) {
			fences.add(new PolicySource(document, i, ""));
		}
		return fences;
	}

	private static String head(IFile file) {
		try (InputStream content = file.getContents()) {
			return new String(content.readNBytes(Catalogues.HEAD), StandardCharsets.UTF_8);
		} catch (IOException | CoreException e) {
			return "";
		}
	}
}
