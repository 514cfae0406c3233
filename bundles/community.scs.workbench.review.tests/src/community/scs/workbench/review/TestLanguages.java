package community.scs.workbench.review;

import community.scs.workbench.document.ide.StandardsDocumentIdeSetup;
import community.scs.workbench.policy.ide.PolicyIdeSetup;

/** The languages of files that the tests check. In OSGi no bundle sees the services of another, so they are named here. */
public final class TestLanguages {

	private static final class Registered {
		static {
			new StandardsDocumentIdeSetup().createInjectorAndDoEMFRegistration();
			new PolicyIdeSetup().createInjectorAndDoEMFRegistration();
		}

		static void touch() {
			// loading this class has registered them, once
		}
	}

	private TestLanguages() {
	}

	public static void register() {
		Registered.touch();
	}
}
