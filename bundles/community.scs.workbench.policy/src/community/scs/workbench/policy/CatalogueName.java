package community.scs.workbench.policy;

/** What a policy may name as its catalogue: a path from the policy, or a name of the user's catalogues or of the examples. */
public record CatalogueName(String name, Origin origin) {

	public enum Origin {
		BESIDE, KEPT, EXAMPLE
	}
}
