package community.scs.workbench.document.ide.links;

import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.TestcaseMention;
import community.scs.workbench.document.model.Text;
import community.scs.workbench.document.terms.Term;
import community.scs.workbench.document.terms.Terms;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Shows what a reference leads to; in prose the meaning of the document's terms. */
public class DocumentHover extends HoverService {

	@Override
	public Hover hover(Document lines, XtextResource resource, HoverParams params, CancelIndicator cancel) {
		Hover linked = super.hover(lines, resource, params, cancel);
		boolean says = linked != null && linked.getContents() != null && (linked.getContents().isLeft()
				? !linked.getContents().getLeft().isEmpty() : !linked.getContents().getRight().getValue().isBlank());
		if (says)
			return linked;
		return unlinked(resource, lines.getOffSet(params.getPosition()))
				.map(text -> new Hover(new MarkupContent(MarkupKind.MARKDOWN, text))).orElse(linked);
	}

	private static Optional<String> unlinked(XtextResource resource, int offset) {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
		EObject object = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
		return switch (object) {
			case TestcaseMention mention -> ScopeFiles.testcase(resource, DocumentDefinitions.written(mention))
					.map(t -> "**" + t.id() + "**\n\n" + t.description() + "\n\n" + t.file().lastSegment());
			case Text text -> term(resource, offset);
			case null, default -> Optional.empty();
		};
	}

	/** The longest term that covers the offset. */
	private static Optional<String> term(XtextResource resource, int offset) {
		String text = resource.getParseResult().getRootNode().getText();
		return Terms.of((StandardsDocument) resource.getContents().getFirst()).stream()
				.filter(t -> covers(text, t.name(), offset) && !t.region().contains(offset))
				.max(Comparator.comparingInt(t -> t.name().length())).map(DocumentHover::help);
	}

	private static String help(Term term) {
		return "**" + term.name() + "**\n\n" + term.meaning();
	}

	private static boolean covers(String text, String name, int offset) {
		for (int start = Math.max(0, offset - name.length()); start <= offset; start++)
			if (text.startsWith(name, start) && offset < start + name.length() && !isLetter(text, start - 1)
					&& !isLetter(text, start + name.length()))
				return true;
		return false;
	}

	private static boolean isLetter(String text, int offset) {
		return offset >= 0 && offset < text.length() && Character.isLetterOrDigit(text.charAt(offset));
	}
}
