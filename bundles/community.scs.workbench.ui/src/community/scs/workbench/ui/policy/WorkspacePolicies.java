package community.scs.workbench.ui.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.URI;

import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.ui.Projects;

/**
 * The policy files of the open projects, and the files with the defaults of a service.
 *
 * @param policies by their names
 * @param defaults lists of rules with {@code check_str}, as services publish them
 */
record WorkspacePolicies(List<IFile> policies, List<IFile> defaults) {

	private static final int HEAD = 4096;

	/** Reads the beginnings of files; not for the UI thread. */
	static WorkspacePolicies find() throws CoreException {
		List<IFile> policies = new ArrayList<>();
		List<IFile> defaults = new ArrayList<>();
		for (IProject project : Projects.open()) {
			for (String extension : List.of("yaml", "yml", "json")) {
				for (IFile file : Projects.files(project, extension)) {
					if (head(file).contains("check_str")) {
						defaults.add(file);
					} else if (isPolicy(file)) {
						policies.add(file);
					}
				}
			}
		}
		return new WorkspacePolicies(policies, defaults);
	}

	/** by its name */
	static boolean isPolicy(IFile file) {
		return PolicyFiles.isPolicy(URI.createPlatformResourceURI(file.getFullPath().toString(), true));
	}

	private static String head(IFile file) throws CoreException {
		try (InputStream content = file.getContents()) {
			return new String(content.readNBytes(HEAD), StandardCharsets.UTF_8);
		} catch (IOException e) {
			return "";
		}
	}
}
