package community.scs.workbench.openstack.config;

import java.net.URI;
import java.util.Map;
import java.util.Set;

import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.openstack.config.Credentials.DomainScope;
import community.scs.workbench.openstack.config.Credentials.Named;
import community.scs.workbench.openstack.config.Credentials.ProjectScope;
import community.scs.workbench.openstack.config.Credentials.Scope;
import community.scs.workbench.openstack.config.Credentials.SystemScope;
import community.scs.workbench.openstack.config.Value.Text;

/** The {@code auth} settings of a cloud, keys with underscores. */
final class Auth {

	private static final Set<String> PASSWORD = Set.of("password", "v3password");
	private static final Set<String> APPLICATION_CREDENTIAL = Set.of("v3applicationcredential");

	private final String cloud;
	private final Place place;
	private final Map<String, Text> values;

	Auth(String cloud, Place place, Map<String, Text> values) {
		this.cloud = cloud;
		this.place = place;
		this.values = values;
	}

	/** with the version 3, whatever the setting says about it */
	URI url() throws CloudException {
		require("auth_url");
		URI url = CloudReader.url("auth_url", values.get("auth_url"));
		String path = url.getPath().replaceFirst("/+$", "").replaceFirst("/v(2\\.0|3)$", "");
		return url.resolve(path + "/v3");
	}

	/** @param type {@code auth_type}, or null */
	Credentials credentials(String type) throws CloudException {
		boolean application = type == null ? get("application_credential_secret") != null && get("password") == null
				: APPLICATION_CREDENTIAL.contains(type);
		if (!application && type != null && !PASSWORD.contains(type)) {
			throw new CloudException(place + ": the cloud '" + cloud + "' uses the auth_type '" + type
					+ "', which is not supported; use password or v3applicationcredential");
		}
		return application ? applicationCredential() : password();
	}

	private Credentials applicationCredential() throws CloudException {
		String id = get("application_credential_id");
		String credential = get("application_credential_name");
		if (id == null && credential == null) {
			require("application_credential_id");
		}
		require("application_credential_secret");
		return new Credentials.ApplicationCredential(id, credential, id == null ? user() : null, new Secret(get("application_credential_secret")));
	}

	private Credentials password() throws CloudException {
		Named user = user();
		require("password");
		return new Credentials.Password(user, new Secret(get("password")), scope());
	}

	private Named user() throws CloudException {
		String id = get("user_id");
		String name = first("username", "user_name");
		if (id == null && name == null) {
			require("username");
		}
		Named user = named(id, name, "user");
		if (id == null && user.domainId() == null && user.domainName() == null) {
			require("user_domain_name");
		}
		return user;
	}

	private Scope scope() throws CloudException {
		String id = first("project_id", "tenant_id");
		String name = first("project_name", "tenant_name");
		if (id != null || name != null) {
			Named project = named(id, name, "project");
			if (id == null && project.domainId() == null && project.domainName() == null) {
				require("project_domain_name");
			}
			return new ProjectScope(project);
		}
		if (get("system_scope") != null) {
			return new SystemScope();
		}
		return get("domain_id") == null && get("domain_name") == null ? null : new DomainScope(get("domain_id"), get("domain_name"));
	}

	/** A domain that is given for both user and project counts if there is none of their own. */
	private Named named(String id, String name, String kind) {
		String domainId = get(kind + "_domain_id");
		String domainName = get(kind + "_domain_name");
		if (domainId == null && domainName == null) {
			domainId = first("domain_id", "default_domain_id", "default_domain");
			domainName = domainId == null ? first("domain_name", "default_domain_name") : null;
		}
		return new Named(id, name, domainId, domainName);
	}

	private String first(String... keys) {
		for (String key : keys) {
			if (get(key) != null) {
				return get(key);
			}
		}
		return null;
	}

	private String get(String key) {
		Text text = values.get(key);
		return text == null || text.text().isEmpty() ? null : text.text();
	}

	private void require(String key) throws CloudException {
		if (get(key) == null) {
			throw new CloudException(place + ": the cloud '" + cloud + "' lacks '" + key + "'; add it below its 'auth:'"
					+ (key.equals("password") || key.endsWith("secret") ? ", here or in secure.yaml" : ""));
		}
	}
}
