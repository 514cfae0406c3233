package community.scs.workbench.openstack;

import java.util.List;
import java.util.Map;

import community.scs.workbench.observation.spi.Cloud;
import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.observation.spi.Clouds;
import community.scs.workbench.openstack.config.Configuration;
import community.scs.workbench.openstack.config.Environment;
import community.scs.workbench.openstack.config.Place;

/** The clouds of the user's OpenStack configuration, read anew with each call. */
public final class OpenStackClouds implements Clouds {

	private final Environment environment;

	/** for this process */
	public OpenStackClouds() {
		this(Environment.ofProcess());
	}

	public OpenStackClouds(Environment environment) {
		this.environment = environment;
	}

	@Override
	public List<String> names() throws CloudException {
		return new Configuration(environment).names();
	}

	/** where each cloud is described, in the order of the configuration */
	public Map<String, Place> places() throws CloudException {
		return new Configuration(environment).places();
	}

	@Override
	public Cloud open(String name) throws CloudException {
		return new OpenStackCloud(new Configuration(environment).cloud(name));
	}

	@Override
	public Cloud open(String name, String cloudsYaml) throws CloudException {
		return new OpenStackCloud(new Configuration(cloudsYaml).cloud(name));
	}
}
