package community.scs.workbench.policy.ide;

/**
 * What is being written at a place in a policy.
 *
 * @param begun     what stands of it already
 * @param attribute for a {@link Kind#VALUE}, what is compared with it
 * @param rule      in whose value the place is; null outside of values
 * @param quote     of the text it stands in; empty if there is none
 * @param isBare    whether a text without quotes starts with it
 * @param isListed  whether it is an item of a legacy list, which holds one check
 * @param wantsBlank whether a blank has to come before it
 */
record PolicyPlace(Kind kind, String begun, String attribute, String rule, String quote, boolean isBare, boolean isListed, boolean wantsBlank) {

	enum Kind {
		NOTHING, KEY, CHECK, OPERATOR, RULE, ROLE, VALUE, COMMENT
	}

	static final PolicyPlace NOTHING = new PolicyPlace(Kind.NOTHING, "", "", null, "", false, false, false);

	/** Linear in the length of the text before the offset. */
	static PolicyPlace at(String text, int offset) {
		return PolicyPlaceReader.read(text.substring(0, offset));
	}
}
