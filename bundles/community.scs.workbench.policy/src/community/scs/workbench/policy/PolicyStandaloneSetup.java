package community.scs.workbench.policy;

import com.google.inject.Injector;
import community.scs.workbench.policy.model.PolicyPackage;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.IResourceServiceProvider;

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

	@Override
	public void register(Injector injector) {
		super.register(injector);
		Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().put("yml", injector.getInstance(IResourceFactory.class));
		IResourceServiceProvider.Registry.INSTANCE.getExtensionToFactoryMap().put("yml", injector.getInstance(IResourceServiceProvider.class));
	}
}
