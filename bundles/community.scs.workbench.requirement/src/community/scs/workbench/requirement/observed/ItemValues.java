package community.scs.workbench.requirement.observed;

import community.scs.workbench.requirement.model.KeyType;
import community.scs.workbench.requirement.model.Namespace;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the values that clouds keep as text. */
public final class ItemValues {

	private static final int LENGTH_OF_DATE = 10;
	private static final int LONGEST_NUMBER = 30;

	private ItemValues() {
	}

	/** How the keys of all items of a namespace start. */
	public static String start(Namespace namespace) {
		return namespace.getPrefix() + (namespace.getSeparator() == null ? "" : namespace.getSeparator());
	}

	/** Whether a text is a value of the type: booleans are true or false in any case, date-times start with a date. */
	public static boolean hasType(String text, KeyType type) {
		return switch (type) {
			case TEXT -> true;
			case BOOLEAN -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
			case NUMBER -> number(text).isPresent();
			case DATETIME -> date(text).isPresent();
		};
	}

	/** The decimal number that is the whole text. */
	public static Optional<BigDecimal> number(String text) {
		String digits = text.strip();
		return digits.length() <= LONGEST_NUMBER && digits.matches("-?\\d+(\\.\\d+)?")
				? Optional.of(new BigDecimal(digits)) : Optional.empty();
	}

	/** The day that a text starts with in the form {@code 2024-07-31}; a time of day may follow. */
	public static Optional<LocalDate> date(String text) {
		String day = text.strip();
		boolean longer = day.length() > LENGTH_OF_DATE;
		if (day.length() < LENGTH_OF_DATE || longer && "T ".indexOf(day.charAt(LENGTH_OF_DATE)) < 0)
			return Optional.empty();
		try {
			return Optional.of(LocalDate.parse(day.substring(0, LENGTH_OF_DATE)));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}
}
