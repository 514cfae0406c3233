package community.scs.workbench.editor.coloring;

import community.scs.workbench.editor.Embedded;
import community.scs.workbench.editor.Failures;
import community.scs.workbench.editor.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.syntaxcoloring.AbstractAntlrTokenToAttributeIdMapper;
import org.eclipse.xtext.ide.editor.syntaxcoloring.DefaultAntlrTokenToAttributeIdMapper;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.util.ITextRegion;

/** Finds the style of every character: by its token, then by what the language's highlighting says of it. */
final class Colors {

	private final Style[] styles;

	private Colors(int length) {
		styles = new Style[length];
	}

	/** The styled runs of the text, in order and without overlap. */
	static List<Run> of(Snapshot snapshot) {
		Colors colors = painted(snapshot);
		for (Snapshot part : snapshot.all())
			part.part().ifPresent(text -> colors.cover(text, painted(part)));
		return colors.runs();
	}

	private static Colors painted(Snapshot snapshot) {
		Colors colors = new Colors(snapshot.text().length());
		colors.paintTokens(snapshot);
		snapshot.language().service(ISemanticHighlightingCalculator.class)
				.ifPresent(c -> colors.paintMeaning(c, snapshot));
		return colors;
	}

	/** An embedded text has its own colours alone; what the document writes before its lines keeps the document's. */
	private void cover(Embedded text, Colors its) {
		for (ITextRegion line : text.lines())
			System.arraycopy(its.styles, line.getOffset(), styles, line.getOffset(), line.getLength());
	}

	private void paintTokens(Snapshot snapshot) {
		if (snapshot.resource().getParseResult() == null)
			return;
		Map<String, String> names = tokenStyles(snapshot);
		for (ILeafNode leaf : snapshot.resource().getParseResult().getRootNode().getLeafNodes())
			paint(leaf.getTotalOffset(), leaf.getTotalLength(), names.get(token(leaf.getGrammarElement())));
	}

	private static String token(EObject grammarElement) {
		if (grammarElement instanceof Keyword keyword)
			return '\'' + keyword.getValue() + '\'';
		AbstractRule rule = grammarElement instanceof RuleCall call ? call.getRule()
				: grammarElement instanceof AbstractRule r ? r : null;
		return rule == null ? "" : "RULE_" + rule.getName().toUpperCase(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Map<String, String> tokenStyles(Snapshot snapshot) {
		ITokenDefProvider tokens = snapshot.language().service(ITokenDefProvider.class).orElseThrow();
		AbstractAntlrTokenToAttributeIdMapper mapper = snapshot.language()
				.service(AbstractAntlrTokenToAttributeIdMapper.class).orElseGet(DefaultAntlrTokenToAttributeIdMapper::new);
		mapper.setTokenDefProvider(tokens);
		Map<String, String> names = new HashMap<>();
		tokens.getTokenDefMap().forEach((type, name) -> names.put(name, mapper.getId(type)));
		return names;
	}

	/** Tokens are coloured even if the calculator fails. */
	private void paintMeaning(ISemanticHighlightingCalculator calculator, Snapshot snapshot) {
		try {
			calculator.provideHighlightingFor(snapshot.resource(), (offset, length, names) -> {
				for (String name : names)
					paint(offset, length, name);
			}, snapshot.cancel());
		} catch (RuntimeException e) {
			if (Failures.isCancel(e))
				throw e;
			Failures.log(snapshot.language().id(), e);
		}
	}

	private void paint(int offset, int length, String name) {
		Style style = Styles.of(name);
		if (style != null)
			for (int i = Math.max(0, offset); i < Math.min(offset + length, styles.length); i++)
				styles[i] = style;
	}

	private List<Run> runs() {
		List<Run> runs = new ArrayList<>();
		for (int start = 0, end; start < styles.length; start = end) {
			end = start + 1;
			while (end < styles.length && styles[end] == styles[start])
				end++;
			if (styles[start] != null)
				runs.add(new Run(start, end, styles[start]));
		}
		return runs;
	}
}
