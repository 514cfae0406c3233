package community.scs.workbench.document.ide;

import com.google.inject.Inject;
import community.scs.workbench.document.model.FootnoteDefinition;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.LinkDefinition;
import community.scs.workbench.document.terms.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;

/**
 * Renames headings along with the anchors of the links that lead to them, in all documents, the labels of link and footnote
 * definitions in theirs, and terms in theirs. The cursor may stand on the heading or label, or on a reference to it; on a
 * term where it is explained.
 */
public class DocumentRename implements IRenameService2 {

	@Inject
	private DocumentExtensions extensions;

	@Inject
	private EObjectAtOffsetHelper atOffset;

	@Inject
	private RenameEdits edits;

	@Inject
	private TermEdits terms;

	/** @return null where nothing can be renamed */
	@Override
	public Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(PrepareRenameOptions options) {
		String uri = options.getParams().getTextDocument().getUri();
		return options.getLanguageServerAccess().doSyncRead(uri, context -> {
			XtextResource resource = (XtextResource) context.getResource();
			int offset = context.getDocument().getOffSet(options.getParams().getPosition());
			Optional<Term> term = TermEdits.at(resource, offset);
			if (term.isPresent())
				return Either3.forSecond(new PrepareRenameResult(extensions.newRange(resource, term.get().region()), term.get().name()));
			EObject renamed = renamedAt(resource, offset);
			if (renamed == null)
				return null;
			ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
			boolean isReference = !RenameEdits.region(renamed).contains(offset) || renamed.eResource() != resource;
			Range range = extensions.newRange(resource, isReference ? leaf.getTextRegion() : RenameEdits.region(renamed));
			return Either3.forSecond(new PrepareRenameResult(range, RenameEdits.written(renamed)));
		});
	}

	/** @return without changes where nothing can be renamed, or not to that name */
	@Override
	public WorkspaceEdit rename(Options options) {
		String uri = options.getRenameParams().getTextDocument().getUri();
		return options.getLanguageServerAccess().doSyncRead(uri, context -> {
			XtextResource resource = (XtextResource) context.getResource();
			int offset = context.getDocument().getOffSet(options.getRenameParams().getPosition());
			String name = options.getRenameParams().getNewName();
			Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
			rename(resource, offset, name, (changed, region, text) -> changes
					.computeIfAbsent(changed.getURI().toString(), u -> new ArrayList<>())
					.add(new TextEdit(extensions.newRange(changed, region), text)));
			return new WorkspaceEdit(changes);
		});
	}

	private void rename(XtextResource resource, int offset, String name, RenameEdits.Changes changes) {
		Optional<Term> term = TermEdits.at(resource, offset);
		EObject renamed = term.isPresent() ? null : renamedAt(resource, offset);
		if (term.isPresent() && isPossible(name, "\r\n|"))
			terms.rename(term.get(), name, resource, changes);
		else if (renamed != null && isPossible(name, renamed instanceof Heading ? "\r\n" : "\r\n[]"))
			edits.rename(renamed, name, changes);
	}

	private EObject renamedAt(XtextResource resource, int offset) {
		EObject target = atOffset.resolveCrossReferencedElementAt(resource, offset);
		EObject object = target != null ? target : atOffset.resolveContainedElementAt(resource, offset);
		while (object != null && !isRenamed(object))
			object = object.eContainer();
		boolean isMeant = object != null && !object.eIsProxy() && (target != null || RenameEdits.region(object).contains(offset));
		return isMeant ? object : null;
	}

	/** A title has one line, a label no brackets and a term no bars, or its end would be elsewhere. */
	private static boolean isPossible(String name, String forbidden) {
		return !name.isBlank() && name.chars().noneMatch(c -> forbidden.indexOf(c) >= 0);
	}

	private static boolean isRenamed(EObject object) {
		return object instanceof Heading || object instanceof LinkDefinition || object instanceof FootnoteDefinition;
	}
}
