package community.scs.workbench.document.rules;

import community.scs.workbench.document.model.Entry;
import community.scs.workbench.document.model.StandardsDocument;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.EValidatorRegistrar;

/** What rules about whole documents share. Rules speak only of files whose names start with {@code scs-}. */
abstract class DocumentRules extends AbstractDeclarativeValidator {

	static final String PREFIX = "community.scs.workbench.document.";

	static final String FORMAT = "scs-0001-v1, Document format";
	static final String PROCESS = "scs-0001-v1, Process";

	@Override
	public void register(EValidatorRegistrar registrar) {
		// part of the language's validator, which is registered
	}

	static String fileName(StandardsDocument document) {
		return document.eResource() == null ? "" : URI.decode(document.eResource().getURI().lastSegment());
	}

	static boolean isStandard(StandardsDocument document) {
		return fileName(document).startsWith("scs-");
	}

	static boolean isSupplement(StandardsDocument document) {
		String[] parts = fileName(document).split("-");
		return parts.length > 2 && parts[2].startsWith("w");
	}

	static Entry entry(StandardsDocument document, String key) {
		return document.getFrontMatter() == null ? null : document.getFrontMatter().entry(key);
	}
}
