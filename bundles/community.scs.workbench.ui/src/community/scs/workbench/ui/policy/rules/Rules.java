package community.scs.workbench.ui.policy.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

import community.scs.workbench.policy.compare.Change;
import community.scs.workbench.policy.compare.Comparison;
import community.scs.workbench.policy.decide.Check;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.ui.graph.Graph;
import community.scs.workbench.ui.graph.Graph.Effect;
import community.scs.workbench.ui.policy.source.Jump;
import community.scs.workbench.ui.policy.source.PolicyChoice;

/**
 * The rules in force as a graph, with what changed against another policy.
 *
 * @param before null without a comparison; then {@code old} is {@code now}
 */
record Rules(PolicyChoice choice, PolicyChoice before, Policy now, Policy old, Graph graph) {

	/** Reads and compares; not for the UI thread. */
	static Rules read(PolicyChoice choice, PolicyChoice before, IProgressMonitor monitor) throws CoreException {
		Policy now = choice.load();
		Policy old = before == null ? now : before.load();
		Map<String, Effect> effects = new HashMap<>();
		if (before != null) {
			Comparison comparison = new Comparison(old, now, choice.roles().laws());
			for (String operation : comparison.operations()) {
				if (monitor.isCanceled()) {
					throw new CancellationException();
				}
				effects.put(operation, effect(comparison.change(operation)));
			}
		}
		return new Rules(choice, before, now, old, RuleGraph.of(checks(now), checks(old), effects));
	}

	private static Effect effect(Change change) {
		return switch (change.kind()) {
		case SAME -> Effect.NONE;
		case WIDENED -> Effect.WIDENED;
		case NARROWED -> Effect.NARROWED;
		case BOTH -> Effect.BOTH;
		case UNKNOWN -> Effect.UNKNOWN;
		};
	}

	private static Map<String, Check> checks(Policy policy) {
		Map<String, Check> checks = new HashMap<>();
		policy.rules().forEach((name, rule) -> checks.put(name, rule.check()));
		return checks;
	}

	/** To where a rule is written, in the old policy if the new one has none; null if it is written nowhere. */
	Jump jump(String rule) throws CoreException {
		return now.rules().containsKey(rule) || before == null ? Jump.to(choice, now, rule) : Jump.to(before, old, rule);
	}

	String summary() {
		StringBuilder text = new StringBuilder(choice.label()).append(": ").append(now.rules().size()).append(" rules");
		if (before != null) {
			long changed = graph.nodes().stream().filter(node -> node.change() != Graph.Change.NONE).count();
			long effects = graph.nodes().stream().filter(node -> node.effect() != Effect.NONE).count();
			text.append("; against ").append(before.label()).append(": ").append(changed).append(" boxes changed, ").append(effects).append(" with another effect");
		}
		return text.toString();
	}
}
