package community.scs.workbench.ui.policy.difference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.compare.IResourceProvider;
import org.eclipse.compare.ISharedDocumentAdapter;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.DocumentRangeNode;
import org.eclipse.compare.structuremergeviewer.IStructureComparator;
import org.eclipse.compare.structuremergeviewer.StructureCreator;
import org.eclipse.compare.structuremergeviewer.StructureRootNode;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.graphics.Image;

import community.scs.workbench.policy.PolicyCatalogues;
import community.scs.workbench.policy.decide.Check;
import community.scs.workbench.policy.decide.CheckParser;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.LoadException;
import community.scs.workbench.policy.yaml.PolicyFile;

/**
 * The rules of a policy for the compare editor. Two rules are the same if their checks are, and those of all rules that they
 * refer to: comments and layout make no difference, a rule below does.
 */
public class PolicyStructure extends StructureCreator {

	/** what the line is called that says which defaults a policy names */
	static final String CATALOGUE = "# catalogue";

	/** the policy of one side */
	static final class Root extends StructureRootNode {

		private final PolicyFile policy;
		private final IFile file;

		Root(IDocument document, Object input, StructureCreator creator, ISharedDocumentAdapter adapter, PolicyFile policy) {
			super(document, input, creator, adapter);
			this.policy = policy;
			this.file = switch (input) {
			case TextElement part -> part.file();
			case IResourceProvider element when element.getResource() instanceof IFile found -> found;
			default -> null;
			};
		}

		/** where the policy is written; null for one that the local history has kept */
		IFile file() {
			return file;
		}

		PolicyFile policy() {
			return policy;
		}
	}

	/** what stands below a side: named by its identity, compared as text */
	private abstract static class Part extends DocumentRangeNode implements ITypedElement {

		Part(Root root, int type, String id, IDocument document, int offset, int length) {
			super(root, type, id, document, offset, length);
		}

		@Override
		public String getName() {
			return getId();
		}

		@Override
		public Image getImage() {
			return null;
		}

		@Override
		public String getType() {
			return TEXT_TYPE;
		}
	}

	/** the defaults that one side names */
	private static final class CatalogueNode extends Part {

		private final String name;

		CatalogueNode(Root root, IDocument document, String name) {
			super(root, 2, CATALOGUE, document, document.get().indexOf(name), name.length());
			this.name = name;
		}
	}

	/** a rule of one side */
	private static final class RuleNode extends Part {

		private final String meaning;

		RuleNode(Root root, IDocument document, PolicyFile.Rule rule, String meaning) {
			super(root, 1, rule.name(), document, rule.nameSpan().offset(), rule.value().span().end() - rule.nameSpan().offset());
			this.meaning = meaning;
		}
	}

	@Override
	public String getName() {
		return "Rules by Meaning";
	}

	@Override
	protected IStructureComparator createStructureComparator(Object input, IDocument document, ISharedDocumentAdapter adapter, IProgressMonitor monitor) {
		PolicyFile policy = PolicyFile.parse(document.get());
		Root root = new Root(document, input, this, adapter, policy);
		Map<String, Check> checks = new HashMap<>();
		policy.effective().forEach((name, rule) -> {
			try {
				checks.put(name, CheckParser.parse(rule.value(), Kinds.PLAIN));
			} catch (LoadException e) {
				// compared by its text; the editor says what is wrong with it
			}
		});
		policy.effective().values().stream().filter(rule -> rule.value().span().end() > rule.nameSpan().offset())
				.forEach(rule -> root.addChild(new RuleNode(root, document, rule, meaning(rule, checks, document))));
		PolicyCatalogues.named(document.get()).ifPresent(name -> root.addChild(new CatalogueNode(root, document, name)));
		return root;
	}

	private static String meaning(PolicyFile.Rule rule, Map<String, Check> checks, IDocument document) {
		if (!checks.containsKey(rule.name())) {
			return document.get().substring(rule.nameSpan().offset(), rule.value().span().end());
		}
		Map<String, String> reached = new TreeMap<>();
		Deque<String> open = new ArrayDeque<>();
		open.add(rule.name());
		while (!open.isEmpty()) {
			String name = open.remove();
			Check check = checks.get(name);
			if (reached.putIfAbsent(name, String.valueOf(check)) == null && check != null) {
				References.of(check).forEach(open::add);
			}
		}
		return reached.toString();
	}

	@Override
	public String getContents(Object node, boolean ignoreWhitespace) {
		return switch (node) {
		case RuleNode rule -> rule.meaning;
		case CatalogueNode catalogue -> catalogue.name;
		default -> "";
		};
	}
}
