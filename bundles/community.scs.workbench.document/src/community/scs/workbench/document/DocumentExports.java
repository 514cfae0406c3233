package community.scs.workbench.document;

import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import community.scs.workbench.document.terms.Definition;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;

/**
 * What other files may refer to: the document by name and by number, its headings by their anchors, its statements by
 * their ids. The descriptions carry what readers of the index show without loading the document.
 */
public class DocumentExports extends DefaultResourceDescriptionStrategy {

	/** Keys of the user data; absent where the document has no such value. */
	public static final String TITLE = "title";
	public static final String TYPE = "type";
	public static final String STATUS = "status";
	public static final String TRACK = "track";
	/** Names of the documents that this one replaces, as written, with blanks between them. */
	public static final String REPLACES = "replaces";
	/** Those that this Supplement extends, in the same form. */
	public static final String SUPPLEMENTS = "supplements";
	/** The terms that the document explains, as {@link Definition} writes them. */
	public static final String TERMS = "terms";
	/** The text of a heading or a statement. */
	public static final String TEXT = "text";
	/** The literal of the level of a statement ("MUST NOT"). */
	public static final String LEVEL = "level";
	/** The literal of the place of a statement. */
	public static final String PLACE = "place";

	@Override
	public boolean createEObjectDescriptions(EObject object, IAcceptor<IEObjectDescription> acceptor) {
		Map<String, String> data = userData(object);
		QualifiedName name = data == null ? null : getQualifiedNameProvider().getFullyQualifiedName(object);
		if (name == null)
			return true;
		acceptor.accept(EObjectDescription.create(name, object, data));
		if (object instanceof StandardsDocument document) {
			String number = DocumentNames.numberOf(document.name());
			if (!number.equals(document.name()))
				acceptor.accept(EObjectDescription.create(QualifiedName.create(number), object, data));
		}
		return true;
	}

	/** @return null for what is not exported */
	private static Map<String, String> userData(EObject object) {
		Map<String, String> data = new HashMap<>();
		switch (object) {
			case StandardsDocument document -> {
				put(data, TITLE, document.title());
				put(data, TYPE, document.type());
				put(data, STATUS, document.status());
				put(data, TRACK, document.track());
				put(data, REPLACES, FrontMatters.documents(document, "replaces"));
				put(data, SUPPLEMENTS, FrontMatters.documents(document, "supplements"));
				put(data, TERMS, Definition.written(document));
			}
			case Statement statement -> {
				put(data, TEXT, statement.text());
				put(data, LEVEL, statement.level());
				put(data, PLACE, statement.place());
			}
			case Heading heading -> put(data, TEXT, heading.text());
			default -> {
				return null;
			}
		}
		return data;
	}

	private static void put(Map<String, String> data, String key, Object value) {
		if (value != null)
			data.put(key, value.toString());
	}
}
