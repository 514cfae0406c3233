package community.scs.workbench.observation.spi;

import java.util.List;
import java.util.ServiceLoader;

/** The clouds that somebody's configuration names. */
public interface Clouds {

	/**
	 * The implementation that is there, found with {@link ServiceLoader}: on the class path, or among the bundles.
	 *
	 * @throws IllegalStateException if there is none
	 */
	static Clouds installed() {
		return ServiceLoader.load(Clouds.class, Clouds.class.getClassLoader()).findFirst()
				.orElseThrow(() -> new IllegalStateException("No connection to clouds is installed."));
	}

	/**
	 * In the order of the configuration.
	 *
	 * @throws CloudException if a configuration file is broken; the message names file and line
	 */
	List<String> names() throws CloudException;

	/**
	 * Reads the cloud's configuration; nothing is sent to the cloud yet.
	 *
	 * @param name null for the cloud that the environment chooses ({@code OS_CLOUD}), or for the only one there is
	 * @throws CloudException if there is no such cloud, or its configuration lacks something
	 */
	Cloud open(String name) throws CloudException;

	/**
	 * The same for a cloud described by a text instead of the user's files, as a sandbox hands it out.
	 *
	 * @param cloudsYaml the content of a clouds.yaml
	 */
	Cloud open(String name, String cloudsYaml) throws CloudException;
}
