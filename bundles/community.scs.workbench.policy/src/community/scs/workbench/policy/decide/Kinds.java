package community.scs.workbench.policy.decide;

/** Which kinds of checks a service registers with oslo.policy. */
public enum Kinds {

	/** oslo.policy's own. */
	PLAIN,

	/** Also Neutron's {@code field} and {@code tenant_id} (neutron/policy.py). */
	NEUTRON
}
