package community.scs.workbench.openstack.config;

/** How a user proves who he is. Names and ids that are not given are null. */
public sealed interface Credentials {

	/** Something that has an id, or a name within a domain. */
	record Named(String id, String name, String domainId, String domainName) {
	}

	/** For what a token is asked. */
	sealed interface Scope {
	}

	record ProjectScope(Named project) implements Scope {
	}

	record DomainScope(String id, String name) implements Scope {
	}

	record SystemScope() implements Scope {
	}

	/** as in clouds.yaml's {@code auth_type} */
	String type();

	Secret secret();

	/** @param scope null for the user's default project */
	record Password(Named user, Secret secret, Scope scope) implements Credentials {
		@Override
		public String type() {
			return "password";
		}
	}

	/** @param user whose credential it is, if it is given by name; null if by id */
	record ApplicationCredential(String id, String name, Named user, Secret secret) implements Credentials {
		@Override
		public String type() {
			return "v3applicationcredential";
		}
	}
}
