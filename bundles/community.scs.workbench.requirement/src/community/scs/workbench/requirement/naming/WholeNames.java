package community.scs.workbench.requirement.naming;

import org.eclipse.xtext.naming.IQualifiedNameConverter;

/** A dot does not part a name: file names of documents and policies are names as a whole. */
public class WholeNames extends IQualifiedNameConverter.DefaultImpl {

	@Override
	public String getDelimiter() {
		return "\n";
	}
}
