package community.scs.workbench.check;

import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.requirement.model.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a change of requirements does to clouds that were recorded. */
public final class Flips {

	/**
	 * A verdict that changes.
	 *
	 * @param before of the requirement as it was
	 * @param after of the requirement as it is
	 */
	public record Flip(Recording recording, Verdict before, Verdict after) {
	}

	private Flips() {
	}

	/**
	 * Compares requirements that have the same name in both revisions; what is only in one of them cannot flip.
	 *
	 * @return in the order of {@code after}, for each requirement in the order of the recordings
	 */
	public static List<Flip> of(Collection<? extends Requirement> before, Collection<? extends Requirement> after,
			Collection<Recording> recordings, LocalDate reference) {
		Map<String, Requirement> old = new HashMap<>();
		before.forEach(requirement -> old.putIfAbsent(requirement.getName(), requirement));
		List<Flip> flips = new ArrayList<>();
		for (Requirement requirement : after) {
			Requirement former = old.get(requirement.getName());
			if (former == null)
				continue;
			for (Recording recording : recordings) {
				Flip flip = new Flip(recording, Judge.judge(former, recording, reference),
						Judge.judge(requirement, recording, reference));
				if (flip.before().outcome() != flip.after().outcome())
					flips.add(flip);
			}
		}
		return flips;
	}
}
