package community.scs.workbench.review.report;

import com.google.gson.stream.JsonWriter;
import community.scs.workbench.check.Finding;
import community.scs.workbench.check.Outcome;
import community.scs.workbench.check.RoleAnswers;
import community.scs.workbench.check.Verdict;
import community.scs.workbench.policy.decide.Decision;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Role rules outcome by outcome: expected, predicted and observed side by side. Writers are flushed, never closed. */
public enum RoleReport {

	/** A line for each outcome, and how many there are. */
	TEXT {
		@Override
		public void write(List<Verdict> verdicts, PrintWriter out) {
			for (Verdict verdict : verdicts) {
				out.printf("%s %s: %s%n", verdict.testcase(), verdict.level(), CheckReport.name(verdict.outcome()));
				if (verdict.findings().isEmpty())
					out.printf("    %s%n", verdict.reason());
				else
					out.printf("    %-8s  %-9s  %s%n", "expected", "predicted", "observed");
				for (RoleAnswers row : rows(List.of(verdict))) {
					out.printf("  %s %-8s  %-9s  %-9s %s (%s)%n", row.asExpected() ? " " : "✗", row.expectation(), RoleAnswers.word(row.predicted()),
							row.observed().map(RoleAnswers::word).orElse("–"), row.label(), row.predicted().reason().replaceFirst("\\.$", ""));
					row.observed().ifPresent(seen -> out.printf("%36s%s%n", "", seen.reason()));
				}
			}
			out.println(summary(verdicts));
			out.flush();
		}
	},

	/** An array with an object for each outcome; {@code observed} is null where nobody asked the cloud. */
	JSON {
		@Override
		public void write(List<Verdict> verdicts, PrintWriter out) throws IOException {
			JsonWriter json = Json.writer(out);
			json.setSerializeNulls(true);
			json.beginArray();
			for (Verdict verdict : verdicts)
				for (RoleAnswers row : rows(List.of(verdict))) {
					json.beginObject().name("testcase").value(verdict.testcase()).name("level").value(verdict.level().getName());
					write(row, json);
					json.endObject();
				}
			Json.end(json.endArray(), out);
		}
	};

	public abstract void write(List<Verdict> verdicts, PrintWriter out) throws IOException;

	/** The members of one outcome, into an object that is open. */
	static void write(RoleAnswers row, JsonWriter json) throws IOException {
		json.name("persona").value(row.persona()).name("operation").value(row.question().operation()).name("on").value(row.question().on());
		json.name("assigning").value(row.question().role()).name("expected").value(row.expectation());
		write("predicted", Optional.of(row.predicted()), json);
		write("observed", row.observed(), json);
	}

	private static void write(String name, Optional<Decision> answer, JsonWriter json) throws IOException {
		json.name(name);
		if (answer.isEmpty())
			json.nullValue();
		else
			json.beginObject().name("decision").value(RoleAnswers.word(answer.get())).name("ground").value(answer.get().reason()).endObject();
	}

	/** The outcomes in the order of the rules. */
	public static List<RoleAnswers> rows(List<Verdict> verdicts) {
		return verdicts.stream().map(Verdict::findings).flatMap(List::stream).map(Finding::role).flatMap(Optional::stream).toList();
	}

	/** Whether everything was judged, and each answer is the expected one. */
	public static boolean asExpected(List<Verdict> verdicts) {
		return verdicts.stream().map(Verdict::outcome).allMatch(Outcome.PASS::equals);
	}

	/** {@code 59 outcomes: 59 predicted as expected; 1 observed, 1 of them as predicted}. */
	public static String summary(List<Verdict> verdicts) {
		List<RoleAnswers> rows = rows(verdicts);
		long expected = rows.stream().filter(row -> row.predicted().allowed() == row.expected() && row.predicted().outcome() != Decision.Outcome.ERROR).count();
		long observed = rows.stream().map(RoleAnswers::observed).filter(Optional::isPresent).count();
		long confirmed = rows.stream().filter(RoleAnswers::confirmed).count();
		return rows.size() + " outcomes: " + expected + " predicted as expected; " + (observed == 0 ? "the cloud was not asked" : observed + " observed, " + confirmed + " of them as predicted");
	}
}
