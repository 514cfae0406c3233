package community.scs.workbench.policy.catalogue;

import java.util.List;
import java.util.Optional;

import community.scs.workbench.policy.yaml.Fields;
import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.Span;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.policy.yaml.YamlReader;

/** Finds where a catalogue defines a rule. */
public final class RulePlaces {

	private RulePlaces() {
	}

	/** The place of the rule's name in the text of a catalogue, as {@link Catalogues} reads it. */
	public static Optional<Span> of(String text, String rule) {
		if (text.lines().anyMatch(SampleFile::startsRule)) {
			return SampleFile.place(text, rule);
		}
		try {
			Optional<Node> root = YamlReader.read(text);
			for (Node node : root.isEmpty() ? List.<Node>of() : Fields.items(root.get(), "rules")) {
				Node name = Fields.require(node, "name");
				if (Fields.content(name).equals(rule)) {
					return Optional.of(name.span());
				}
			}
		} catch (UnreadableException e) {
			// no catalogue: no place
		}
		return Optional.empty();
	}
}
