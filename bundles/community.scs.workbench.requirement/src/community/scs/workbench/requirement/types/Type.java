package community.scs.workbench.requirement.types;

/** Types of expressions. */
public enum Type {
	BOOLEAN("a condition"), NUMBER("a number"), TEXT("a text"), DATE("a date"), DAYS("a number of days"),
	LIST("a list"), UNKNOWN("unknown");

	private final String words;

	Type(String words) {
		this.words = words;
	}

	/** With its article, for messages. */
	public String words() {
		return words;
	}

	/** Whether values of the two types can be equal; an unknown type excludes nothing. */
	public boolean agrees(Type other) {
		return this == other || this == UNKNOWN || other == UNKNOWN;
	}
}
