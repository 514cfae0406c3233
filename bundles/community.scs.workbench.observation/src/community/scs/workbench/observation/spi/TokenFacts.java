package community.scs.workbench.observation.spi;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a token says about its user, without the token.
 *
 * @param roles      by name, those that others imply included
 * @param attributes as policies call them: {@code user_id}, {@code user_domain_id}, and of {@code project_id} with
 *                   {@code project_domain_id}, {@code domain_id} and {@code system_scope} the one that is the token scope
 * @param user       its name, null when the cloud does not say
 * @param life       how long the token is valid from its issue on, null when the cloud does not say
 */
public record TokenFacts(List<String> roles, Map<String, String> attributes, String user, Duration life) {

	public TokenFacts {
		roles = List.copyOf(roles);
		attributes = Map.copyOf(attributes);
	}
}
