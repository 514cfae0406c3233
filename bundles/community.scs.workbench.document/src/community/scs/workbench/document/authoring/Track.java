package community.scs.workbench.document.authoring;

/** Who decides on a document (scs-0001, "Document format"); the digit is the second one of its number. */
public enum Track {

	GLOBAL("Global"), IAAS("IaaS"), KAAS("KaaS"), IAM("IAM"), OPS("Ops"), SCOPES("Scopes");

	private final String key;

	Track(String key) {
		this.key = key;
	}

	/** as written in the front matter */
	public String key() {
		return key;
	}

	/** 0 to 5 */
	public int digit() {
		return ordinal();
	}
}
