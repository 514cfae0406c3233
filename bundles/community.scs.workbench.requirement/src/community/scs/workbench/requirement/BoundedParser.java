package community.scs.workbench.requirement;

import community.scs.workbench.requirement.parser.antlr.RequirementsParser;
import community.scs.workbench.requirement.parser.antlr.internal.InternalRequirementsLexer;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;

/** The parser for files of every kind of author. */
public class BoundedParser extends RequirementsParser {

	@Override
	protected TokenSource createLexer(CharStream stream) {
		return new DepthBound(super.createLexer(stream), InternalRequirementsLexer.RULE_ANY_OTHER);
	}

	/** Parsing a part of the text anew would not know how deep the part is nested. */
	@Override
	protected boolean isReparseSupported() {
		return false;
	}
}
