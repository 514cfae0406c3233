package community.scs.workbench.openstack.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What decides which configuration is read.
 *
 * @param variables environment variables; those that begin with {@code OS_} count
 * @param home      the user's home folder
 * @param folder    the folder in which the user works, or null if there is none that means anything
 * @param system    as in the system property {@code os.name}
 */
public record Environment(Map<String, String> variables, Path home, Path folder, String system) {

	/** of this process */
	public static Environment ofProcess() {
		return new Environment(System.getenv(), Path.of(System.getProperty("user.home")), Path.of("").toAbsolutePath(), System.getProperty("os.name"));
	}

	/** Only {@link #system()}, for a cloud that is described by a text. */
	public static Environment none() {
		return new Environment(Map.of(), Path.of(System.getProperty("user.home")), null, System.getProperty("os.name"));
	}

	/** @return null if it is not set, or empty */
	public String variable(String name) {
		String value = variables.get(name);
		return value == null || value.isEmpty() ? null : value;
	}

	public boolean windows() {
		return system.toLowerCase(Locale.ROOT).startsWith("windows");
	}

	public boolean mac() {
		return system.toLowerCase(Locale.ROOT).startsWith("mac");
	}

	/** Variables may hold passwords. */
	@Override
	public String toString() {
		return "environment of " + home;
	}
}
