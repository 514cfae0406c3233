package community.scs.workbench.policy;

import community.scs.workbench.policy.model.ExpressionBody;
import community.scs.workbench.policy.model.InvalidCheck;
import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.model.Rule;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;

/** Policies that stand in a text of another language, such as in the fences of a standards document. */
public final class PolicyFences {

	private PolicyFences() {
	}

	/**
	 * Reads a policy where it stands: every offset, line and column of the resource, of its issues and of what its
	 * services answer is one of {@code text}.
	 *
	 * @param text the whole text around the policy
	 * @param lines the content of the lines of the policy, in text order, without what belongs to a quote or list around
	 *            them
	 * @param uri names the resource; see {@link #uri}
	 */
	public static XtextResource parse(String text, List<? extends ITextRegion> lines, URI uri) {
		int end = lines.isEmpty() ? 0 : end(lines.getLast());
		StringBuilder policy = new StringBuilder(end);
		for (int i = 0; i < end; i++)
			policy.append(text.charAt(i) == '\n' || text.charAt(i) == '\r' ? text.charAt(i) : ' ');
		for (ITextRegion line : lines)
			policy.replace(line.getOffset(), end(line), text.substring(line.getOffset(), end(line)));
		return PolicyFiles.parse(policy.toString(), uri);
	}

	private static int end(ITextRegion region) {
		return region.getOffset() + region.getLength();
	}

	/** The name of the resource of the fence at this offset of a document. */
	public static URI uri(URI document, int offset) {
		return document.appendSegment(offset + ".policy.yaml");
	}

	/**
	 * Whether this is a policy although nobody says so: it has the form of one, and in each of its rules there is a check
	 * or {@code ""}. A fence of another YAML text is none.
	 */
	public static boolean isPolicy(String content) {
		XtextResource resource = PolicyFiles.parse(content);
		PolicyFile file = PolicyFiles.file(resource);
		return resource.getErrors().isEmpty() && !file.getRules().isEmpty()
				&& file.getRules().stream().allMatch(PolicyFences::isRule);
	}

	private static boolean isRule(Rule rule) {
		return rule.getBody() instanceof ExpressionBody body && !(body.getExpression() instanceof InvalidCheck);
	}
}
