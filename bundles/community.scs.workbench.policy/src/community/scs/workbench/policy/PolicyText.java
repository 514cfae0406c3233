package community.scs.workbench.policy;

import community.scs.workbench.policy.model.Expression;
import community.scs.workbench.policy.model.Match;
import community.scs.workbench.policy.model.MatchText;
import community.scs.workbench.policy.model.PolicyPackage;
import community.scs.workbench.policy.model.RuleCheck;
import community.scs.workbench.policy.model.Substitution;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Parts of a policy as they are written. */
public final class PolicyText {

	private PolicyText() {
	}

	/** The right side of a check; empty for null. */
	public static String of(Match match) {
		return match == null ? "" : match.getParts().stream().map(part -> switch (part) {
		case MatchText text -> text.getText();
		case Substitution target -> "%(" + (target.getAttribute() == null ? "" : target.getAttribute()) + ")s";
		default -> throw new IllegalArgumentException(part.toString());
		}).collect(Collectors.joining());
	}

	/** The expression without the escapes of the scalar it stands in, on one line. */
	public static String of(Expression expression) {
		INode node = NodeModelUtils.findActualNodeFor(expression);
		return PolicyConverters.decode(NodeModelUtils.getTokenText(node), node);
	}

	/** The name behind {@code rule:}, whether or not there is such a rule; empty if it is missing. */
	public static String referredName(RuleCheck check) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(check, PolicyPackage.Literals.RULE_CHECK__RULE);
		return nodes.isEmpty() ? "" : PolicyConverters.decode(NodeModelUtils.getTokenText(nodes.getFirst()), nodes.getFirst());
	}
}
