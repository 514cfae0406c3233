package community.scs.workbench.document.ide.assist;

import com.google.inject.Inject;
import community.scs.workbench.document.DocumentExports;
import community.scs.workbench.document.DocumentNames;
import community.scs.workbench.document.model.DocumentPackage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;

/** What other files export, and how to describe it to a reader. */
class Index {

	@Inject
	private IGlobalScopeProvider scopes;

	/** Documents by their file names. */
	Stream<IEObjectDescription> documents(XtextResource resource) {
		return all(resource, DocumentPackage.Literals.DOCUMENT_MENTION__DOCUMENT).filter(d -> name(d).equals(fileName(d)));
	}

	/** All that is named like a testcase ({@code scs-0101-rngd}), in whatever language. */
	Stream<IEObjectDescription> testcases(XtextResource resource) {
		return all(resource, DocumentPackage.Literals.TESTCASE_MENTION__TESTCASE)
				.filter(d -> name(d).matches("scs-\\d{4}-(?![vw]\\d)[a-z][\\w-]*"));
	}

	private Stream<IEObjectDescription> all(XtextResource resource, EReference reference) {
		return StreamSupport.stream(scopes.getScope(resource, reference, null).getAllElements().spliterator(), false);
	}

	static String name(IEObjectDescription description) {
		return description.getName().getLastSegment();
	}

	private static String fileName(IEObjectDescription document) {
		return DocumentNames.nameOf(document.getEObjectURI().trimFragment());
	}

	/** The path from the file that is edited, to be a link. */
	static String path(IEObjectDescription document, XtextResource from) {
		URI uri = document.getEObjectURI().trimFragment();
		URI path = uri.deresolve(from.getURI());
		return path.isRelative() && path.hasRelativePath() ? path.toString() : URI.encodeSegment(name(document), false) + ".md";
	}

	static String title(IEObjectDescription document) {
		return document.getUserData(DocumentExports.TITLE);
	}

	static String facts(IEObjectDescription document) {
		return Stream.of(DocumentExports.TITLE, DocumentExports.TYPE, DocumentExports.TRACK, DocumentExports.STATUS)
				.map(document::getUserData).filter(v -> v != null).collect(Collectors.joining(" · "));
	}
}
