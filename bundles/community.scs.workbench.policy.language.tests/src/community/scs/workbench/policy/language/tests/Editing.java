package community.scs.workbench.policy.language.tests;

import com.google.inject.Injector;
import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.ide.PolicyIdeSetup;
import community.scs.workbench.policy.model.PolicyFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

/** A text in an editor. A {@code ¦} in the text is the cursor. */
final class Editing {

	private static final Injector INJECTOR = new PolicyIdeSetup().createInjectorAndDoEMFRegistration();

	final String text;
	final int cursor;
	final XtextResource resource;

	Editing(String text) {
		this(text, URI.createFileURI(Inputs.testdata("library-policy.yaml").toString()));
	}

	Editing(String text, URI uri) {
		this.text = text.replace("¦", "");
		cursor = text.indexOf('¦');
		resource = PolicyFiles.parse(this.text, uri);
		EcoreUtil.resolveAll(resource);
	}

	static <T> T service(Class<T> type) {
		return INJECTOR.getInstance(type);
	}

	PolicyFile file() {
		return PolicyFiles.file(resource);
	}

	Document document() {
		return new Document(1, text);
	}

	List<Issue> issues() {
		return service(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
	}

	/** The edits all name places in the text as it is now. */
	String apply(List<? extends TextEdit> edits) {
		List<TextEdit> backwards = new ArrayList<>(edits);
		backwards.sort(Comparator.comparingInt(e -> -document().getOffSet(e.getRange().getStart())));
		return document().applyChanges(backwards).getContents();
	}
}
