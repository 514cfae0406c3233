package community.scs.workbench.document.ide.assist;

import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.CodeBlock;
import community.scs.workbench.document.model.Entry;
import community.scs.workbench.document.model.Fence;
import community.scs.workbench.document.model.FrontMatter;
import community.scs.workbench.document.model.StandardsDocument;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegionWithLineInformation;

/** Where a user asks for proposals. */
record Cursor(XtextResource resource, int offset, String line) {

	static Cursor of(ContentAssistContext context) {
		String text = context.getRootNode().getText();
		int offset = Math.min(context.getOffset(), text.length());
		int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
		return new Cursor(context.getResource(), offset, text.substring(lineStart, offset));
	}

	boolean hasCrLf() {
		return resource.getParseResult().getRootNode().getText().contains("\r\n");
	}

	/** The text from the next line on. */
	String linesBelow() {
		String text = resource.getParseResult().getRootNode().getText();
		int end = text.indexOf('\n', offset);
		return end < 0 ? "" : text.substring(end + 1);
	}

	/** The signs that open a fence on the line, with what stands before them. */
	String fence() {
		int end = line.length();
		while (end > 0 && "`~".indexOf(line.charAt(end - 1)) < 0)
			end--;
		String signs = line.substring(0, end);
		return signs.replaceAll("[^`~>\\s]", " ");
	}

	/** Whether a fence opens on the line, so that it does not end one. */
	boolean isFenceOpen() {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), Math.max(0, offset - 1));
		EObject object = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
		Fence fence = object == null ? null : EcoreUtil2.getContainerOfType(object, Fence.class);
		return fence != null && Positions.of(fence).getLineNumber() == NodeModelUtils
				.getLineAndColumn(resource.getParseResult().getRootNode(), offset).getLine();
	}

	StandardsDocument document() {
		return (StandardsDocument) resource.getContents().getFirst();
	}

	boolean isInFrontMatter() {
		FrontMatter frontMatter = document().getFrontMatter();
		return frontMatter != null && Positions.of(frontMatter).contains(offset);
	}

	/** The last entry of the front matter that starts before the cursor, or null. */
	Entry entry() {
		Entry last = null;
		for (Entry entry : document().getFrontMatter().getEntries())
			if (Positions.key(entry).getOffset() < offset)
				last = entry;
		return last;
	}

	/** Whether the cursor is behind the first line of a code block and before its last. */
	boolean isInCode() {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), Math.max(0, offset - 1));
		EObject object = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
		CodeBlock code = object == null ? null : EcoreUtil2.getContainerOfType(object, CodeBlock.class);
		if (code == null)
			return false;
		ITextRegionWithLineInformation region = Positions.of(code);
		int line = NodeModelUtils.getLineAndColumn(resource.getParseResult().getRootNode(), offset).getLine();
		return line > region.getLineNumber() && line <= region.getEndLineNumber();
	}
}
