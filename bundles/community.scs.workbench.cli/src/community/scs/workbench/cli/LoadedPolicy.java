package community.scs.workbench.cli;

import community.scs.workbench.policy.decide.Explanation;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.yaml.PolicyFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A policy with the files that it was read from, in their order. */
record LoadedPolicy(Policy policy, Map<PolicyFile, Path> files) {

	/** Where a check is written. */
	record Place(Path file, TextPlace start, TextPlace end) {

		@Override
		public String toString() {
			return file + ":" + start.line() + ":" + start.column();
		}
	}

	/** Null if the check is a default of the catalogue. */
	Place place(Explanation explanation) {
		Explanation.Place place = explanation.place(List.copyOf(files.keySet()));
		return place == null ? null
				: new Place(files.get(place.file()), TextPlace.of(place.file().text(), place.span().offset()),
						TextPlace.of(place.file().text(), place.span().end()));
	}
}
