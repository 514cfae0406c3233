package community.scs.workbench.document.ide;

import community.scs.workbench.document.minutes.Meeting;
import community.scs.workbench.document.minutes.Minutes;
import community.scs.workbench.document.minutes.Topic;
import community.scs.workbench.document.minutes.Topic.Outcome;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;

/** The outline of minutes: topics with their sponsors, in them what they came to; of several meetings one after the other. */
final class MinutesOutline {

	private static final int LONGEST_NAME = 100;

	private final List<String> written;

	private MinutesOutline(String text) {
		written = text.lines().toList();
	}

	/** @return empty for a text that is no minutes, or has no topics */
	static List<DocumentSymbol> of(URI uri, String text) {
		String name = uri == null || uri.lastSegment() == null ? "" : URI.decode(uri.lastSegment());
		List<Meeting> meetings = Minutes.meetings(name, text).stream().filter(m -> !m.topics().isEmpty()).toList();
		MinutesOutline outline = new MinutesOutline(text);
		return meetings.size() == 1 ? outline.topics(meetings.getFirst()) : meetings.stream().map(outline::meeting).toList();
	}

	private DocumentSymbol meeting(Meeting meeting) {
		List<DocumentSymbol> topics = topics(meeting);
		DocumentSymbol symbol = new DocumentSymbol(meeting.title(), SymbolKind.Namespace, lines(meeting.topics().getFirst().line(), meeting.topics().getLast().lastLine()),
				topics.getFirst().getSelectionRange());
		symbol.setChildren(topics);
		return symbol;
	}

	private List<DocumentSymbol> topics(Meeting meeting) {
		return meeting.topics().stream().map(this::topic).toList();
	}

	private DocumentSymbol topic(Topic topic) {
		DocumentSymbol symbol = new DocumentSymbol(topic.title().isBlank() ? "(no title)" : topic.title(), SymbolKind.Namespace, lines(topic.line(), topic.lastLine()),
				lines(topic.line(), topic.line()));
		symbol.setDetail(String.join(", ", topic.sponsors()));
		symbol.setChildren(topic.outcomes().stream().map(this::outcome).toList());
		return symbol;
	}

	private DocumentSymbol outcome(Outcome outcome) {
		Range range = lines(outcome.line(), outcome.line());
		String words = outcome.text().strip().replaceFirst("^[-*+] ", "").replaceAll("\\s+", " ");
		String name = words.isEmpty() ? outcome.label() : words.length() <= LONGEST_NAME ? words : words.substring(0, LONGEST_NAME - 1).stripTrailing() + "…";
		DocumentSymbol symbol = new DocumentSymbol(name, kind(outcome), range, range);
		symbol.setDetail(outcome.kind().words());
		return symbol;
	}

	private static SymbolKind kind(Outcome outcome) {
		return switch (outcome.kind()) {
			case OUTCOME -> SymbolKind.Event;
			case TENTATIVE -> SymbolKind.Property;
			case ACTION -> SymbolKind.Field;
		};
	}

	/** @param first counted from 1 */
	private Range lines(int first, int last) {
		return new Range(new Position(first - 1, 0), new Position(last - 1, written.get(last - 1).length()));
	}
}
