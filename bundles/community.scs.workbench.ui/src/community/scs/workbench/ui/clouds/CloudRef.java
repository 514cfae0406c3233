package community.scs.workbench.ui.clouds;

/** Names a cloud: one of the user's clouds.yaml, or the sandbox. A clouds.yaml may name one of its own "sandbox" as well. */
public record CloudRef(String name, boolean sandbox) {

	public static final CloudRef SANDBOX = new CloudRef("sandbox", true);

	/** how the workbench speaks of it */
	public String label() {
		return sandbox ? "sandbox cloud" : name;
	}
}
