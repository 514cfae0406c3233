package community.scs.workbench.requirement;

import community.scs.workbench.requirement.naming.ExportedElements;
import community.scs.workbench.requirement.scoping.UnknownNames;
import community.scs.workbench.requirement.validation.RequirementCatalogue;
import community.scs.workbench.requirement.validation.RequirementIssues;
import community.scs.workbench.scan.PlainNames;
import community.scs.workbench.scan.rules.RuleCatalogue;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.validation.ConfigurableIssueCodesProvider;
import org.eclipse.xtext.validation.IResourceValidator;

/** Bindings of the requirement language that serve with and without an editor. */
public class RequirementsRuntimeModule extends AbstractRequirementsRuntimeModule {

	@Override
	public Class<? extends IParser> bindIParser() {
		return BoundedParser.class;
	}

	public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
		return SyntaxMessages.class;
	}

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return RequirementsConverters.class;
	}

	public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
		return ExportedElements.class;
	}

	public Class<? extends ILinkingDiagnosticMessageProvider> bindILinkingDiagnosticMessageProvider() {
		return UnknownNames.class;
	}

	public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
		return PlainNames.class;
	}

	public Class<? extends RuleCatalogue> bindRuleCatalogue() {
		return RequirementCatalogue.class;
	}

	public Class<? extends ConfigurableIssueCodesProvider> bindConfigurableIssueCodesProvider() {
		return RequirementCatalogue.class;
	}

	public Class<? extends IResourceValidator> bindIResourceValidator() {
		return RequirementIssues.class;
	}
}
