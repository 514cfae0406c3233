package community.scs.workbench.editor.tests;

import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.Fence;
import community.scs.workbench.editor.Embedding;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/** Fences with the info {@code policy}. */
public final class TestEmbedding implements Embedding {

	@Override
	public List<List<ITextRegion>> in(XtextResource host) {
		return Stream.of(host.getContents().getFirst()).flatMap(d -> EcoreUtil2.getAllContentsOfType(d, Fence.class).stream())
				.filter(f -> "policy".equals(f.getInfo()))
				.map(f -> NodeModelUtils.findNodesForFeature(f, DocumentPackage.Literals.CODE_BLOCK__LINES).stream()
						.<ITextRegion>map(l -> new TextRegion(l.getOffset(), l.getText().stripTrailing().length())).toList())
				.toList();
	}
}
