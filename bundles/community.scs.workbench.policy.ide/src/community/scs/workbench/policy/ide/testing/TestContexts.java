package community.scs.workbench.policy.ide.testing;

import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/** There is no grammar to ask what may follow: {@link TestProposals} looks at the text. */
public class TestContexts extends ContentAssistContextFactory {

	@Override
	public ContentAssistContext[] create(String document, ITextRegion selected, int offset, XtextResource tests) {
		YamlPlace place = YamlPlace.at(document, offset);
		ContentAssistContext.Builder context = contentAssistContextProvider.get();
		context.setResource(tests);
		context.setOffset(offset);
		context.setPrefix(place.begun());
		context.setReplaceRegion(new TextRegion(offset - place.begun().length(), place.begun().length()));
		context.setSelectedText("");
		context.setRootNode(tests.getParseResult().getRootNode());
		context.setRootModel(tests.getParseResult().getRootASTElement());
		context.setCurrentModel(tests.getParseResult().getRootASTElement());
		context.setCurrentNode(tests.getParseResult().getRootNode());
		context.setLastCompleteNode(tests.getParseResult().getRootNode());
		return new ContentAssistContext[] { context.toContext() };
	}
}
