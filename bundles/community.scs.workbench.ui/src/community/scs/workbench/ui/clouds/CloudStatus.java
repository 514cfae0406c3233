package community.scs.workbench.ui.clouds;

import java.util.List;

/** What is known of a cloud in this session. */
public sealed interface CloudStatus {

	/** Nobody asked it yet. */
	record Untried() implements CloudStatus {
	}

	/** The answer is awaited. */
	record Asking() implements CloudStatus {
	}

	/**
	 * @param roles    of the token, as Keystone listed them
	 * @param services number of services in the catalog
	 * @param notes    what the user should know before trusting what comes from this cloud
	 */
	record Reached(String project, String domain, List<String> roles, String region, int services, boolean tlsVerified, boolean tls,
			List<String> notes) implements CloudStatus {

		/** Checks read as a member; a token that may do more is a risk without a use. */
		boolean admin() {
			return roles.contains("admin");
		}
	}

	/** @param message fit for users */
	record Failed(String message) implements CloudStatus {
	}
}
