package community.scs.workbench.requirement.ide;

import community.scs.workbench.requirement.DepthBound;
import community.scs.workbench.requirement.ide.contentassist.antlr.RequirementsParser;
import community.scs.workbench.requirement.ide.contentassist.antlr.internal.InternalRequirementsLexer;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;

/** The parser of content assist, bounded as the language's own. */
public class BoundedAssistParser extends RequirementsParser {

	@Override
	protected TokenSource createLexer(CharStream stream) {
		return new DepthBound(super.createLexer(stream), InternalRequirementsLexer.RULE_ANY_OTHER);
	}
}
