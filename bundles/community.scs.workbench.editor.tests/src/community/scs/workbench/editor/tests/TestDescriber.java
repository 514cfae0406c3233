package community.scs.workbench.editor.tests;

import java.io.InputStream;

import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.content.IContentDescriber;
import org.eclipse.core.runtime.content.IContentDescription;

/** Claims the policies of the tests, which the workbench's own language would have otherwise. */
public class TestDescriber implements IContentDescriber {

	@Override
	public int describe(InputStream contents, IContentDescription description) {
		return VALID;
	}

	@Override
	public QualifiedName[] getSupportedOptions() {
		return new QualifiedName[0];
	}
}
