package community.scs.workbench.policy.decide;

import java.util.List;

/** The two options of oslo.policy that change what a policy means (section {@code [oslo_policy]}). */
public record Switches(boolean enforceScope, boolean enforceNewDefaults) {

	/** What oslo.policy 4.0 assumes when nothing is configured; services and later releases differ. */
	public static final Switches OFF = new Switches(false, false);

	/** Both on, as scs-0302-v1 demands from release 2024.2 on. */
	public static final Switches ON = new Switches(true, true);

	/** The four combinations, both off first. */
	public static final List<Switches> ALL = List.of(OFF, new Switches(true, false), new Switches(false, true), ON);
}
