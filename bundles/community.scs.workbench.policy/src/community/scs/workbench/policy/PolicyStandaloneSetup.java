package community.scs.workbench.policy;

import com.google.inject.Injector;
import community.scs.workbench.policy.model.PolicyPackage;
import org.eclipse.emf.ecore.EPackage;

/** Sets the language up where there is no extension registry. */
public class PolicyStandaloneSetup extends PolicyStandaloneSetupGenerated {

	public static void doSetup() {
		new PolicyStandaloneSetup().createInjectorAndDoEMFRegistration();
	}

	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		EPackage.Registry.INSTANCE.putIfAbsent(PolicyPackage.eNS_URI, PolicyPackage.eINSTANCE);
		return super.createInjectorAndDoEMFRegistration();
	}
}
