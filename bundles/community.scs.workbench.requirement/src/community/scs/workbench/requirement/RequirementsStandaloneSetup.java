package community.scs.workbench.requirement;

import com.google.inject.Injector;
import community.scs.workbench.observation.model.ObservationPackage;
import community.scs.workbench.requirement.model.RequirementPackage;
import org.eclipse.emf.ecore.EPackage;

/** Sets the requirement language up where no extension registry does. */
public class RequirementsStandaloneSetup extends RequirementsStandaloneSetupGenerated {

	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		EPackage.Registry.INSTANCE.putIfAbsent(RequirementPackage.eNS_URI, RequirementPackage.eINSTANCE);
		EPackage.Registry.INSTANCE.putIfAbsent(ObservationPackage.eNS_URI, ObservationPackage.eINSTANCE);
		return super.createInjectorAndDoEMFRegistration();
	}

	public static void doSetup() {
		new RequirementsStandaloneSetup().createInjectorAndDoEMFRegistration();
	}
}
