package community.scs.workbench.review.lint;

import community.scs.workbench.policy.testing.PolicyTestsSetup;
import java.util.ServiceLoader;
import org.eclipse.xtext.ISetup;

/** The languages on the class path of a headless run; in the workbench the editors register them. */
public final class Languages {

	private static final class Registered {
		static {
			ServiceLoader.load(ISetup.class).forEach(ISetup::createInjectorAndDoEMFRegistration);
			new PolicyTestsSetup().createInjectorAndDoEMFRegistration();
		}

		static void touch() {
			// loading this class has registered them, once
		}
	}

	private Languages() {
	}

	/** May be called any number of times, from any thread. */
	public static void register() {
		Registered.touch();
	}
}
