package community.scs.workbench.ui.outcomes;

import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;

import community.scs.workbench.document.authoring.Quotation;
import community.scs.workbench.document.minutes.Meeting;
import community.scs.workbench.document.minutes.Topic;
import community.scs.workbench.document.minutes.Topic.Outcome;

/**
 * What a topic came to.
 *
 * @param outcome null for a topic that came to nothing that is written down
 */
record OutcomeRow(IFile file, Meeting meeting, Topic topic, Outcome outcome) {

	static final List<String> HEADER = List.of("Kind", "Topic", "Outcome", "Sponsors", "Meeting", "File", "Standards");

	String kind() {
		return outcome == null ? "no outcome" : outcome.kind().words();
	}

	String icon() {
		return outcome == null ? "miss" : outcome.kind().name().toLowerCase(Locale.ROOT);
	}

	int line() {
		return outcome == null ? topic.line() : outcome.line();
	}

	String text() {
		return outcome == null ? "" : outcome.text();
	}

	List<String> cells() {
		return List.of(kind(), topic.title(), text(), String.join(", ", topic.sponsors()), meeting.date() == null ? meeting.title() : meeting.date().toString(),
				file.getProjectRelativePath().toString(), String.join(", ", topic.standards()));
	}

	boolean contains(String lowerCaseWords) {
		return String.join(" ", cells()).toLowerCase(Locale.ROOT).contains(lowerCaseWords);
	}

	/** the outcome, or the bare topic, with its source: file, date, topic */
	Quotation quotation() {
		String when = meeting.date() == null ? "" : ", " + meeting.date();
		return new Quotation(outcome == null ? topic.title() : outcome.text().isBlank() ? outcome.label() : outcome.text(),
				(outcome == null ? "Topic" : upper(outcome.label())) + " of \"" + topic.title() + "\", `" + file.getName() + "`" + when);
	}

	private static String upper(String label) {
		return label.startsWith("[") ? "Action item" : label;
	}
}
