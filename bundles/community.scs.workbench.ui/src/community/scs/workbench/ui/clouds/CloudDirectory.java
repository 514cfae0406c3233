package community.scs.workbench.ui.clouds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import community.scs.workbench.observation.spi.Cloud;
import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.openstack.OpenStackClouds;
import community.scs.workbench.openstack.config.Environment;
import community.scs.workbench.openstack.config.Place;
import community.scs.workbench.sandbox.SampleCloud;
import community.scs.workbench.sandbox.Sandbox;

/**
 * The clouds one can check: the sandbox, which is started when it is first wanted and lives as long as the workbench, and
 * those of the user's clouds.yaml. Never call it on the UI thread: it reads files and opens ports.
 */
public final class CloudDirectory {

	private static Sandbox sandbox;

	private CloudDirectory() {
	}

	/** the user's clouds, in the order of the configuration; the sandbox is not among them */
	public static List<CloudRef> configured() throws CloudException {
		return List.copyOf(described().keySet());
	}

	/** the same with where each is described */
	public static Map<CloudRef, Place> described() throws CloudException {
		Map<CloudRef, Place> clouds = new LinkedHashMap<>();
		clouds().places().forEach((name, place) -> clouds.put(new CloudRef(name, false), place));
		return clouds;
	}

	/** Nothing is sent to the cloud yet. */
	public static Cloud open(CloudRef cloud) throws CloudException {
		if (!cloud.sandbox()) {
			return clouds().open(cloud.name());
		}
		Sandbox running = sandbox();
		return clouds().open(running.cloudName(), running.cloudsYaml());
	}

	/** The folder in which the workbench was started may hold somebody else's clouds.yaml; it does not count. */
	private static OpenStackClouds clouds() throws CloudException {
		OpenStackBundles.start();
		return new OpenStackClouds(new Environment(System.getenv(), Path.of(System.getProperty("user.home")), null, System.getProperty("os.name")));
	}

	private static synchronized Sandbox sandbox() throws CloudException {
		if (sandbox == null) {
			try {
				sandbox = Sandbox.start(SampleCloud.recording());
			} catch (IOException e) {
				throw new CloudException("The sandbox cloud found no free port on this machine's loopback address: " + e.getMessage(), e);
			}
		}
		return sandbox;
	}
}
