package community.scs.workbench.policy.testing;

import com.google.inject.Guice;
import com.google.inject.Injector;
import community.scs.workbench.policy.PolicyStandaloneSetup;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.IResourceServiceProvider;

/** Sets the language of policy tests up. */
public class PolicyTestsSetup extends PolicyStandaloneSetup {

	public static final String EXTENSION = "policy-test";

	@Override
	public Injector createInjector() {
		return Guice.createInjector(new PolicyTestsModule());
	}

	/** Tests in files of YAML are told from policies by whoever opens them. */
	@Override
	public void register(Injector injector) {
		Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().put(EXTENSION, injector.getInstance(IResourceFactory.class));
		IResourceServiceProvider.Registry.INSTANCE.getExtensionToFactoryMap().put(EXTENSION, injector.getInstance(IResourceServiceProvider.class));
	}
}
