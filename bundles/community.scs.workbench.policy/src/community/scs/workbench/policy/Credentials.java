package community.scs.workbench.policy;

import java.util.Set;

/** The attributes of a token that rules can ask for. */
public final class Credentials {

	/** What oslo.context hands to the enforcer for every service ({@code RequestContext.to_policy_values}), and {@code is_admin}. */
	public static final Set<String> COMMON = Set.of("user_id", "user_domain_id", "project_id", "project_domain_id", "domain_id",
			"system_scope", "roles", "is_admin", "is_admin_project", "service_user_id", "service_user_domain_id",
			"service_project_id", "service_project_domain_id", "service_roles");

	/** What single services, above all keystone, hand over besides, and names of earlier releases. */
	private static final Set<String> OTHER = Set.of("user", "tenant", "tenant_id", "project", "domain", "group_ids", "group_id", "trust_id",
			"trustor_id", "trustee_id", "consumer_id", "access_token_id", "is_delegated_auth", "is_public_api", "is_advsvc",
			"project_name", "tenant_name", "user_name", "username", "domain_name", "project_domain_name", "user_domain_name",
			"project_domain", "user_domain", "user_identity", "owner", "owner_id", "is_public", "is_enabled", "read_only", "show_deleted",
			"request_id", "global_request_id", "resource_uuid", "auth_token", "token", "role", "rule");

	private Credentials() {
	}

	/** Whether a service may know the attribute; of a dotted name, its first part tells. */
	public static boolean mayKnow(String attribute) {
		int dot = attribute.indexOf('.');
		return dot > 0 || COMMON.contains(attribute) || OTHER.contains(attribute);
	}
}
