package community.scs.workbench.document.minutes;

import java.time.LocalDate;
import java.util.List;

/**
 * The minutes of one meeting.
 *
 * @param title of the document, or its first heading; empty if it has none
 * @param date null if neither the title nor the name of the file tells it
 * @param participants handles without {@code @}, or names
 */
public record Meeting(String title, LocalDate date, List<String> participants, List<Topic> topics) {
}
