package community.scs.workbench.openstack.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import community.scs.workbench.observation.spi.CloudException;

/**
 * Where openstacksdk looks for its files ("Configuring OpenStack SDK Applications", section "Config Files"): the current
 * folder, the user's, the site's; the first file wins. The current folder is left out if it is, or lies in, a project:
 * a repository of other people could otherwise say where passwords are sent.
 */
final class Places {

	private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

	private final Environment environment;

	Places(Environment environment) {
		this.environment = environment;
	}

	/**
	 * @param name     without ending
	 * @param variable that names a file which comes before all others
	 * @throws CloudException if the variable names a file that does not exist
	 */
	Optional<Path> find(String name, String variable) throws CloudException {
		String named = environment.variable(variable);
		if (named != null) {
			Path file = Path.of(named);
			if (!Files.isRegularFile(file)) {
				throw new CloudException(file + ": this file does not exist, but the environment variable " + variable
						+ " names it; correct or unset the variable");
			}
			return Optional.of(file);
		}
		return folders().stream().flatMap(f -> ENDINGS.stream().map(e -> f.resolve(name + e))).filter(Files::isRegularFile).findFirst();
	}

	/** A file that lies in the current folder and is not read because that is a project. */
	Optional<Path> passedOver(String name) {
		if (environment.folder() == null || !isProject(environment.folder())) {
			return Optional.empty();
		}
		return ENDINGS.stream().map(e -> environment.folder().resolve(name + e)).filter(Files::isRegularFile).findFirst();
	}

	Set<Path> folders() {
		Set<Path> folders = new LinkedHashSet<>();
		if (environment.folder() != null && !isProject(environment.folder())) {
			folders.add(environment.folder());
		}
		Path home = environment.home();
		if (environment.windows()) {
			folders.add(folder("LOCALAPPDATA", home.resolve("AppData/Local")).resolve("OpenStack/openstack"));
		} else if (environment.mac()) {
			folders.add(home.resolve("Library/Application Support/openstack"));
		} else {
			folders.add(folder("XDG_CONFIG_HOME", home.resolve(".config")).resolve("openstack"));
		}
		folders.add(home.resolve(".config/openstack"));
		folders.addAll(site());
		return folders;
	}

	private List<Path> site() {
		List<Path> folders = new ArrayList<>();
		if (environment.windows()) {
			folders.add(folder("PROGRAMDATA", Path.of("C:/ProgramData")).resolve("OpenStack/openstack"));
		} else if (environment.mac()) {
			folders.add(Path.of("/Library/Application Support/openstack"));
		} else {
			String dirs = environment.variable("XDG_CONFIG_DIRS");
			for (String dir : (dirs == null ? "/etc/xdg" : dirs).split(":")) {
				folders.add(Path.of(dir, "openstack"));
			}
		}
		folders.add(Path.of("/etc/openstack"));
		return folders;
	}

	private Path folder(String variable, Path otherwise) {
		String value = environment.variable(variable);
		return value == null ? otherwise : Path.of(value);
	}

	private static boolean isProject(Path folder) {
		for (Path f = folder.toAbsolutePath().normalize(); f != null; f = f.getParent()) {
			if (Files.exists(f.resolve(".git")) || Files.exists(f.resolve(".project"))) {
				return true;
			}
		}
		return false;
	}
}
