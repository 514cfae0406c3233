package community.scs.workbench.ui.policy.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import community.scs.workbench.policy.compare.Change;
import community.scs.workbench.policy.compare.Counterexample;
import community.scs.workbench.policy.compare.RoleMatrix.Cell;
import community.scs.workbench.policy.compare.RoleMatrix.Extent;
import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Explainer;
import community.scs.workbench.policy.decide.Explanation;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.ui.policy.matrix.Grid.Mark;
import community.scs.workbench.ui.policy.matrix.Grid.Trend;

/** Changes of policies in signs and words. */
public final class MatrixTexts {

	private static final Mark ALL = new Mark("● all", Trend.NONE, "allowed for all targets that fit");
	private static final Mark SOME = new Mark("◐ some", Trend.NONE, "allowed for some of the targets that fit");
	private static final Mark NO = new Mark("·", Trend.NONE, "not allowed");
	private static final Mark OPEN = new Mark("? unknown", Trend.UNKNOWN, "hangs on another server, or is too big to be decided");
	private static final Mark SAME = new Mark("= same", Trend.NONE, "no request tells the two apart");

	private MatrixTexts() {
	}

	static Mark mark(Cell cell) {
		if (cell.changed()) {
			String text = cell.gained().isEmpty() ? "− loses" : cell.lost().isEmpty() ? "+ gains" : "± both";
			return new Mark(text, trend(cell.gained(), cell.lost()), requests(cell.gained(), cell.lost()));
		}
		return switch (cell.after()) {
		case ALL -> ALL;
		case SOME -> SOME;
		case NONE -> NO;
		case UNKNOWN -> OPEN;
		};
	}

	/** for everybody, not for one persona */
	public static Mark mark(Change change) {
		String requests = requests(change.gained(), change.lost());
		return switch (change.kind()) {
		case SAME -> SAME;
		case WIDENED -> new Mark("+ widened", Trend.GAIN, requests);
		case NARROWED -> new Mark("− narrowed", Trend.LOSS, requests);
		case BOTH -> new Mark("± both", Trend.BOTH, requests);
		case UNKNOWN -> new Mark("? unknown", Trend.UNKNOWN, (change.reason() + "\n" + requests).strip());
		};
	}

	private static Trend trend(Optional<Counterexample> gained, Optional<Counterexample> lost) {
		return gained.isEmpty() ? Trend.LOSS : lost.isEmpty() ? Trend.GAIN : Trend.BOTH;
	}

	private static String requests(Optional<Counterexample> gained, Optional<Counterexample> lost) {
		return (gained.map(request -> "allowed now: " + request(request)).orElse("") + "\n" + lost.map(request -> "not allowed any more: " + request(request)).orElse("")).strip();
	}

	static String word(Extent extent) {
		return switch (extent) {
		case ALL -> "for all such targets";
		case SOME -> "for some of such targets";
		case NONE -> "for none";
		case UNKNOWN -> "unknown";
		};
	}

	/** a request in one line */
	public static String request(Counterexample request) {
		return "token " + map(request.credentials()) + "  target " + map(request.target());
	}

	private static String map(Map<String, Object> values) {
		return values.entrySet().stream().map(entry -> entry.getKey() + ": " + value(entry.getValue())).collect(Collectors.joining(", ", "{", "}"));
	}

	private static String value(Object value) {
		return switch (value) {
		case List<?> list -> list.stream().map(MatrixTexts::value).collect(Collectors.joining(", ", "[", "]"));
		case Map<?, ?> map -> map.entrySet().stream().map(entry -> entry.getKey() + ": " + value(entry.getValue())).collect(Collectors.joining(", ", "{", "}"));
		case null -> "null";
		default -> value.toString();
		};
	}

	static Explanation explain(Policy policy, Counterexample request, String operation) {
		return Explainer.explain(new Enforcer(policy), request.credentials(), request.target(), operation);
	}

	/** whether it is allowed, and the checks that decided, each with its rule */
	static String why(Policy policy, Counterexample request, String operation) {
		Explanation explanation = explain(policy, request, operation);
		Decision decision = new Enforcer(policy).decide(request.credentials(), request.target(), operation);
		String outcome = decision.allowed() ? "allowed" : "not allowed";
		if (explanation.check() == null || decision.outcome() == Decision.Outcome.INVALID_SCOPE) {
			return outcome + ". " + explanation.reason();
		}
		return outcome + explanation.deciding().stream().limit(5).map(MatrixTexts::end).distinct().collect(Collectors.joining("", ":", ""));
	}

	private static String end(Explanation end) {
		return "\n      “" + end.check() + "”" + (end.rule() == null ? "" : " in " + end.rule().name()) + ": " + end.reason();
	}
}
