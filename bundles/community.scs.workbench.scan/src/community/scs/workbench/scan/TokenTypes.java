package community.scs.workbench.scan;

import java.util.HashMap;
import java.util.Map;
import org.antlr.runtime.Token;

/**
 * The numbers a generated parser gives to its tokens, by the names that scanners use. The parser proper and the content
 * assist parser of one grammar number their tokens differently, so each needs its own instance.
 */
public final class TokenTypes {

	private static final String RULE = "RULE_";

	private final Map<String, Integer> numbers = new HashMap<>();

	private TokenTypes() {
	}

	/** @param definitions the token definitions of the runtime parser ({@code ITokenDefProvider.getTokenDefMap()}) */
	public static TokenTypes of(Map<Integer, String> definitions) {
		TokenTypes types = new TokenTypes();
		definitions.forEach((number, name) -> types.add(name, number));
		return types;
	}

	/** @param names the token names of a content assist parser ({@code Parser.getTokenNames()}), indexed by number */
	public static TokenTypes of(String[] names) {
		TokenTypes types = new TokenTypes();
		for (int number = Token.MIN_TOKEN_TYPE; number < names.length; number++)
			types.add(names[number], number);
		return types;
	}

	private void add(String name, int number) {
		numbers.put(name.startsWith(RULE) ? name.substring(RULE.length()) : name, number);
	}

	/** @throws IllegalArgumentException if the grammar has no such token */
	public int number(String name) {
		Integer number = numbers.get(name);
		if (number == null)
			throw new IllegalArgumentException("no token " + name + " in the grammar");
		return number;
	}
}
