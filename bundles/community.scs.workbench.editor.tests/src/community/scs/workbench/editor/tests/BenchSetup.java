package community.scs.workbench.editor.tests;

import com.google.inject.Guice;
import com.google.inject.Injector;
import community.scs.workbench.document.StandardsDocumentRuntimeModule;
import community.scs.workbench.document.StandardsDocumentStandaloneSetup;
import community.scs.workbench.document.ide.StandardsDocumentIdeModule;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.validation.StandardsDocumentValidator;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.service.AbstractGenericModule;
import org.eclipse.xtext.service.SingletonBinding;
import org.eclipse.xtext.util.Modules2;
import org.eclipse.xtext.validation.Check;

/** Standards documents as they are, with one more problem at the last heading, which moves with every edit before it. */
public final class BenchSetup extends StandardsDocumentStandaloneSetup {

	static final String LAST = "test.last-heading";

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new StandardsDocumentRuntimeModule(), new StandardsDocumentIdeModule(),
				new Services()));
	}

	/** Replaces the validator. */
	public static class Services extends AbstractGenericModule {
		@SingletonBinding(eager = true)
		public Class<? extends StandardsDocumentValidator> bindStandardsDocumentValidator() {
			return Validator.class;
		}
	}

	/** Finds the last heading, besides what is wrong. */
	public static class Validator extends StandardsDocumentValidator {
		@Check
		public void checkLastHeading(StandardsDocument document) {
			var headings = EcoreUtil2.getAllContentsOfType(document, Heading.class);
			if (!headings.isEmpty())
				info("This is the last heading.", headings.getLast(), DocumentPackage.Literals.HEADING__MARKER, LAST);
		}
	}
}
