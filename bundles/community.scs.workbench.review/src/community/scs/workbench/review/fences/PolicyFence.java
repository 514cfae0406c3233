package community.scs.workbench.review.fences;

import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.Fence;
import community.scs.workbench.policy.PolicyFences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/**
 * A policy in a fence of a standards document.
 *
 * @param number counts the policies of the document from 1
 * @param lines  the lines inside the fence, empty ones included, without what a quote or list around it writes before them
 */
public record PolicyFence(Fence fence, int number, List<ITextRegion> lines) {

	/** The policies of a parsed document in text order; other code is left out. */
	public static List<PolicyFence> in(XtextResource document) {
		List<PolicyFence> fences = new ArrayList<>();
		String text = document.getParseResult().getRootNode().getText();
		document.getAllContents().forEachRemaining(element -> {
			if (element instanceof Fence fence) {
				List<ITextRegion> lines = lines(fence, text);
				if (!lines.isEmpty() && PolicyFences.isPolicy(fence.getInfo(), content(lines, text)))
					fences.add(new PolicyFence(fence, fences.size() + 1, lines));
			}
		});
		return fences;
	}

	/** The policy whose fence, its first and last line included, is at the offset. */
	public static Optional<PolicyFence> at(XtextResource document, int offset) {
		return in(document).stream().filter(f -> {
			INode node = NodeModelUtils.findActualNodeFor(f.fence);
			return node.getOffset() <= offset && offset <= node.getEndOffset();
		}).findFirst();
	}

	/** The policy as a text of its own; each line ends with a line feed. */
	public String text() {
		return content(lines, NodeModelUtils.getNode(fence).getRootNode().getText());
	}

	/** The document with blanks for everything but the policy, so that offsets stay those of the document. */
	public String inPlace() {
		String document = NodeModelUtils.getNode(fence).getRootNode().getText();
		StringBuilder text = new StringBuilder(document.length());
		for (int i = 0; i < document.length(); i++)
			text.append(document.charAt(i) == '\n' || document.charAt(i) == '\r' ? document.charAt(i) : ' ');
		for (ITextRegion line : lines)
			text.replace(line.getOffset(), line.getOffset() + line.getLength(), document.substring(line.getOffset(), line.getOffset() + line.getLength()));
		return text.toString();
	}

	/** The models of all policies of a document, which know each other; offsets and lines are those of the document. */
	public static List<XtextResource> parse(XtextResource document) {
		ResourceSet resources = new XtextResourceSet();
		return in(document).stream().map(fence -> fence.parse(resources)).toList();
	}

	private XtextResource parse(ResourceSet resources) {
		URI uri = fence.eResource().getURI();
		return PolicyFences.parse(NodeModelUtils.getNode(fence).getRootNode().getText(), lines, PolicyFences.uri(uri, number), resources);
	}

	private static String content(List<ITextRegion> lines, String text) {
		return lines.stream().map(l -> text.substring(l.getOffset(), l.getOffset() + l.getLength()) + "\n")
				.collect(Collectors.joining());
	}

	private static List<ITextRegion> lines(Fence fence, String text) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(fence);
		List<INode> ends = NodeModelUtils.findNodesForFeature(fence, DocumentPackage.Literals.FENCE__END);
		boolean closed = !ends.isEmpty() && ends.getFirst().getLength() > 0;
		int end = closed ? ends.getFirst().getOffset() : node.getEndOffset();
		Map<Integer, ITextRegion> written = new HashMap<>();
		for (INode line : NodeModelUtils.findNodesForFeature(fence, DocumentPackage.Literals.CODE_BLOCK__LINES))
			written.put(text.lastIndexOf('\n', line.getOffset() - 1),
					new TextRegion(line.getOffset(), withoutBreak(text, line.getEndOffset()) - line.getOffset()));
		List<ITextRegion> lines = new ArrayList<>();
		for (int feed = text.indexOf('\n', node.getOffset()); feed >= 0 && feed + 1 <= end; feed = text.indexOf('\n', feed + 1)) {
			int next = text.indexOf('\n', feed + 1);
			if (next < 0 ? closed || feed + 1 == text.length() : next >= end)
				break;
			ITextRegion line = written.get(feed);
			lines.add(line != null ? line : new TextRegion(withoutBreak(text, next < 0 ? text.length() : next + 1), 0));
		}
		return lines;
	}

	private static int withoutBreak(String text, int end) {
		int at = end > 0 && text.charAt(end - 1) == '\n' ? end - 1 : end;
		return at > 0 && text.charAt(at - 1) == '\r' ? at - 1 : at;
	}
}
