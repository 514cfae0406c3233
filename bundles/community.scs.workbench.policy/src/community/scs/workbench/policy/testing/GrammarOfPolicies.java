package community.scs.workbench.policy.testing;

import com.google.inject.Inject;
import com.google.inject.Provider;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.service.GrammarProvider;

/** Tests of policies have no grammar of their own. */
class GrammarOfPolicies extends GrammarProvider {

	@Inject
	GrammarOfPolicies(Provider<XtextResourceSet> resourceSets) {
		super("community.scs.workbench.policy.Policy", resourceSets);
	}
}
