package community.scs.workbench.policy.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import community.scs.workbench.policy.PolicyRuntimeModule;
import community.scs.workbench.policy.PolicyStandaloneSetup;
import org.eclipse.xtext.util.Modules2;

/** Sets the language up with its editor services. */
public class PolicyIdeSetup extends PolicyStandaloneSetup {

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new PolicyRuntimeModule(), new PolicyIdeModule()));
	}
}
