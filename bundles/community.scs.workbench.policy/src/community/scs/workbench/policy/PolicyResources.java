package community.scs.workbench.policy;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.impl.DefaultResourceServiceProvider;

/** Claims policy files only: most files with their extensions are something else. */
public class PolicyResources extends DefaultResourceServiceProvider {

	@Override
	public boolean canHandle(URI uri) {
		return PolicyFiles.isPolicy(uri);
	}
}
