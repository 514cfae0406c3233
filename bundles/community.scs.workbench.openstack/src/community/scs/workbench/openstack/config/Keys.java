package community.scs.workbench.openstack.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The settings that openstacksdk documents, whether they mean something to the workbench or not. */
final class Keys {

	static final Set<String> AUTH = new TreeSet<>(Set.of("auth_url", "username", "user_name", "user_id", "password", "user_domain_id",
			"user_domain_name", "project_id", "project_name", "tenant_id", "tenant_name", "project_domain_id", "project_domain_name", "domain_id", "domain_name",
			"default_domain", "default_domain_id", "default_domain_name", "application_credential_id", "application_credential_name",
			"application_credential_secret", "token", "trust_id", "system_scope", "passcode"));

	private static final Set<String> CLOUD = new TreeSet<>(Set.of("auth", "auth_type", "auth_plugin", "auth_methods", "profile", "cloud", "regions",
			"region_name", "verify", "cacert", "cert", "key", "insecure", "interface", "endpoint_type", "api_timeout", "force_ipv4", "prefer_ipv6", "cache", "networks",
			"external_network", "internal_network", "floating_ip_source", "secgroup_source", "nat_destination", "nat_source", "default_interface",
			"image_format", "image_api_use_tasks", "disable_vendor_agent", "vendor_hook", "requires_floating_ip", "has_network", "use_external_network",
			"use_internal_network", "statsd", "metrics", "message", "status", "description", "app_name", "app_version", "location", "default_domain",
			"additional_user_agent", "load_envvars", "timeout", "volume_api_version", "use_direct_get", "object_store_expiration", "client",
			"beta_command", "os_beta_command"));

	/** what may follow the name of a service: {@code image_endpoint_override} */
	private static final List<String> OF_SERVICES = List.of("_api_version", "_default_microversion", "_endpoint_override", "_endpoint", "_interface",
			"_endpoint_type", "_region_name", "_service_type", "_service_name", "_status_code_retries", "_connect_retries", "_retriable_status_codes",
			"_min_version", "_max_version", "_concurrency", "_version", "_connect_retry_delay", "_status_code_retry_delay", "_disabled_reason");

	private Keys() {
	}

	static boolean knowsInCloud(String key) {
		return CLOUD.contains(key) || AUTH.contains(key) || OF_SERVICES.stream().anyMatch(key::endsWith);
	}

	/** What was perhaps meant with an unknown key. */
	static Optional<String> similar(String key, boolean auth) {
		Stream<String> known = auth ? AUTH.stream() : Stream.concat(CLOUD.stream(), AUTH.stream());
		return known.filter(k -> distance(k, key) <= Math.max(1, key.length() / 4)).min(Comparator.comparingInt(k -> distance(k, key)));
	}

	/** Levenshtein's */
	private static int distance(String a, String b) {
		int[] row = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[b.length()];
	}
}
