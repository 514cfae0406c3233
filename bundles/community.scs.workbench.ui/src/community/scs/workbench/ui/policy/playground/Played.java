package community.scs.workbench.ui.policy.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Explainer;
import community.scs.workbench.policy.decide.Explanation;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.ui.policy.source.PolicyChoice;

/** What one token may do with one target: a decision for every rule in force. */
record Played(PolicyChoice choice, Policy policy, Map<String, Object> credentials, Map<String, Object> target, List<Line> lines) {

	/** One rule. */
	record Line(String operation, Decision decision) {

		String word() {
			return switch (decision.outcome()) {
			case ALLOWED -> "allowed";
			case DENIED -> "denied";
			case INVALID_SCOPE -> "wrong token scope";
			case ERROR -> "error";
			};
		}
	}

	/** Reads and decides; not for the UI thread. */
	static Played play(PolicyChoice choice, Map<String, Object> credentials, Map<String, Object> target, IProgressMonitor monitor) throws CoreException {
		Policy policy = choice.load();
		Enforcer enforcer = new Enforcer(policy);
		List<Line> lines = new ArrayList<>();
		for (String operation : new TreeSet<>(policy.rules().keySet())) {
			if (monitor.isCanceled()) {
				throw new CancellationException();
			}
			lines.add(new Line(operation, enforcer.decide(credentials, target, operation)));
		}
		return new Played(choice, policy, credentials, target, lines);
	}

	Explanation explain(Line line) {
		return Explainer.explain(new Enforcer(policy), credentials, target, line.operation());
	}

	long allowed() {
		return lines.stream().filter(line -> line.decision().allowed()).count();
	}
}
