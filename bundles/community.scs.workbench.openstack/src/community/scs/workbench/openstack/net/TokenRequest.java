package community.scs.workbench.openstack.net;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import community.scs.workbench.openstack.config.Credentials;
import community.scs.workbench.openstack.config.Credentials.ApplicationCredential;
import community.scs.workbench.openstack.config.Credentials.DomainScope;
import community.scs.workbench.openstack.config.Credentials.Named;
import community.scs.workbench.openstack.config.Credentials.Password;
import community.scs.workbench.openstack.config.Credentials.ProjectScope;
import community.scs.workbench.openstack.config.Credentials.Scope;
import community.scs.workbench.openstack.config.Credentials.SystemScope;

/** The body of {@code POST /v3/auth/tokens} (Identity API v3, "Authentication and token management"). */
final class TokenRequest {

	private TokenRequest() {
	}

	static ObjectNode of(Credentials credentials) {
		ObjectNode root = JsonNodeFactory.instance.objectNode();
		ObjectNode auth = root.putObject("auth");
		ObjectNode identity = auth.putObject("identity");
		switch (credentials) {
			case Password password -> {
				identity.putArray("methods").add("password");
				ObjectNode user = named(identity.putObject("password").putObject("user"), password.user());
				user.put("password", password.secret().value());
				scope(auth, password.scope());
			}
			case ApplicationCredential credential -> {
				identity.putArray("methods").add("application_credential");
				ObjectNode node = identity.putObject("application_credential").put("secret", credential.secret().value());
				if (credential.id() == null) {
					named(node.put("name", credential.name()).putObject("user"), credential.user());
				} else {
					node.put("id", credential.id());
				}
				// no scope: the credential has one, and asking for any is an error
			}
		}
		return root;
	}

	private static void scope(ObjectNode auth, Scope scope) {
		switch (scope) {
			case null -> {
				// the user's default project
			}
			case ProjectScope project -> named(auth.putObject("scope").putObject("project"), project.project());
			case DomainScope domain -> named(auth.putObject("scope").putObject("domain"), new Named(domain.id(), domain.name(), null, null));
			case SystemScope system -> auth.putObject("scope").putObject("system").put("all", true);
		}
	}

	private static ObjectNode named(ObjectNode node, Named named) {
		if (named.id() != null) {
			return node.put("id", named.id());
		}
		node.put("name", named.name());
		if (named.domainId() != null) {
			node.putObject("domain").put("id", named.domainId());
		} else if (named.domainName() != null) {
			node.putObject("domain").put("name", named.domainName());
		}
		return node;
	}
}
