package community.scs.workbench.cli;

import community.scs.workbench.check.RoleRules;
import community.scs.workbench.library.Library;
import community.scs.workbench.requirement.RequirementFiles;
import community.scs.workbench.requirement.model.RequirementsFile;
import community.scs.workbench.requirement.model.VocabularyRequirement;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.EcoreUtil2;

/** Reads role rules. */
final class RoleSources {

	private RoleSources() {
	}

	/**
	 * The requirements with role rules.
	 *
	 * @param name a file, or what comes with the workbench, such as {@code scs-0302-v1}
	 * @throws IOException with a message for users if there are none
	 */
	static List<VocabularyRequirement> rules(String name) throws IOException {
		RequirementFiles languages = new RequirementFiles();
		Path path = Path.of(name);
		RequirementsFile file = Files.exists(path) ? languages.read(path) : ofLibrary(languages, name);
		List<VocabularyRequirement> rules = file == null ? List.of() : EcoreUtil2.typeSelect(file.getElements(), VocabularyRequirement.class).stream().filter(RoleRules::in).toList();
		if (rules.isEmpty())
			throw new IOException("There are no role rules in " + name + ".");
		return rules;
	}

	private static RequirementsFile ofLibrary(RequirementFiles languages, String name) throws IOException {
		for (URL url : Library.requirements())
			if (url.getPath().endsWith("/" + name + "." + RequirementFiles.EXTENSION))
				try (InputStream in = url.openStream()) {
					return languages.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), URI.createURI(url.toString()));
				}
		throw new IOException("There is no file " + name + ", and the library has no role rules of that name.");
	}
}
