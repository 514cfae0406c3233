package community.scs.workbench.openstack.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * All that is needed to talk to a cloud.
 *
 * @param name      in clouds.yaml
 * @param origin    file and line where the cloud is described, for messages
 * @param authUrl   Keystone's address, ending in {@code /v3}
 * @param region    null if the catalog decides
 * @param iface     of the endpoints to use: {@code public}, {@code internal} or {@code admin}
 * @param verify    whether TLS certificates are checked
 * @param cacert    PEM file of the only authorities to trust; null for the system's
 * @param timeout   for one request with its answer
 * @param overrides addresses to use instead of the catalog's, by service type
 * @param notes     what the user should know about this configuration
 */
public record CloudConfig(String name, String origin, URI authUrl, Credentials credentials, String region, String iface, boolean verify, Path cacert,
		Duration timeout, Map<String, URI> overrides, List<String> notes) {
}
