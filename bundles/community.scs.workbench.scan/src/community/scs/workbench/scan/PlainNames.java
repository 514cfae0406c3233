package community.scs.workbench.scan;

import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;

/** Names are taken as they are written: whatever punctuation they hold, they have one segment. */
public class PlainNames implements IQualifiedNameConverter {

	@Override
	public String toString(QualifiedName name) {
		return String.join("/", name.getSegments());
	}

	@Override
	public QualifiedName toQualifiedName(String text) {
		if (text == null || text.isEmpty())
			throw new IllegalArgumentException("A name needs at least one character.");
		return QualifiedName.create(text);
	}
}
