package community.scs.workbench.document;

import com.google.inject.Injector;
import community.scs.workbench.document.model.DocumentPackage;
import org.eclipse.emf.ecore.EPackage;

/** Sets the language up where no extension registry does. */
public class StandardsDocumentStandaloneSetup extends StandardsDocumentStandaloneSetupGenerated {

	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		EPackage.Registry.INSTANCE.putIfAbsent(DocumentPackage.eNS_URI, DocumentPackage.eINSTANCE);
		return super.createInjectorAndDoEMFRegistration();
	}
}
