package community.scs.workbench.document.ide.assist;

import com.google.inject.Inject;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;

/** Proposes what fits at the cursor, by what is written before it on its line. */
public class DocumentProposals extends IdeContentProposalProvider {

	private static final Pattern TARGET = Pattern.compile("\\]\\(([^()\\s]*)\\z");
	private static final Pattern LABEL = Pattern.compile("\\[(\\^?[^\\[\\]]*)\\z");
	private static final Pattern FENCE = Pattern.compile("[\\s>*+-]*(?:`{3,}|~{3,})([\\w-]*)\\z");
	private static final Pattern ADMONITION = Pattern.compile("\\s{0,3}:{3,}([A-Za-z]*)\\z");
	private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6}) +(\\S.*|)\\z");

	@Inject
	private FrontMatterProposals frontMatter;

	@Inject
	private LinkProposals links;

	@Inject
	private ProseProposals prose;

	@Inject
	private BlockProposals blocks;

	@Inject
	private SkeletonProposals skeletons;

	@Override
	public void createProposals(Collection<ContentAssistContext> contexts, IIdeContentProposalAcceptor acceptor) {
		for (ContentAssistContext context : contexts)
			propose(Cursor.of(context), new Proposals(context.getPrefix(), acceptor));
	}

	private void propose(Cursor cursor, Proposals proposals) {
		Matcher match;
		if (cursor.isInFrontMatter())
			frontMatter.propose(cursor, proposals);
		else if ((match = FENCE.matcher(cursor.line())).matches())
			blocks.proposeLanguages(cursor, proposals.with(match.group(1)));
		else if (cursor.isInCode())
			return;
		else if ((match = ADMONITION.matcher(cursor.line())).matches())
			blocks.proposeAdmonitions(cursor, proposals.with(match.group(1)));
		else if ((match = TARGET.matcher(cursor.line())).find())
			links.proposeTargets(cursor, proposals.with(match.group(1)));
		else if ((match = HEADING.matcher(cursor.line())).matches())
			skeletons.proposeSections(cursor, match.group(1).length(), proposals.with(match.group(2)));
		else {
			if ((match = LABEL.matcher(cursor.line())).find())
				links.proposeLabels(cursor, proposals.with(match.group(1)));
			if (cursor.line().isBlank() || cursor.line().strip().equals(proposals.prefix())) {
				skeletons.propose(cursor, proposals);
				blocks.propose(cursor, proposals);
			}
			prose.propose(cursor, proposals);
		}
	}
}
