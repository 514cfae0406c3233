package community.scs.workbench.editor.tests;

import com.google.inject.Guice;
import com.google.inject.Injector;
import community.scs.workbench.policy.PolicyRuntimeModule;
import community.scs.workbench.policy.PolicyStandaloneSetup;
import community.scs.workbench.policy.ide.PolicyIdeModule;
import org.eclipse.xtext.util.Modules2;

/** The language of policy files with services that the tests can tell from its own. */
public final class TestSetup extends PolicyStandaloneSetup {

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new PolicyRuntimeModule(), new PolicyIdeModule(), new TestServices()));
	}
}
