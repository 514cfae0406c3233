package community.scs.workbench.policy.testing;

import community.scs.workbench.policy.test.PolicyTestFiles;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.impl.DefaultResourceServiceProvider;

/** Claims files whose names say that they hold tests. */
public class PolicyTestResources extends DefaultResourceServiceProvider {

	@Override
	public boolean canHandle(URI uri) {
		return uri.lastSegment() != null && PolicyTestFiles.isTests(uri.lastSegment());
	}
}
