package community.scs.workbench.check;

import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.requirement.model.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How recorded clouds stand, in a line for users. */
public final class Standing {

	private Standing() {
	}

	/** Such as {@code 11 pass · 1 fail · 2 not observed}; empty without recordings. */
	public static String of(Requirement requirement, Collection<Recording> recordings, LocalDate reference) {
		Map<Outcome, Long> counts = recordings.stream().map(r -> Judge.judge(requirement, r, reference).outcome())
				.collect(Collectors.groupingBy(o -> o, () -> new EnumMap<>(Outcome.class), Collectors.counting()));
		return counts.entrySet().stream().map(e -> e.getValue() + " " + words(e.getKey())).collect(Collectors.joining(" · "));
	}

	/** One line for each outcome that clouds flip to, such as {@code 2 of 12 recorded clouds flip to FAIL: north-1, west-2}. */
	public static List<String> of(List<Flips.Flip> flips, int recordings) {
		Map<Outcome, TreeSet<String>> clouds = new EnumMap<>(Outcome.class);
		for (Flips.Flip flip : flips)
			clouds.computeIfAbsent(flip.after().outcome(), o -> new TreeSet<>())
					.add(String.valueOf(flip.recording().getCloud()));
		List<String> lines = new ArrayList<>();
		clouds.forEach((outcome, names) -> lines.add(names.size() + " of " + recordings + " recorded clouds "
				+ (names.size() == 1 ? "flips" : "flip") + " to " + outcome.name().replace('_', ' ') + ": "
				+ String.join(", ", names)));
		return lines;
	}

	private static String words(Outcome outcome) {
		return switch (outcome) {
			case PASS -> "pass";
			case FAIL -> "fail";
			case WARNING -> "warning";
			case INFO -> "note";
			case ABORT -> "not judged";
			case MISS -> "not observed";
			case NOT_APPLICABLE -> "not applicable";
		};
	}
}
