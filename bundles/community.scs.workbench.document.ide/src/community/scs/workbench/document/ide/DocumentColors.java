package community.scs.workbench.document.ide;

import community.scs.workbench.document.Keywords;
import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.AutoLink;
import community.scs.workbench.document.model.CodeBlock;
import community.scs.workbench.document.model.CodeSpan;
import community.scs.workbench.document.model.CodeMention;
import community.scs.workbench.document.model.DocumentMention;
import community.scs.workbench.document.model.DocumentReference;
import community.scs.workbench.document.model.EmphasisMark;
import community.scs.workbench.document.model.Entry;
import community.scs.workbench.document.model.FootnoteReference;
import community.scs.workbench.document.model.FrontMatter;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.HtmlBlock;
import community.scs.workbench.document.model.HtmlInline;
import community.scs.workbench.document.model.Keyword;
import community.scs.workbench.document.model.Link;
import community.scs.workbench.document.model.LinkDefinition;
import community.scs.workbench.document.model.ReferenceLink;
import community.scs.workbench.document.model.Target;
import community.scs.workbench.document.model.TestcaseMention;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegion;

/**
 * Gives parts of a document the names of their styles. A later name of a place goes over an earlier one, so requirement
 * words have a general style ("keyword") before the style of their level, which an editor may know or not.
 */
public class DocumentColors implements ISemanticHighlightingCalculator {

	/** Styles of requirement words, by level; words without capitals have {@link #INFORMAL}. */
	public static final String MUST = "level.must";
	public static final String SHOULD = "level.should";
	public static final String MAY = "level.may";
	public static final String INFORMAL = "level.informal";

	private static final Map<Character, String> LONG_MARKS = Map.of('*', "strong", '_', "strong", '~', "deprecated");

	@Override
	public void provideHighlightingFor(XtextResource resource, IHighlightedPositionAcceptor acceptor, CancelIndicator cancel) {
		Deque<EmphasisMark> marks = new ArrayDeque<>();
		TreeIterator<EObject> contents = resource.getAllContents();
		while (contents.hasNext() && !cancel.isCanceled()) {
			EObject object = contents.next();
			if (object instanceof EmphasisMark mark)
				emphasis(mark, marks, acceptor);
			else if (object instanceof Keyword keyword)
				keyword(keyword, acceptor);
			else if (object instanceof Entry entry)
				add(acceptor, Positions.key(entry), "metadata");
			else if (style(object) != null)
				add(acceptor, Positions.of(object), style(object));
		}
	}

	private static void add(IHighlightedPositionAcceptor acceptor, ITextRegion region, String... styles) {
		if (region.getLength() > 0)
			acceptor.addPosition(region.getOffset(), region.getLength(), styles);
	}

	private static String style(EObject object) {
		return switch (object) {
			case FrontMatter frontMatter -> "string";
			case Heading heading -> "heading";
			case CodeSpan code -> "code";
			case CodeMention code -> "code";
			case CodeBlock code -> "code";
			case HtmlBlock html -> "comment";
			case HtmlInline html -> "comment";
			case Target target -> "link";
			case AutoLink link -> "link";
			case Link link -> "property";
			case ReferenceLink link -> "reference";
			case LinkDefinition definition -> "definition";
			case FootnoteReference reference -> "reference";
			case DocumentMention mention -> "reference";
			case DocumentReference reference -> "reference";
			case TestcaseMention mention -> "reference";
			default -> null;
		};
	}

	private static void keyword(Keyword keyword, IHighlightedPositionAcceptor acceptor) {
		boolean isCapital = Keywords.isCapital(keyword.getWord());
		String level = switch (keyword.level()) {
			case MUST, MUST_NOT -> MUST;
			case SHOULD, SHOULD_NOT -> SHOULD;
			case MAY -> MAY;
		};
		if (isCapital)
			add(acceptor, Positions.of(keyword), "keyword", level);
		else
			add(acceptor, Positions.of(keyword), INFORMAL);
	}

	private static void emphasis(EmphasisMark mark, Deque<EmphasisMark> open, IHighlightedPositionAcceptor acceptor) {
		if (mark.getOpen() != null) {
			open.push(mark);
			return;
		}
		if (open.isEmpty())
			return;
		int start = Positions.of(open.pop()).getOffset();
		ITextRegion end = Positions.of(mark);
		String style = mark.getClose().length() == 1 ? "emphasis" : LONG_MARKS.get(mark.getClose().charAt(0));
		acceptor.addPosition(start, end.getOffset() + end.getLength() - start, style);
	}
}
