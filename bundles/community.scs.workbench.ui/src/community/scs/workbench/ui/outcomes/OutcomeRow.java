package community.scs.workbench.ui.outcomes;

import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;

import community.scs.workbench.document.authoring.Quotation;
import community.scs.workbench.document.minutes.Meeting;
import community.scs.workbench.document.minutes.Topic;
import community.scs.workbench.document.minutes.Topic.Outcome;
import community.scs.workbench.ui.rows.Row;
import community.scs.workbench.ui.rows.RowsView.Column;

/**
 * What a topic came to.
 *
 * @param outcome null for a topic that came to nothing that is written down
 */
record OutcomeRow(IFile file, Meeting meeting, Topic topic, Outcome outcome) implements Row {

	static final List<Column> COLUMNS = List.of(new Column("Kind", 15, 160), new Column("Topic", 22, 130), new Column("Outcome", 32, 160), new Column("Sponsors", 10, 75),
			new Column("Meeting", 11, 90), new Column("File", 14, 90), new Column("Standards", 14, 90));

	String kind() {
		return outcome == null ? "no outcome" : outcome.kind().words();
	}

	@Override
	public String icon() {
		return outcome == null ? "miss" : outcome.kind().name().toLowerCase(Locale.ROOT);
	}

	int line() {
		return outcome == null ? topic.line() : outcome.line();
	}

	String text() {
		return outcome == null ? "" : outcome.text();
	}

	@Override
	public List<String> cells() {
		return List.of(kind(), topic.title(), text(), String.join(", ", topic.sponsors()), meeting.date() == null ? meeting.title() : meeting.date().toString(),
				file.getProjectRelativePath().toString(), String.join(", ", topic.standards()));
	}

	@Override
	public IRegion region(IDocument document) throws BadLocationException {
		return document.getLineInformation(Math.min(line(), document.getNumberOfLines()) - 1);
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
