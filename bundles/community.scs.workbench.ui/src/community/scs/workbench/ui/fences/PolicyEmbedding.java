package community.scs.workbench.ui.fences;

import community.scs.workbench.editor.Embedding;
import community.scs.workbench.review.fences.PolicyFence;
import java.util.List;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;

/** Policies stand in the fences of standards documents. */
public final class PolicyEmbedding implements Embedding {

	@Override
	public List<List<ITextRegion>> in(XtextResource host) {
		return PolicyFence.in(host).stream().map(PolicyFence::lines).toList();
	}
}
