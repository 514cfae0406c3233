package community.scs.workbench.policy.yaml;

import java.util.ArrayList;
import java.util.List;

/** A mapping with what it merges ({@code <<}): the merged entries come before its own, which therefore win. */
public final class Merges {

	private static final int MOST = 1_000_000;
	private static final int DEEPEST = 20;

	private final List<Node.Entry> entries = new ArrayList<>();

	private Merges() {
	}

	/** All entries, at most a million, from mappings that are merged at most 20 deep. */
	public static List<Node.Entry> entries(Node.Mapping mapping) throws UnreadableException {
		if (mapping.entries().stream().noneMatch(Merges::merges)) {
			return mapping.entries();
		}
		Merges merges = new Merges();
		merges.add(mapping, 0);
		return merges.entries;
	}

	private static boolean merges(Node.Entry entry) {
		return entry.key() instanceof Node.Scalar key && key.kind() == Node.Kind.MERGE;
	}

	private void add(Node.Mapping mapping, int depth) throws UnreadableException {
		for (Node.Entry entry : mapping.entries()) {
			if (merges(entry)) {
				List<Node> merged = entry.value() instanceof Node.Sequence several ? several.items().reversed() : List.of(entry.value());
				for (Node each : merged) {
					if (!(each instanceof Node.Mapping inner) || depth == DEEPEST) {
						throw new UnreadableException("Mappings are merged more than " + DEEPEST + " deep.", each.span().offset());
					}
					add(inner, depth + 1);
				}
			}
		}
		for (Node.Entry entry : mapping.entries()) {
			if (!merges(entry)) {
				entries.add(entry);
			}
			if (entries.size() > MOST) {
				throw new UnreadableException("Merged mappings have more than a million entries.", entry.key().span().offset());
			}
		}
	}
}
