package community.scs.workbench.document;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import community.scs.workbench.document.scoping.DocumentDependence;
import community.scs.workbench.document.rules.DocumentCatalogue;
import community.scs.workbench.scan.PlainNames;
import community.scs.workbench.scan.rules.RuleCatalogue;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.IReferableElementsUnloader;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.validation.CompositeEValidator;
import org.eclipse.xtext.validation.ConfigurableIssueCodesProvider;

/** Binds what makes the generated language read Markdown. */
public class StandardsDocumentRuntimeModule extends AbstractStandardsDocumentRuntimeModule {

	@Override
	public Class<? extends IParser> bindIParser() {
		return MarkdownParser.class;
	}

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return MarkdownValues.class;
	}

	public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
		return PlainNames.class;
	}

	@Override
	public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
		return DocumentNames.class;
	}

	public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
		return DocumentExports.class;
	}

	public Class<? extends IReferableElementsUnloader> bindIReferableElementsUnloader() {
		return DocumentUnloader.class;
	}

	public Class<? extends IResourceScopeCache> bindIResourceScopeCache() {
		return DocumentCache.class;
	}

	public Class<? extends ILocationInFileProvider> bindILocationInFileProvider() {
		return DocumentLocations.class;
	}

	public Class<? extends IEObjectDocumentationProvider> bindIEObjectDocumentationProvider() {
		return DocumentHelp.class;
	}

	/** What the parser makes has all that the model demands. */
	public void configureValidation(Binder binder) {
		binder.bind(Boolean.class).annotatedWith(Names.named(CompositeEValidator.USE_EOBJECT_VALIDATOR)).toInstance(false);
	}

	public Class<? extends RuleCatalogue> bindRuleCatalogue() {
		return DocumentCatalogue.class;
	}

	public Class<? extends ConfigurableIssueCodesProvider> bindConfigurableIssueCodesProvider() {
		return DocumentCatalogue.class;
	}

	/** A link to what is not in the workspace is no error of the language; rules tell dead links from those to elsewhere. */
	public Class<? extends ILinkingDiagnosticMessageProvider> bindILinkingDiagnosticMessageProvider() {
		return SilentLinking.class;
	}

	public Class<? extends IResourceDescription.Manager> bindIResourceDescription$Manager() {
		return DocumentDependence.class;
	}
}
