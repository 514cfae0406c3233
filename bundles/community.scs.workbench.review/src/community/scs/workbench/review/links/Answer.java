package community.scs.workbench.review.links;

/**
 * What asking for a page came to.
 *
 * @param says one sentence for people; empty for a page that is there
 */
public record Answer(Verdict verdict, String says, Contact contact) {

	public enum Verdict {
		/** the page is there */
		ALIVE,
		/** the site says that there is no such page, or there is no such site */
		DEAD,
		/** the site did not tell: it wants a login, keeps programs out, is slow, or is out of order */
		UNKNOWN
	}

	/** How far the question got. */
	enum Contact {
		ANSWERED, UNREACHED, NOT_ASKED
	}

	static final Answer ALIVE = new Answer(Verdict.ALIVE, "");

	Answer(Verdict verdict, String says) {
		this(verdict, says, Contact.ANSWERED);
	}

	static Answer of(int status) {
		if (status >= 200 && status < 400)
			return ALIVE;
		return new Answer(status == 404 || status == 410 ? Verdict.DEAD : Verdict.UNKNOWN, "The site answers " + status + ".");
	}
}
