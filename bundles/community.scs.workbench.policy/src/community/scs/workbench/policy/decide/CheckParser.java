package community.scs.workbench.policy.decide;

import java.util.ArrayList;
import java.util.List;

import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.Span;

/**
 * Parses checks as oslo.policy's {@code _parser.parse_rule} does: white space separates tokens, a token may carry
 * parentheses in front and behind, and a stack of tokens is reduced as soon as its end allows it.
 */
public final class CheckParser {

	private static final Span NOWHERE = new Span(0, 0);

	private final BaseCheckParser base;
	private final List<Item> stack = new ArrayList<>();

	private enum Type {
		OPEN, CLOSE, AND, OR, NOT, STRING, CHECK, AND_EXPRESSION, OR_EXPRESSION
	}

	/** A token or a reduced expression; {@code parts} are those of an expression that is still growing. */
	private record Item(Type type, Check check, List<Check> parts, String text, Span span) {
	}

	private CheckParser(Kinds kinds) {
		base = new BaseCheckParser(kinds);
	}

	/** Parses a check in the policy language with oslo.policy's own kinds of checks. */
	public static Check parse(String text) {
		try {
			return parse(text, Kinds.PLAIN);
		} catch (LoadException e) {
			throw new AssertionError(e);
		}
	}

	/** Parses a check in the policy language; only Neutron's kinds can fail. */
	public static Check parse(String text, Kinds kinds) throws LoadException {
		if (text.isEmpty()) {
			return new Check.True(NOWHERE);
		}
		CheckParser parser = new CheckParser(kinds);
		parser.tokenize(text);
		return parser.result(new Span(0, text.length()));
	}

	/** Parses the value of a rule in a policy file: a text, nothing, or lists of lists (outer: or, inner: and). */
	public static Check parse(Node value, Kinds kinds) throws LoadException {
		if (value instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT) {
			return parse(scalar.text(), kinds);
		}
		if (value.empty()) {
			return new Check.True(value.span());
		}
		return new ListParser(kinds).parse(value);
	}

	private void tokenize(String text) throws LoadException {
		int at = 0;
		while (at < text.length()) {
			int start = at;
			while (at < text.length() && !PyLiteral.space(text.charAt(at))) {
				at++;
			}
			if (at > start) {
				word(text, start, at);
			}
			at++;
		}
	}

	private void word(String text, int from, int to) throws LoadException {
		int start = from;
		while (start < to && text.charAt(start) == '(') {
			shift(Type.OPEN, null, "(", new Span(start++, 1));
		}
		int end = to;
		while (end > start && text.charAt(end - 1) == ')') {
			end--;
		}
		if (end > start) {
			String clean = text.substring(start, end);
			Span span = new Span(start, end - start);
			char first = text.charAt(start);
			switch (clean.toLowerCase(java.util.Locale.ROOT)) {
				case "and" -> shift(Type.AND, null, clean, span);
				case "or" -> shift(Type.OR, null, clean, span);
				case "not" -> shift(Type.NOT, null, clean, span);
				default -> {
					if (to - start >= 2 && (first == '"' || first == '\'') && text.charAt(to - 1) == first) {
						shift(Type.STRING, null, text.substring(start + 1, to - 1), span);
					} else {
						shift(Type.CHECK, base.parse(clean, span), clean, span);
					}
				}
			}
		}
		for (int i = end; i < to; i++) {
			shift(Type.CLOSE, null, ")", new Span(i, 1));
		}
	}

	private void shift(Type type, Check check, String text, Span span) throws LoadException {
		stack.add(new Item(type, check, null, text, span));
		int reductions = 0;
		while (reduce()) {
			if (++reductions > Limits.REDUCTIONS) {
				throw new LoadException("A rule starts " + Limits.REDUCTIONS + " times with 'not', which is too deep for Python.");
			}
		}
	}

	private boolean reduce() {
		Item last = peek(0);
		Item before = peek(1);
		Item first = peek(2);
		if (last.type == Type.CHECK && is(before, Type.NOT)) {
			Span span = before.span.to(last.span);
			return replace(2, new Item(Type.CHECK, new Check.Not(last.check, span), null, null, span));
		}
		if (first == null) {
			return false;
		}
		Span span = first.span.to(last.span);
		if (last.type == Type.CLOSE && first.type == Type.OPEN && expression(before)) {
			return replace(3, new Item(Type.CHECK, check(before), null, null, span));
		}
		if (last.type != Type.CHECK) {
			return false;
		}
		if (before.type == Type.AND && first.type == Type.CHECK) {
			return grow(Type.AND_EXPRESSION, new ArrayList<>(List.of(first.check)), last.check, span);
		}
		if (before.type == Type.AND && first.type == Type.AND_EXPRESSION) {
			return grow(Type.AND_EXPRESSION, first.parts, last.check, span);
		}
		if (before.type == Type.AND && first.type == Type.OR_EXPRESSION) {
			Check left = first.parts.removeLast();
			List<Check> parts = left instanceof Check.And and ? new ArrayList<>(and.parts()) : new ArrayList<>(List.of(left));
			parts.add(last.check);
			return grow(Type.OR_EXPRESSION, first.parts, new Check.And(parts, left.span().to(last.span)), span);
		}
		if (before.type == Type.OR && (first.type == Type.CHECK || first.type == Type.AND_EXPRESSION)) {
			return grow(Type.OR_EXPRESSION, new ArrayList<>(List.of(check(first))), last.check, span);
		}
		return before.type == Type.OR && first.type == Type.OR_EXPRESSION
				&& grow(Type.OR_EXPRESSION, first.parts, last.check, span);
	}

	private boolean grow(Type type, List<Check> parts, Check check, Span span) {
		parts.add(check);
		return replace(3, new Item(type, null, parts, null, span));
	}

	private boolean replace(int count, Item item) {
		stack.subList(stack.size() - count, stack.size()).clear();
		return stack.add(item);
	}

	private Item peek(int back) {
		return stack.size() > back ? stack.get(stack.size() - 1 - back) : null;
	}

	private static boolean is(Item item, Type type) {
		return item != null && item.type == type;
	}

	private static boolean expression(Item item) {
		return item.type == Type.CHECK || item.type == Type.AND_EXPRESSION || item.type == Type.OR_EXPRESSION;
	}

	private static Check check(Item item) {
		return switch (item.type) {
			case AND_EXPRESSION -> new Check.And(List.copyOf(item.parts), item.span);
			case OR_EXPRESSION -> new Check.Or(List.copyOf(item.parts), item.span);
			default -> item.check;
		};
	}

	private Check result(Span whole) {
		if (stack.size() != 1) {
			return new Check.Unreadable("The parts of the rule do not fit together.", whole);
		}
		Item only = stack.getFirst();
		return expression(only) ? check(only) : new Check.Bare(only.text, only.span);
	}
}
