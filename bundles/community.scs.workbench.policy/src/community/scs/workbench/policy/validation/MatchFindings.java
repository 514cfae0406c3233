package community.scs.workbench.policy.validation;

import community.scs.workbench.policy.Credentials;
import community.scs.workbench.policy.PolicyText;
import community.scs.workbench.policy.model.AttributeCheck;
import community.scs.workbench.policy.model.LiteralCheck;
import community.scs.workbench.policy.model.Match;
import community.scs.workbench.policy.model.MatchPart;
import community.scs.workbench.policy.model.MatchText;
import community.scs.workbench.policy.model.PolicyPackage.Literals;
import community.scs.workbench.scan.rules.NearMiss;
import java.util.List;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.EValidatorRegistrar;

/** What is wrong with a single check: it can never match, or always does, or asks for what no token has. */
public class MatchFindings extends AbstractPolicyValidator {

	@Override
	public void register(EValidatorRegistrar registrar) {
		// part of the language's validator
	}

	/** A literal is compared as a text (oslo_policy._checks.GenericCheck): what stands around the attributes must fit. */
	@Check
	public void literal(LiteralCheck check) {
		String literal = unquoted(check.getLiteral());
		if (literal == null)
			return;
		List<MatchPart> parts = check.getMatch() == null ? List.of() : check.getMatch().getParts();
		if (parts.stream().allMatch(MatchText.class::isInstance)) {
			boolean same = literal.equals(PolicyText.of(check.getMatch()).replace("%%", "%"));
			if (!PolicyText.of(check.getMatch()).replace("%%", "").contains("%"))
				addIssue(same ? "Both sides are the same text, so that this is true for everyone."
						: "The two texts differ, so that this is true for nobody.", check, null,
						same ? PolicyValidator.ALWAYS_TRUE : PolicyValidator.NEVER_TRUE);
		} else if (!fits(literal, check.getMatch()))
			addIssue("Whatever the target's attribute is, this text differs from " + check.getLiteral()
					+ ", so that the check is true for nobody.", check, null, PolicyValidator.NEVER_TRUE);
	}

	/** What Python's {@code str} makes of the literal; null if that takes more than to drop its quotes. */
	private static String unquoted(String literal) {
		boolean quoted = literal.length() > 1 && "\"'".indexOf(literal.charAt(0)) >= 0;
		String text = quoted ? literal.substring(1, literal.length() - 1) : literal;
		return text.indexOf('\\') >= 0 || !quoted && !Character.isLetter(text.charAt(0)) && !text.matches("[1-9]\\d*+|0") ? null : text;
	}

	private static boolean fits(String literal, Match match) {
		String before = match.getParts().getFirst() instanceof MatchText text ? text.getText() : "";
		String behind = match.getParts().getLast() instanceof MatchText text ? text.getText() : "";
		return before.contains("%") || behind.contains("%") || literal.length() >= before.length() + behind.length()
				&& literal.startsWith(before) && literal.endsWith(behind);
	}

	/** Services hand over more than we know, so only what looks like a slip is doubted. */
	@Check
	public void attribute(AttributeCheck check) {
		String name = check.getAttribute();
		if (name != null && !name.contains("(") && !Credentials.mayKnow(name))
			NearMiss.of(name, Credentials.COMMON).ifPresent(near -> addIssue("No token has the attribute " + name
					+ ", so that the check is true for nobody. Is " + near + " meant?", check, Literals.ATTRIBUTE_CHECK__ATTRIBUTE,
					PolicyValidator.UNKNOWN_ATTRIBUTE, near));
	}

	/** {@code not(role:a)} is one word for oslo.policy: the attribute {@code not(role}. */
	@Check
	public void gluedParenthesis(AttributeCheck check) {
		if (check.getAttribute() != null && check.getAttribute().contains("("))
			addIssue("A blank is missing before the parenthesis; as it is, it belongs to the name of an attribute.", check,
					Literals.ATTRIBUTE_CHECK__ATTRIBUTE, PolicyValidator.GLUED_PARENTHESIS);
	}

	@Check
	public void substitution(MatchText part) {
		if (part.eContainer() != null && part.getText() != null && part.getText().replace("%%", "").contains("%("))
			addIssue("An attribute of the target is written %(name)s.", part, Literals.MATCH_TEXT__TEXT,
					PolicyValidator.MALFORMED_SUBSTITUTION);
	}
}
