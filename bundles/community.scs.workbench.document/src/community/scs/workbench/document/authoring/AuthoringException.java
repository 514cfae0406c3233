package community.scs.workbench.document.authoring;

/** A step in the life of a document cannot be taken. The message tells an author why and what to do. */
public class AuthoringException extends Exception {

	private static final long serialVersionUID = 1L;

	public AuthoringException(String message) {
		super(message);
	}
}
