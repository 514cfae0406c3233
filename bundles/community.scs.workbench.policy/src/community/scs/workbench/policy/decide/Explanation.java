package community.scs.workbench.policy.decide;

import java.util.ArrayList;
import java.util.List;

import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.policy.yaml.Span;

/**
 * Why a check came out as it did: the check, and below it only the parts that decided. One fulfilled part decides an
 * {@code or}, one part that is not fulfilled decides an {@code and}.
 *
 * @param rule   the rule that the check is written in
 * @param result whether the check is fulfilled; null if it could not be evaluated
 * @param reason one sentence for users
 */
public record Explanation(Policy.Rule rule, Check check, Boolean result, String reason, List<Explanation> parts) {

	/** Where a check is written. */
	public record Place(PolicyFile file, Span span) {
	}

	/** The checks at the ends, which read the token and the target. */
	public List<Explanation> deciding() {
		List<Explanation> ends = new ArrayList<>();
		collect(ends);
		return ends;
	}

	private void collect(List<Explanation> ends) {
		if (parts.isEmpty()) {
			ends.add(this);
		}
		parts.forEach(part -> part.collect(ends));
	}

	/** Where the check is written among {@code files}; null when it is a default of the catalogue. */
	public Place place(List<PolicyFile> files) {
		if (rule == null || rule.file() == null) {
			return null;
		}
		PolicyFile file = files.stream().filter(each -> each.effective().get(rule.file().name()) == rule.file()).findFirst()
				.orElseThrow();
		Span span = check.span();
		if (rule.file().value() instanceof Node.Scalar scalar) {
			int start = file.offset(scalar, span.offset());
			span = new Span(start, file.offset(scalar, span.end()) - start);
		}
		return new Place(file, span);
	}
}
