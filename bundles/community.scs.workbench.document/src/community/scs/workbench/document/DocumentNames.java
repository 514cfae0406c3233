package community.scs.workbench.document;

import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.LinkDefinition;
import community.scs.workbench.document.model.FootnoteDefinition;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;

/**
 * What other texts call a document and its parts: the document by its file name ({@code scs-0101-v1-entropy}) or its
 * number ({@code scs-0101-v1}), a heading by document and anchor ({@code scs-0101-v1-entropy#motivation}), a statement by
 * number and id ({@code scs-0101-v1/must-have-1a2b3c}). Each name has one segment.
 */
public final class DocumentNames extends IQualifiedNameProvider.AbstractImpl {

	private static final Pattern NUMBER = Pattern.compile("(scs-\\d{4}-[vw]\\d+)(?:-.*)?");

	/** @return null for a document outside of a resource */
	public static String nameOf(StandardsDocument document) {
		return document.eResource() == null ? null : nameOf(document.eResource().getURI());
	}

	/** @return the name of the file without its extension */
	public static String nameOf(URI resource) {
		String file = resource.lastSegment();
		return file == null ? "" : URI.decode(file.endsWith(".md") ? file.substring(0, file.length() - 3) : file);
	}

	/** @return number and version ({@code scs-0101-v1}), or the whole name where it has none, as in a proposal */
	public static String numberOf(String name) {
		Matcher matcher = NUMBER.matcher(name);
		return matcher.matches() ? matcher.group(1) : name;
	}

	@Override
	public QualifiedName getFullyQualifiedName(EObject object) {
		String name = switch (object) {
			case LinkDefinition definition -> definition.getName();
			case FootnoteDefinition definition -> definition.getName();
			case StandardsDocument document -> nameOf(document);
			case Heading heading when nameOfRoot(heading) != null -> nameOfRoot(heading) + "#" + heading.anchor();
			case Statement statement when nameOfRoot(statement) != null ->
				numberOf(nameOfRoot(statement)) + "/" + statement.id();
			default -> null;
		};
		return name == null || name.isEmpty() ? null : QualifiedName.create(name);
	}

	private static String nameOfRoot(EObject object) {
		return EcoreUtil.getRootContainer(object) instanceof StandardsDocument document ? nameOf(document) : null;
	}
}
