package community.scs.workbench.policy.testing;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import community.scs.workbench.policy.AbstractPolicyRuntimeModule;
import community.scs.workbench.scan.PlainNames;
import community.scs.workbench.scan.rules.RuleCatalogue;
import org.eclipse.xtext.Constants;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.impl.DefaultGlobalScopeProvider;
import org.eclipse.xtext.service.GrammarProvider;
import org.eclipse.xtext.validation.ConfigurableIssueCodesProvider;
import org.eclipse.xtext.validation.IResourceValidator;

/**
 * The language of policy tests. They are YAML, of which {@link TestText} makes a tree; what Xtext wants to have besides, a
 * node for each word, the grammar of policies gives it: all words are tokens of one kind.
 */
public class PolicyTestsModule extends AbstractPolicyRuntimeModule {

	public static final String LANGUAGE = "community.scs.workbench.policy.PolicyTests";

	@Override
	public void configureLanguageName(Binder binder) {
		binder.bind(String.class).annotatedWith(Names.named(Constants.LANGUAGE_NAME)).toInstance(LANGUAGE);
	}

	@Override
	public void configureFileExtensions(Binder binder) {
		binder.bind(String.class).annotatedWith(Names.named(Constants.FILE_EXTENSIONS)).toInstance(PolicyTestsSetup.EXTENSION);
	}

	public Class<? extends GrammarProvider> bindGrammarProvider() {
		return GrammarOfPolicies.class;
	}

	@Override
	public Class<? extends IParser> bindIParser() {
		return WordParser.class;
	}

	public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
		return PlainNames.class;
	}

	@Override
	public Class<? extends IGlobalScopeProvider> bindIGlobalScopeProvider() {
		return DefaultGlobalScopeProvider.class;
	}

	public Class<? extends IResourceValidator> bindIResourceValidator() {
		return PolicyTestIssues.class;
	}

	public Class<? extends RuleCatalogue> bindRuleCatalogue() {
		return PolicyTestCatalogue.class;
	}

	public Class<? extends ConfigurableIssueCodesProvider> bindConfigurableIssueCodesProvider() {
		return PolicyTestCatalogue.class;
	}

	public Class<? extends IResourceServiceProvider> bindIResourceServiceProvider() {
		return PolicyTestResources.class;
	}
}
