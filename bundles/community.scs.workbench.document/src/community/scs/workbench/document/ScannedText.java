package community.scs.workbench.document;

import community.scs.workbench.scan.Tokens;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseResult;

/** What the parser made of a text, with the tokens that it was made of. */
public final class ScannedText extends ParseResult {

	private final Tokens tokens;
	private final Map<Object, Object> answers = new ConcurrentHashMap<>();

	ScannedText(IParseResult result, Tokens tokens) {
		super(result.getRootASTElement(), result.getRootNode(), result.hasSyntaxErrors());
		this.tokens = tokens;
	}

	@SuppressWarnings("unchecked") // a question has answers of one type
	<T> T remembered(Object question, Supplier<T> answer) {
		T known = (T) answers.get(question);
		if (known == null)
			answers.put(question, known = answer.get());
		return known;
	}

	public Tokens tokens() {
		return tokens;
	}
}
