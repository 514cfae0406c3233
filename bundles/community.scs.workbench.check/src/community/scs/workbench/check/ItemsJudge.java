package community.scs.workbench.check;

import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.requirement.model.Governed;
import community.scs.workbench.requirement.model.ItemRange;
import community.scs.workbench.requirement.model.ItemsRule;
import community.scs.workbench.requirement.model.Key;
import community.scs.workbench.requirement.model.Namespace;
import community.scs.workbench.requirement.model.RequirementsFile;
import community.scs.workbench.requirement.observed.ItemValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;

/** Judges metadata items by the namespaces that the file of the rule declares. */
final class ItemsJudge {

	private final ItemsRule rule;
	private final Findings findings;
	private final List<Namespace> declared;

	ItemsJudge(ItemsRule rule, Findings findings) {
		this.rule = rule;
		this.findings = findings;
		RequirementsFile file = EcoreUtil2.getContainerOfType(rule, RequirementsFile.class);
		declared = EcoreUtil2.typeSelect(file.getElements(), Namespace.class);
	}

	void judge(Recording recording) throws Unjudged {
		if (rule.getRange() == ItemRange.INSIDE && (rule.getNamespace() == null || rule.getNamespace().eIsProxy()))
			throw Unjudged.abort("the namespace is not declared", rule);
		for (Governed governed : rule.getGoverned()) {
			if (governed.getItems() == null || governed.getItems().eIsProxy())
				throw Unjudged.abort("“" + Facts.source(governed) + "” is not known", governed);
			for (Object object : (List<?>) recording.eGet(governed.getCollection()))
				judge(governed, (EObject) object);
		}
	}

	private void judge(Governed governed, EObject object) {
		List<String> misses = new ArrayList<>();
		int items = 0;
		for (Object entry : (List<?>) object.eGet(governed.getItems())) {
			Map.Entry<?, ?> item = (Map.Entry<?, ?>) entry;
			String key = String.valueOf(item.getKey());
			if (!isInRange(governed, key))
				continue;
			items++;
			String problem = problem(governed, key, String.valueOf(item.getValue()));
			if (problem != null)
				misses.add(problem);
		}
		String reason = misses.isEmpty() ? items + " × " + governed.getItems().getName() : String.join(", ", misses);
		findings.add(object, new Decision(misses.isEmpty(), rule, reason));
	}

	private boolean isInRange(Governed governed, String key) {
		return switch (rule.getRange()) {
			case ALL -> true;
			case INSIDE -> contains(rule.getNamespace(), governed, key);
			case OUTSIDE -> rule.getNamespace() == null ? declared.stream().noneMatch(n -> contains(n, governed, key))
					: !contains(rule.getNamespace(), governed, key);
		};
	}

	private static boolean contains(Namespace namespace, Governed governed, String key) {
		return key.startsWith(ItemValues.start(namespace)) && namespace.getGoverns().stream()
				.anyMatch(g -> g.getCollection() == governed.getCollection() && g.getItems() == governed.getItems());
	}

	private String problem(Governed governed, String key, String value) {
		return switch (rule.getClaim()) {
			case NOT_PORTABLE -> key + " is not portable";
			case ABSENT -> key + " is set";
			case DECLARED -> key(governed, key) == null ? key + " is not declared" : null;
			case TYPED -> untyped(key, value, key(governed, key));
		};
	}

	private static String untyped(String name, String value, Key key) {
		if (key == null)
			return name + " is not declared";
		return ItemValues.hasType(value, key.getType()) ? null
				: name + " is " + Facts.value(value) + ", no " + key.getType().getLiteral();
	}

	private Key key(Governed governed, String key) {
		return declared.stream().filter(n -> contains(n, governed, key)).flatMap(n -> n.getKeys().stream()
				.filter(k -> key.equals(ItemValues.start(n) + k.getName()))).findFirst().orElse(null);
	}
}
