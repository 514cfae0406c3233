package community.scs.workbench.policy.ide.testing;

import community.scs.workbench.policy.testing.PolicyTestWords;
import community.scs.workbench.policy.testing.TestText;
import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.xtext.ide.editor.syntaxcoloring.HighlightingStyles;
import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Colours by meaning: keys, personas, operations, roles, what is expected. */
public class TestHighlighting implements ISemanticHighlightingCalculator {

	private static final String REFERENCE = "reference";
	private static final String PROPERTY = "property";

	@Override
	public void provideHighlightingFor(XtextResource resource, IHighlightedPositionAcceptor acceptor, CancelIndicator cancel) {
		if (resource.getParseResult() == null)
			return;
		TestText text = TestText.of(resource);
		NavigableMap<Integer, Span> scalars = new TreeMap<>();
		if (text.root() != null)
			node(text.root(), List.of(), acceptor, scalars);
		comments(text.text(), scalars, acceptor);
	}

	private static void node(Node node, List<String> path, IHighlightedPositionAcceptor acceptor, NavigableMap<Integer, Span> scalars) {
		switch (node) {
			case Node.Scalar scalar -> {
				scalars.put(scalar.span().offset(), scalar.span());
				colour(scalar, value(path, scalar.text()), acceptor);
			}
			case Node.Sequence sequence -> sequence.items().forEach(item -> node(item, with(path, "-"), acceptor, scalars));
			case Node.Mapping mapping -> mapping.entries().forEach(entry -> {
				scalars.put(entry.key().span().offset(), entry.key().span());
				colour(entry.key(), key(path), acceptor);
				node(entry.value(), with(path, TestText.word(entry.key())), acceptor, scalars);
			});
		}
	}

	private static List<String> with(List<String> path, String key) {
		List<String> longer = new ArrayList<>(path);
		longer.add(key);
		return longer;
	}

	private static String key(List<String> path) {
		return path.isEmpty() || path.equals(List.of("tests", "-")) ? HighlightingStyles.KEYWORD_ID
				: path.equals(List.of("personas")) ? HighlightingStyles.DEFINITION_ID : PROPERTY;
	}

	private static String value(List<String> path, String word) {
		String last = path.isEmpty() ? "" : path.getLast();
		if (path.size() == 3 && path.getFirst().equals("tests"))
			return switch (last) {
				case "persona", "operation" -> REFERENCE;
				case "expected" -> PolicyTestWords.OUTCOMES.containsKey(word) ? "function" : "error";
				default -> HighlightingStyles.STRING_ID;
			};
		if (path.size() == 4 && path.getFirst().equals("personas") && path.get(2).equals("roles"))
			return HighlightingStyles.TYPE_ID;
		return path.equals(List.of("policy")) || path.equals(List.of("catalogue")) ? "link" : HighlightingStyles.STRING_ID;
	}

	private static void colour(Node node, String style, IHighlightedPositionAcceptor acceptor) {
		if (node.span().length() > 0)
			acceptor.addPosition(node.span().offset(), node.span().length(), style);
	}

	/** From a number sign that is not in a scalar to the end of its line. */
	private static void comments(String text, NavigableMap<Integer, Span> scalars, IHighlightedPositionAcceptor acceptor) {
		for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
			Map.Entry<Integer, Span> before = scalars.floorEntry(at);
			if (before != null && at < before.getValue().end() || at > 0 && !Character.isWhitespace(text.charAt(at - 1)))
				continue;
			int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
			acceptor.addPosition(at, end - at, HighlightingStyles.COMMENT_ID);
			at = Math.max(at, end - 1);
		}
	}
}
