package community.scs.workbench.scan.rules;

import java.util.Collection;
import java.util.Optional;

/** The name that was probably meant. */
public final class NearMiss {

	private static final int LONGEST = 80;

	private NearMiss() {
	}

	/** The closest name within one edit, or two for names of eight characters and more; nothing if two are as close. */
	public static Optional<String> of(String name, Collection<String> names) {
		int best = name.length() >= 8 ? 3 : 2;
		String closest = null;
		for (String candidate : names) {
			if (candidate == null || candidate.equals(name) || Math.abs(candidate.length() - name.length()) >= best + 1)
				continue;
			int distance = distance(name, candidate);
			if (distance == best)
				closest = null;
			else if (distance < best) {
				best = distance;
				closest = candidate;
			}
		}
		return Optional.ofNullable(closest);
	}

	/** Insertions, deletions and replacements; endless for names that are too long to be a slip. */
	private static int distance(String a, String b) {
		if (a.length() > LONGEST || b.length() > LONGEST)
			return Integer.MAX_VALUE;
		int[] row = new int[b.length() + 1];
		for (int j = 0; j < row.length; j++)
			row[j] = j;
		for (int i = 1; i <= a.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int above = row[j];
				int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
				diagonal = above;
			}
		}
		return row[b.length()];
	}
}
