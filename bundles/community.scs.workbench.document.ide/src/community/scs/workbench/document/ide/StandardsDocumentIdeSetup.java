package community.scs.workbench.document.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import community.scs.workbench.document.StandardsDocumentRuntimeModule;
import community.scs.workbench.document.StandardsDocumentStandaloneSetup;
import org.eclipse.xtext.util.Modules2;

/** Sets the language up with its editor services. */
public class StandardsDocumentIdeSetup extends StandardsDocumentStandaloneSetup {

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new StandardsDocumentRuntimeModule(), new StandardsDocumentIdeModule()));
	}
}
