package community.scs.workbench.document.ide;

import com.google.inject.Inject;
import community.scs.workbench.document.model.FootnoteDefinition;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.LinkDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Renames headings along with the anchors of the links that lead to them, in all documents, and the labels of link and
 * footnote definitions in theirs. The cursor may stand on the heading or label, or on a reference to it.
 */
public class DocumentRename implements IRenameService2 {

	@Inject
	private DocumentExtensions extensions;

	@Inject
	private EObjectAtOffsetHelper atOffset;

	@Inject
	private RenameEdits edits;

	/** @return null where nothing can be renamed */
	@Override
	public Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(PrepareRenameOptions options) {
		String uri = options.getParams().getTextDocument().getUri();
		return options.getLanguageServerAccess().doSyncRead(uri, context -> {
			XtextResource resource = (XtextResource) context.getResource();
			int offset = context.getDocument().getOffSet(options.getParams().getPosition());
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
			EObject renamed = renamedAt(resource, context.getDocument().getOffSet(options.getRenameParams().getPosition()));
			String name = options.getRenameParams().getNewName();
			Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
			if (renamed != null && isPossible(renamed, name))
				edits.rename(renamed, name, (changed, region, text) -> changes
						.computeIfAbsent(changed.getURI().toString(), u -> new ArrayList<>())
						.add(new TextEdit(extensions.newRange(changed, region), text)));
			return new WorkspaceEdit(changes);
		});
	}

	private EObject renamedAt(XtextResource resource, int offset) {
		EObject target = atOffset.resolveCrossReferencedElementAt(resource, offset);
		EObject object = target != null ? target : atOffset.resolveContainedElementAt(resource, offset);
		while (object != null && !isRenamed(object))
			object = object.eContainer();
		boolean isMeant = object != null && !object.eIsProxy() && (target != null || RenameEdits.region(object).contains(offset));
		return isMeant ? object : null;
	}

	/** A title has one line, and a label no brackets, or its end would be elsewhere. */
	private static boolean isPossible(EObject renamed, String name) {
		String forbidden = renamed instanceof Heading ? "\r\n" : "\r\n[]";
		return !name.isBlank() && name.chars().noneMatch(c -> forbidden.indexOf(c) >= 0);
	}

	private static boolean isRenamed(EObject object) {
		return object instanceof Heading || object instanceof LinkDefinition || object instanceof FootnoteDefinition;
	}
}
