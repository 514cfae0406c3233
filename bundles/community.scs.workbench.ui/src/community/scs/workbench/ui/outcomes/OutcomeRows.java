package community.scs.workbench.ui.outcomes;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;

import community.scs.workbench.document.minutes.Meeting;
import community.scs.workbench.document.minutes.Minutes;
import community.scs.workbench.document.minutes.Topic;

/** The outcomes of one file, in text order. */
final class OutcomeRows {

	private OutcomeRows() {
	}

	/** @return empty for a file that is no minutes */
	static List<OutcomeRow> of(IFile file, String text) {
		List<OutcomeRow> rows = new ArrayList<>();
		for (Meeting meeting : Minutes.meetings(file.getName(), text)) {
			for (Topic topic : meeting.topics()) {
				topic.outcomes().forEach(outcome -> rows.add(new OutcomeRow(file, meeting, topic, outcome)));
				if (topic.outcomes().isEmpty()) {
					rows.add(new OutcomeRow(file, meeting, topic, null));
				}
			}
		}
		return rows;
	}

	/** @param line counted from 1; @return null if the line belongs to no topic */
	static OutcomeRow at(IFile file, String text, int line) {
		OutcomeRow found = null;
		for (OutcomeRow row : of(file, text)) {
			boolean inTopic = row.topic().line() <= line && line <= row.topic().lastLine();
			if (inTopic && (found == null || found.topic() != row.topic() || row.line() <= line)) {
				found = row;
			}
		}
		return found;
	}
}
