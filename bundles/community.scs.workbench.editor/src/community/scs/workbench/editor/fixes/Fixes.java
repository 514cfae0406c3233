package community.scs.workbench.editor.fixes;

import community.scs.workbench.editor.Access;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.editing.Edits;
import community.scs.workbench.editor.problems.Problems;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;

/** Asks a language's code action service what can be done about a problem, or at a place without one. */
final class Fixes {

	/** A proposed change. */
	record Fix(String title, Edits edits) {
	}

	private Fixes() {
	}

	/** The fixes for the problem a marker tells. */
	static List<Fix> of(Snapshot document, IMarker marker) {
		Snapshot snapshot = document.all().stream().filter(p -> p.language().id().equals(marker.getAttribute(Problems.LANGUAGE, "")) //$NON-NLS-1$
				&& p.part().stream().allMatch(t -> t.contains(marker.getAttribute(IMarker.CHAR_START, 0)))).findFirst().orElse(document);
		int start = Math.clamp(marker.getAttribute(IMarker.CHAR_START, 0), 0, snapshot.text().length());
		int end = Math.clamp(marker.getAttribute(IMarker.CHAR_END, 0) + marker.getAttribute(Problems.UNMARKED, 0), start, snapshot.text().length());
		Range range = snapshot.range(start, end - start);
		Diagnostic diagnostic = new Diagnostic(range, marker.getAttribute(IMarker.MESSAGE, ""), //$NON-NLS-1$
				DiagnosticSeverity.Error, null, marker.getAttribute(Problems.CODE, "")); //$NON-NLS-1$
		String data = marker.getAttribute(Problems.DATA, null);
		diagnostic.setData(data == null ? null : data.split("\n", -1)); //$NON-NLS-1$
		return of(snapshot, range, List.of(diagnostic));
	}

	/** What can be done with the text, whether it has problems or not. */
	static List<Fix> of(Snapshot snapshot, int offset, int length) {
		return of(snapshot, snapshot.range(offset, length), List.of());
	}

	private static List<Fix> of(Snapshot snapshot, Range range, List<Diagnostic> diagnostics) {
		ICodeActionService2 service = snapshot.language().service(ICodeActionService2.class).orElse(null);
		if (service == null)
			return List.of();
		ICodeActionService2.Options options = new ICodeActionService2.Options();
		options.setDocument(snapshot.document());
		options.setResource(snapshot.resource());
		options.setURI(snapshot.uri().toString());
		options.setLanguageServerAccess(new Access(snapshot));
		options.setCancelIndicator(snapshot.cancel());
		options.setCodeActionParams(
				new CodeActionParams(snapshot.identifier(), range, new CodeActionContext(diagnostics)));
		List<Fix> fixes = new ArrayList<>();
		var actions = service.getCodeActions(options);
		if (actions != null)
			for (var either : actions)
				if (either.isRight() && either.getRight().getEdit() != null)
					fixes.add(fix(snapshot, either.getRight()));
		return fixes;
	}

	private static Fix fix(Snapshot snapshot, CodeAction action) {
		return new Fix(action.getTitle(), Edits.of(snapshot, action.getEdit()));
	}
}
