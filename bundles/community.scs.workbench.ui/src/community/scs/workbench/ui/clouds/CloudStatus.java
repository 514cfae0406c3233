package community.scs.workbench.ui.clouds;

import java.time.LocalDateTime;
import java.util.List;

import community.scs.workbench.observation.spi.TokenFacts;

/** What is known of a cloud in this session. */
public sealed interface CloudStatus {

	/** Nobody asked it yet. */
	record Untried() implements CloudStatus {
	}

	/** The answer is awaited. */
	record Asking() implements CloudStatus {
	}

	/**
	 * @param tested   when it answered, local time
	 * @param services number of services in the catalog
	 * @param notes    what the user should know before trusting what comes from this cloud
	 */
	record Reached(LocalDateTime tested, TokenFacts token, String project, String domain, int services, boolean tlsVerified, boolean tls,
			List<String> notes) implements CloudStatus {

		/** Checks read as a member; a token that may do more is a risk without a use. */
		boolean admin() {
			return token.roles().contains("admin");
		}
	}

	/**
	 * @param tested  local time
	 * @param message fit for users
	 */
	record Failed(LocalDateTime tested, String message) implements CloudStatus {
	}
}
