package community.scs.workbench.document.style;

/** Looks for blemishes of some rules. Has no state. */
@FunctionalInterface
interface StyleCheck {

	void check(StyleText text, Report report);
}
