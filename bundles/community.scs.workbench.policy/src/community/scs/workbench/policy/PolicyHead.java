package community.scs.workbench.policy;

import community.scs.workbench.policy.catalogue.Catalogues;
import community.scs.workbench.policy.scanning.Signs;

/**
 * Tells policies from other YAML and JSON by how they begin: most such files are something else, also among those with
 * {@code policy} in their names (network policies, policies of buckets).
 */
public final class PolicyHead {

	/** How much of a file is looked at, in bytes or characters. */
	public static final int LENGTH = 1 << 14;

	/** As many places of another form as these need not be a slip. */
	private static final int CLEARLY = 3;

	private PolicyHead() {
	}

	/** Whether a text is a policy, whatever its file is called. Few slips do not count against many rules. */
	public static boolean isPolicy(String head) {
		Signs signs = signs(head);
		return signs.checks() > 0 && signs.doubts() * CLEARLY <= signs.checks() && !Catalogues.isLike(head);
	}

	/** Whether a text may be a policy if the name of its file says so. */
	public static boolean mayBePolicy(String head) {
		Signs signs = signs(head);
		return signs.rules() > 0 || signs.doubts() < CLEARLY;
	}

	private static Signs signs(String head) {
		String begin = head.length() < LENGTH ? head : head.substring(0, LENGTH);
		boolean binary = begin.indexOf('\0') >= 0;
		return binary ? new Signs(0, 0, Integer.MAX_VALUE / CLEARLY) : Signs.in(begin.length() < LENGTH ? begin : begin.substring(0, begin.lastIndexOf('\n') + 1));
	}
}
