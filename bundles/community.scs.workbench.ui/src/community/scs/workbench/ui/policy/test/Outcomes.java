package community.scs.workbench.ui.policy.test;

import community.scs.workbench.policy.decide.Decision.Outcome;

/** The enforcer's answers as the notation of tests writes them. */
final class Outcomes {

	private Outcomes() {
	}

	static String word(Outcome outcome) {
		return switch (outcome) {
		case ALLOWED -> "allowed";
		case DENIED -> "denied";
		case INVALID_SCOPE -> "invalid_scope";
		case ERROR -> "error";
		};
	}
}
