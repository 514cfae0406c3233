package community.scs.workbench.requirement.ide;

import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import community.scs.workbench.requirement.model.Key;
import community.scs.workbench.requirement.model.Namespace;
import community.scs.workbench.requirement.model.Persona;
import community.scs.workbench.requirement.model.Quote;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.model.Selection;
import community.scs.workbench.requirement.observed.ItemValues;
import community.scs.workbench.requirement.observed.Words;
import community.scs.workbench.requirement.types.Types;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** What hover and content assist tell of an element, as Markdown. */
public class RequirementDocumentation implements IEObjectDocumentationProvider {

	@Override
	public String getDocumentation(EObject element) {
		return switch (element) {
			case EStructuralFeature feature -> of(feature);
			case Requirement requirement -> of(requirement);
			case Statement statement -> of(statement);
			case StandardsDocument document -> "**" + document.name() + "** " + text(document.title()) + "\n\n"
					+ text(document.status()) + "\n\n" + text(document.description());
			case Namespace namespace -> of(namespace);
			case Key key -> "**" + key.getName() + "** is " + key.getType().getLiteral() + ", set by the "
					+ key.getDirection().getLiteral().split(" ")[0];
			case Persona persona -> "**" + persona.getName() + "** has " + String.join(", ", persona.getRoles())
					+ " with token scope " + persona.getScope().getLiteral();
			case Selection selection when selection.getName() != null -> "**" + selection.getName() + "** stands for one "
					+ Words.of(selection.getCollection());
			case null, default -> null;
		};
	}

	private static String of(EStructuralFeature feature) {
		String kind = Words.isMap(feature) ? "a map from text to text"
				: Words.isCollection(feature) ? "a list of " + feature.getEType().getName()
						: Types.of(feature.getEType()).words();
		String documentation = EcoreUtil.getDocumentation(feature);
		return "**" + feature.getEContainingClass().getName() + "." + feature.getName() + "** is " + kind
				+ (documentation == null ? "" : "\n\n" + documentation);
	}

	private static String of(Requirement requirement) {
		List<String> lines = new ArrayList<>(List.of("**" + requirement.getName() + "** " + requirement.getLevel()));
		lines.addAll(comments(requirement));
		for (Quote quote : requirement.getQuotes())
			if (quote.getStatement() != null && !quote.getStatement().eIsProxy())
				lines.add("> " + quote.getStatement().text());
		return String.join("\n\n", lines);
	}

	private static String of(Statement statement) {
		return "**" + statement.level() + "** · " + String.join(" › ", statement.section()) + "\n\n> " + statement.text();
	}

	private static String of(Namespace namespace) {
		String lead = "**" + namespace.getName() + "** items `" + ItemValues.start(namespace) + "…` are "
				+ (namespace.isPortable() ? "portable" : "not portable");
		return namespace.getOwner() == null ? lead : lead + "; owned by " + namespace.getOwner();
	}

	/** The comment lines directly before an element. */
	private static List<String> comments(EObject element) {
		List<String> lines = new ArrayList<>();
		for (ILeafNode leaf : NodeModelUtils.getNode(element).getLeafNodes()) {
			if (!leaf.isHidden())
				break;
			if (leaf.getText().startsWith("//"))
				lines.add(leaf.getText().substring(2).strip());
			else if (leaf.getText().lines().count() > 2)
				lines.clear();
		}
		return lines;
	}

	private static String text(Object value) {
		return value == null ? "" : value.toString();
	}
}
