package community.scs.workbench.requirement.validation;

import community.scs.workbench.scan.rules.Fix;
import community.scs.workbench.scan.rules.Problem;
import community.scs.workbench.scan.rules.Rule;
import java.util.List;
import java.util.Optional;

/**
 * Replaces what a finding marks by the first of its data; nothing where it has none.
 *
 * @param quoted whether it is a text in any case; a name is one only where a text stood
 */
public record Replacement(String title, boolean quoted) implements Rule.Repair {

	public static final Replacement STATEMENT = new Replacement("Quote the statement as it is now", true);
	public static final Replacement LEVEL = new Replacement("Take over the level of the statement", false);
	public static final Replacement NAME = new Replacement("Change to the name that is meant", false);

	@Override
	public List<Fix> fixes(Problem problem) {
		return text(problem.data(), problem.marked()).map(text -> Fix.replace(title, problem.offset(), problem.length(), text)).stream().toList();
	}

	/** What is to stand where {@code marked} stands now. */
	public Optional<String> text(List<String> data, String marked) {
		return data.stream().findFirst().map(text -> quoted || marked.startsWith("\"") ? quote(text) : text);
	}

	/** As a text of the language. */
	public static String quote(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}
}
