package community.scs.workbench.policy;

import community.scs.workbench.policy.scoping.PolicyDependence;
import community.scs.workbench.policy.scoping.PolicySetScopeProvider;
import community.scs.workbench.policy.scoping.SilentLinking;
import community.scs.workbench.policy.validation.PolicyCatalogue;
import community.scs.workbench.policy.validation.PolicyIssues;
import community.scs.workbench.scan.PlainNames;
import community.scs.workbench.scan.rules.RuleCatalogue;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.validation.ConfigurableIssueCodesProvider;
import org.eclipse.xtext.validation.IResourceValidator;

/** The parts of the policy language that differ from Xtext's. */
public class PolicyRuntimeModule extends AbstractPolicyRuntimeModule {

	@Override
	public Class<? extends IParser> bindIParser() {
		return ScanningPolicyParser.class;
	}

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return PolicyConverters.class;
	}

	public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
		return PlainNames.class;
	}

	@Override
	public Class<? extends IGlobalScopeProvider> bindIGlobalScopeProvider() {
		return PolicySetScopeProvider.class;
	}

	public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindILinkingDiagnosticMessageProvider() {
		return SilentLinking.class;
	}

	public Class<? extends IResourceValidator> bindIResourceValidator() {
		return PolicyIssues.class;
	}

	public Class<? extends RuleCatalogue> bindRuleCatalogue() {
		return PolicyCatalogue.class;
	}

	public Class<? extends ConfigurableIssueCodesProvider> bindConfigurableIssueCodesProvider() {
		return PolicyCatalogue.class;
	}

	public Class<? extends IResourceServiceProvider> bindIResourceServiceProvider() {
		return PolicyResources.class;
	}

	public Class<? extends IResourceDescription.Manager> bindIResourceDescription$Manager() {
		return PolicyDependence.class;
	}
}
