package community.scs.workbench.document.ide.assist;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/**
 * Makes the one context at the cursor: the word before it and the text around it. What may follow in Markdown is no
 * question of grammar, so nothing is parsed here.
 */
public class CursorContextFactory extends ContentAssistContextFactory {

	private static final Pattern WORD = Pattern.compile("[\\w-]*\\z");

	@Override
	public ContentAssistContext[] create(String text, ITextRegion selection, int offset, XtextResource resource) {
		int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
		Matcher word = WORD.matcher(text.substring(lineStart, offset));
		String prefix = word.find() ? word.group() : "";
		ContentAssistContext.Builder context = contentAssistContextProvider.get();
		context.setPrefix(prefix);
		context.setOffset(offset);
		context.setReplaceRegion(new TextRegion(offset - prefix.length(), prefix.length()));
		context.setSelectedText(text.substring(selection.getOffset(), selection.getOffset() + selection.getLength()));
		context.setResource(resource);
		context.setRootNode(resource.getParseResult().getRootNode());
		context.setRootModel(resource.getContents().isEmpty() ? null : resource.getContents().getFirst());
		return new ContentAssistContext[] { context.toContext() };
	}
}
