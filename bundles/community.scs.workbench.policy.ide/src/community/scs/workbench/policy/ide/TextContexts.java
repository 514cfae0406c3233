package community.scs.workbench.policy.ide;

import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/** No grammar is asked what may follow: who proposes looks at the text before the cursor. */
public class TextContexts extends ContentAssistContextFactory {

	@Override
	public ContentAssistContext[] create(String document, ITextRegion selected, int offset, XtextResource resource) {
		ContentAssistContext.Builder context = contentAssistContextProvider.get();
		context.setResource(resource);
		context.setOffset(offset);
		context.setPrefix("");
		context.setReplaceRegion(new TextRegion(offset, 0));
		context.setSelectedText("");
		context.setRootNode(resource.getParseResult().getRootNode());
		context.setRootModel(resource.getParseResult().getRootASTElement());
		context.setCurrentModel(resource.getParseResult().getRootASTElement());
		context.setCurrentNode(resource.getParseResult().getRootNode());
		context.setLastCompleteNode(resource.getParseResult().getRootNode());
		return new ContentAssistContext[] { context.toContext() };
	}
}
