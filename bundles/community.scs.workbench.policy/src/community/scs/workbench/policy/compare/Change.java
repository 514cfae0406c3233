package community.scs.workbench.policy.compare;

import java.util.List;
import java.util.Optional;

import community.scs.workbench.policy.catalogue.RuleDefault;

/**
 * What becomes of an operation.
 *
 * @param calls  the API calls that it guards, as far as a catalogue says
 * @param gained a request that was not allowed and is now, from which nothing can be taken away
 * @param lost   a request that was allowed and is not any more
 * @param reason why it is {@link Kind#UNKNOWN}, one sentence for users; else empty
 */
public record Change(String name, List<RuleDefault.Operation> calls, Kind kind, Optional<Counterexample> gained,
		Optional<Counterexample> lost, String reason) {

	/** How the set of requests that are allowed changes. */
	public enum Kind {
		SAME, WIDENED, NARROWED, BOTH,

		/** It asks another server, or it is too big; what is certain is still said. */
		UNKNOWN
	}
}
