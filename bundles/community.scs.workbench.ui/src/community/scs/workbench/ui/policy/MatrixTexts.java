package community.scs.workbench.ui.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import community.scs.workbench.policy.compare.Counterexample;
import community.scs.workbench.policy.compare.Persona;
import community.scs.workbench.policy.compare.RoleMatrix;
import community.scs.workbench.policy.compare.RoleMatrix.Cell;
import community.scs.workbench.policy.compare.RoleMatrix.Extent;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Explainer;
import community.scs.workbench.policy.decide.Explanation;
import community.scs.workbench.policy.decide.Policy;

/** The cells of a role matrix in words. */
final class MatrixTexts {

	private MatrixTexts() {
	}

	/** a sign and a word, so that nobody needs the colour */
	static String cell(Cell cell) {
		if (cell.gained().isPresent()) {
			return cell.lost().isPresent() ? "± gains, loses" : "+ gains";
		}
		if (cell.lost().isPresent()) {
			return "− loses";
		}
		return extent(cell.after());
	}

	static String extent(Extent extent) {
		return switch (extent) {
		case ALL -> "● all";
		case SOME -> "◐ some";
		case NONE -> "·";
		case UNKNOWN -> "? unknown";
		};
	}

	/** everything there is to say about a cell, with the requests that show a change and why they are decided so */
	static String details(RoleMatrix.Row row, Persona persona, Cell cell, Policy before, Policy after) {
		StringBuilder text = new StringBuilder(row.operation()).append("  ·  ").append(persona.name()).append('\n');
		row.calls().forEach(call -> text.append(call.method()).append(' ').append(call.path()).append('\n'));
		text.append("allowed before: ").append(word(cell.before())).append(", now: ").append(word(cell.after()));
		cell.gained().ifPresent(request -> text.append("\n\nGained, for example by ").append(request(request)).append("\nbefore: ").append(why(before, request, row.operation()))
				.append("\nnow: ").append(why(after, request, row.operation())));
		cell.lost().ifPresent(request -> text.append("\n\nLost, for example by ").append(request(request)).append("\nbefore: ").append(why(before, request, row.operation()))
				.append("\nnow: ").append(why(after, request, row.operation())));
		return text.toString();
	}

	private static String word(Extent extent) {
		return switch (extent) {
		case ALL -> "for all such targets";
		case SOME -> "for some of such targets";
		case NONE -> "for none";
		case UNKNOWN -> "unknown";
		};
	}

	private static String request(Counterexample request) {
		return "token " + map(request.credentials()) + ", target " + map(request.target());
	}

	private static String map(Map<String, Object> values) {
		return values.entrySet().stream().map(entry -> entry.getKey() + ": " + value(entry.getValue())).collect(Collectors.joining(", ", "{", "}"));
	}

	private static String value(Object value) {
		return value instanceof List<?> list ? list.stream().map(String::valueOf).collect(Collectors.joining(", ")) : String.valueOf(value);
	}

	/** the checks that decided, each with its rule */
	private static String why(Policy policy, Counterexample request, String operation) {
		Explanation explanation = Explainer.explain(new Enforcer(policy), request.credentials(), request.target(), operation);
		return explanation.reason() + " " + explanation.deciding().stream().limit(5)
				.map(end -> "“" + end.check() + "”" + (end.rule() == null ? "" : " of " + end.rule().name())).distinct().collect(Collectors.joining("; "));
	}
}
