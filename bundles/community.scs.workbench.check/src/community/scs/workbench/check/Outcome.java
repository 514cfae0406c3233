package community.scs.workbench.check;

import community.scs.workbench.requirement.model.Level;

/** How a judgement ends. */
public enum Outcome {
	PASS,
	/** a miss of a MUST */
	FAIL,
	/** a miss of a SHOULD */
	WARNING,
	/** a miss of a MAY */
	INFO,
	/** could not be judged: the cloud refused or failed to tell, or the requirement cannot be evaluated */
	ABORT,
	/** what the requirement needs was not observed */
	MISS,
	/** the requirement does not apply to the cloud, by its own condition */
	NOT_APPLICABLE;

	/** What a miss of a requirement of this level is. */
	public static Outcome ofMiss(Level level) {
		return switch (level) {
			case MUST -> FAIL;
			case SHOULD -> WARNING;
			case MAY -> INFO;
		};
	}

	/** Whether the cloud was judged and does not do what the requirement asks for. */
	public boolean isMiss() {
		return this == FAIL || this == WARNING || this == INFO;
	}
}
