package community.scs.workbench.ui.policy.difference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.compare.structuremergeviewer.IDiffContainer;
import org.eclipse.compare.structuremergeviewer.IDiffElement;

import community.scs.workbench.policy.compare.Change;
import community.scs.workbench.policy.decide.Policy;

/** Operations that change though neither text names them: their default refers to a rule that differs, or the defaults differ. */
final class AffectedOperations {

	private AffectedOperations() {
	}

	/** Puts a line below the root for each operation that changes and has none. The left side is the new one. */
	static void add(IDiffContainer root, List<Change> changes, Policy now, Policy old) {
		Set<String> listed = Stream.of(root.getChildren()).map(IDiffElement::getName).collect(Collectors.toSet());
		for (Change change : changes) {
			if (change.kind() != Change.Kind.SAME && !listed.contains(change.name())) {
				ITypedElement left = element(now, change.name());
				ITypedElement right = element(old, change.name());
				new DiffNode(root, left == null ? Differencer.ADDITION : right == null ? Differencer.DELETION : Differencer.CHANGE, null, left, right);
			}
		}
	}

	/** The rules in force that decide about the operation; null if it has none. */
	private static ITypedElement element(Policy policy, String operation) {
		if (policy.find(operation) == null) {
			return null;
		}
		Set<String> reached = new LinkedHashSet<>();
		Deque<String> open = new ArrayDeque<>(List.of(operation));
		StringBuilder text = new StringBuilder();
		while (!open.isEmpty()) {
			Policy.Rule rule = policy.find(open.remove());
			if (rule != null && reached.add(rule.name())) {
				text.append('"').append(rule.name()).append("\": \"").append(rule.check()).append(rule.file() == null ? "\"   # default\n" : "\"\n");
				open.addAll(References.of(rule.check()));
			}
		}
		return new TextElement(operation, ITypedElement.TEXT_TYPE, text.toString(), null);
	}
}
