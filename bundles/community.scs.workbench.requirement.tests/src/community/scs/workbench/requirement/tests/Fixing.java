package community.scs.workbench.requirement.tests;

import java.lang.reflect.Proxy;
import java.util.List;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.editor.quickfix.DiagnosticResolution;
import org.eclipse.xtext.ide.editor.quickfix.IQuickFixProvider;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;

/** Applies quick fixes to the text of a resource. */
final class Fixing {

	private Fixing() {
	}

	/** The text after the fix of that title for the first issue that has one. */
	static String apply(IQuickFixProvider fixes, XtextResource resource, String title) {
		String text = resource.getParseResult().getRootNode().getText();
		Document document = new Document(1, text);
		for (Issue issue : resource.getResourceServiceProvider().getResourceValidator().validate(resource, CheckMode.ALL,
				CancelIndicator.NullImpl))
			for (DiagnosticResolution resolution : fixes.getResolutions(options(document, resource, issue), diagnostic(document, issue)))
				if (resolution.getLabel().equals(title))
					return changed(document, resolution);
		throw new AssertionError("no fix: " + title);
	}

	private static ICodeActionService2.Options options(Document document, XtextResource resource, Issue issue) {
		ICodeActionService2.Options options = new ICodeActionService2.Options();
		options.setDocument(document);
		options.setResource(resource);
		options.setURI(resource.getURI().toString());
		options.setCancelIndicator(CancelIndicator.NullImpl);
		options.setLanguageServerAccess(access(resource, document));
		options.setCodeActionParams(new CodeActionParams(new TextDocumentIdentifier(resource.getURI().toString()),
				range(document, issue), new CodeActionContext(List.of(diagnostic(document, issue)))));
		return options;
	}

	private static ILanguageServerAccess access(XtextResource resource, Document document) {
		return (ILanguageServerAccess) Proxy.newProxyInstance(Fixing.class.getClassLoader(),
				new Class<?>[] { ILanguageServerAccess.class }, (proxy, method, arguments) -> switch (method.getName()) {
					case "newLiveScopeResourceSet" -> resource.getResourceSet();
					case "getInitializeParams" -> new InitializeParams();
					default -> throw new UnsupportedOperationException(method.getName());
				});
	}

	private static Diagnostic diagnostic(Document document, Issue issue) {
		Diagnostic diagnostic = new Diagnostic(range(document, issue), issue.getMessage(), DiagnosticSeverity.Error, null,
				issue.getCode());
		diagnostic.setData(issue.getData());
		return diagnostic;
	}

	private static Range range(Document document, Issue issue) {
		return new Range(document.getPosition(issue.getOffset()), document.getPosition(issue.getOffset() + issue.getLength()));
	}

	private static String changed(Document document, DiagnosticResolution resolution) {
		List<TextEdit> edits = resolution.apply().getChanges().values().iterator().next();
		StringBuilder text = new StringBuilder(document.getContents());
		for (TextEdit edit : edits)
			text.replace(document.getOffSet(edit.getRange().getStart()), document.getOffSet(edit.getRange().getEnd()),
					edit.getNewText());
		return text.toString();
	}
}
