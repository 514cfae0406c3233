package community.scs.workbench.editor.problems;

import community.scs.workbench.editor.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;

/**
 * Something that a language finds wrong in a document.
 *
 * @param language id of the language, as contributed
 */
public record Problem(String language, Issue issue) {

	/** What is wrong with a document and with what it embeds. */
	static List<Problem> of(Snapshot document) {
		List<Problem> problems = new ArrayList<>();
		for (Snapshot part : document.all())
			problems.addAll(inside(part));
		return problems;
	}

	/** What is wrong with what a document embeds; its own problems are known already. */
	public static List<Problem> ofEmbedded(Snapshot document) {
		return document.all().stream().skip(1).flatMap(part -> inside(part).stream()).toList();
	}

	private static List<Problem> inside(Snapshot part) {
		return part.language().services().getResourceValidator().validate(part.resource(), CheckMode.ALL, part.cancel()).stream()
				.map(issue -> new Problem(part.language().id(), issue)).toList();
	}
}
