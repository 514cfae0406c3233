package community.scs.workbench.openstack.config;

/** A password or the like, which shows itself only to who asks for it. */
public record Secret(String value) {

	@Override
	public String toString() {
		return "***";
	}
}
