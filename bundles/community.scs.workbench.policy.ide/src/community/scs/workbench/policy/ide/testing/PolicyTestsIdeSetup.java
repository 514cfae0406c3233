package community.scs.workbench.policy.ide.testing;

import com.google.inject.Guice;
import com.google.inject.Injector;
import community.scs.workbench.policy.testing.PolicyTestsModule;
import community.scs.workbench.policy.testing.PolicyTestsSetup;
import org.eclipse.xtext.util.Modules2;

/** Sets the language of policy tests up with its editor services. */
public class PolicyTestsIdeSetup extends PolicyTestsSetup {

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new PolicyTestsModule(), new PolicyTestsIdeModule()));
	}
}
