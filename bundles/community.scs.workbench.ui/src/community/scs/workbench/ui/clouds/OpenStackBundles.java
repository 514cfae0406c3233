package community.scs.workbench.ui.clouds;

import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

import community.scs.workbench.observation.spi.CloudException;

/** SPI-Fly connects openstack4j with its connector once all three run, in this order; nothing starts them in an Eclipse into which the workbench was installed. */
final class OpenStackBundles {

	private static final List<String> NAMES = List.of("org.apache.aries.spifly.dynamic.bundle", "openstack4j-core", "community.scs.workbench.openstack");

	private OpenStackBundles() {
	}

	/** Does nothing to those that run. */
	static void start() throws CloudException {
		for (String name : NAMES) {
			Bundle bundle = Platform.getBundle(name);
			if (bundle == null) {
				throw new CloudException("This installation lacks the plug-in " + name + ": install the workbench again.");
			}
			try {
				bundle.start(Bundle.START_TRANSIENT);
			} catch (BundleException e) {
				throw new CloudException("The plug-in " + name + " does not start: " + e.getMessage() + " Install the workbench again.", e);
			}
		}
	}
}
