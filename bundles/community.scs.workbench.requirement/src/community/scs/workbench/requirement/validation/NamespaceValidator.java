package community.scs.workbench.requirement.validation;

import static community.scs.workbench.requirement.model.RequirementPackage.Literals.KEY__DEFAULT;
import static community.scs.workbench.requirement.model.RequirementPackage.Literals.NAMED__NAME;
import static community.scs.workbench.requirement.model.RequirementPackage.Literals.NAMESPACE__PREFIX;

import community.scs.workbench.requirement.model.Governed;
import community.scs.workbench.requirement.model.Key;
import community.scs.workbench.requirement.model.Namespace;
import community.scs.workbench.requirement.model.RequirementsFile;
import community.scs.workbench.requirement.observed.ItemValues;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.xtext.validation.Check;

/** Rules over declared metadata namespaces. */
public class NamespaceValidator extends ComposedValidator {

	/** Two namespaces claim the same items of the same objects. */
	public static final String OVERLAP = RequirementsValidator.CODE + "namespace-overlap";

	/** A key is declared twice. */
	public static final String DUPLICATE_KEY = RequirementsValidator.CODE + "duplicate-key";

	/** The default of a key has not the type of the key. */
	public static final String DEFAULT_TYPE = RequirementsValidator.CODE + "default-type";

	/** A key with its prefix is longer than, or has characters that, the cloud accepts. */
	public static final String KEY_FORM = RequirementsValidator.CODE + "key-form";

	/** Nova's and Cinder's own rule for keys of metadata and extra specs. */
	private static final String ACCEPTED_KEY = "[a-zA-Z0-9-_:. /]{1,255}";

	@Check
	public void checkOverlap(RequirementsFile file) {
		List<Namespace> namespaces = file.getElements().stream().filter(Namespace.class::isInstance)
				.map(Namespace.class::cast).filter(n -> n.getPrefix() != null).toList();
		for (int i = 0; i < namespaces.size(); i++)
			for (Namespace earlier : namespaces.subList(0, i))
				if (overlap(earlier, namespaces.get(i)))
					addIssue("The prefix claims items of the namespace “" + earlier.getName() + "” as well.",
							namespaces.get(i), NAMESPACE__PREFIX, OVERLAP);
	}

	private static boolean overlap(Namespace one, Namespace other) {
		String start = ItemValues.start(one);
		String otherStart = ItemValues.start(other);
		return (start.startsWith(otherStart) || otherStart.startsWith(start))
				&& one.getGoverns().stream().anyMatch(g -> other.getGoverns().stream().anyMatch(o -> same(g, o)));
	}

	private static boolean same(Governed one, Governed other) {
		return one.getCollection() == other.getCollection() && one.getItems() == other.getItems();
	}

	@Check
	public void checkKeys(Namespace namespace) {
		Set<String> names = new HashSet<>();
		for (Key key : namespace.getKeys()) {
			if (key.getName() == null)
				continue;
			if (!names.add(key.getName()))
				addIssue("“" + key.getName() + "” is declared twice.", key, NAMED__NAME, DUPLICATE_KEY);
			if (!(ItemValues.start(namespace) + key.getName()).matches(ACCEPTED_KEY))
				addIssue("With its prefix, a key has at most 255 letters, digits, blanks and - _ : . /", key, NAMED__NAME,
						KEY_FORM);
		}
	}

	@Check
	public void checkDefault(Key key) {
		if (key.getDefault() != null && !ItemValues.hasType(key.getDefault(), key.getType()))
			addIssue("The default is no " + key.getType().getLiteral() + ".", key, KEY__DEFAULT, DEFAULT_TYPE);
	}
}
