package community.scs.workbench.requirement;

import com.google.inject.Injector;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.observation.model.ObservationPackage;
import community.scs.workbench.policy.model.PolicyPackage;
import community.scs.workbench.requirement.model.RequirementPackage;
import org.eclipse.emf.ecore.EPackage;

/** Sets the requirement language up where no extension registry does. */
public class RequirementsStandaloneSetup extends RequirementsStandaloneSetupGenerated {

	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		EPackage.Registry.INSTANCE.putIfAbsent(RequirementPackage.eNS_URI, RequirementPackage.eINSTANCE);
		EPackage.Registry.INSTANCE.putIfAbsent(ObservationPackage.eNS_URI, ObservationPackage.eINSTANCE);
		EPackage.Registry.INSTANCE.putIfAbsent(DocumentPackage.eNS_URI, DocumentPackage.eINSTANCE);
		EPackage.Registry.INSTANCE.putIfAbsent(PolicyPackage.eNS_URI, PolicyPackage.eINSTANCE);
		return super.createInjectorAndDoEMFRegistration();
	}

	public static void doSetup() {
		new RequirementsStandaloneSetup().createInjectorAndDoEMFRegistration();
	}
}
