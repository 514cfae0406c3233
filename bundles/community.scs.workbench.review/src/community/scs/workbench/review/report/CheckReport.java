package community.scs.workbench.review.report;

import com.google.gson.stream.JsonWriter;
import community.scs.workbench.check.Finding;
import community.scs.workbench.check.Outcome;
import community.scs.workbench.check.Position;
import community.scs.workbench.check.Verdict;
import community.scs.workbench.review.report.JUnitXml.End;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Verdicts as people, scripts and test dashboards read them. Writers are flushed, never closed. */
public enum CheckReport {

	/** One line per requirement, with the objects that do not meet it. */
	TEXT {
		@Override
		public void write(CheckResult result, PrintWriter out) {
			result.verdicts().forEach((standard, verdicts) -> {
				out.println(standard);
				int width = verdicts.stream().mapToInt(v -> v.testcase().length()).max().orElse(0);
				for (Verdict verdict : verdicts) {
					out.printf("  %s %-14s %-" + width + "s  %-6s  %s%n", mark(verdict.outcome()), name(verdict.outcome()),
							verdict.testcase(), verdict.level(), verdict.reason());
					verdict.findings().stream().filter(f -> f.outcome() != Outcome.PASS).limit(MOST_FINDINGS)
							.forEach(f -> out.printf("      %s %s: %s%n", f.object().kind(), f.object().name(), f.reason()));
					long more = verdict.findings().stream().filter(f -> f.outcome() != Outcome.PASS).count() - MOST_FINDINGS;
					if (more > 0)
						out.printf("      and %d more%n", more);
				}
				out.println();
			});
			out.printf("%s: %s%n", result.cloud(), summary(result));
			out.flush();
		}
	},

	/** One object: cloud, reference date, summary, and for each requirement its verdict with findings and positions. */
	JSON {
		@Override
		public void write(CheckResult result, PrintWriter out) throws IOException {
			JsonWriter json = Json.writer(out);
			json.beginObject().name("cloud").value(result.cloud()).name("reference").value(result.reference().toString());
			json.name("summary").beginObject();
			for (Outcome outcome : Outcome.values())
				json.name(outcome.name()).value(result.count(outcome));
			json.endObject().name("verdicts").beginArray();
			for (var standard : result.verdicts().entrySet())
				for (Verdict verdict : standard.getValue())
					write(standard.getKey(), verdict, json);
			Json.end(json.endArray().endObject(), out);
		}

		private void write(String standard, Verdict verdict, JsonWriter json) throws IOException {
			json.beginObject().name("standard").value(standard).name("testcase").value(verdict.testcase()).name("level")
					.value(verdict.level().getName()).name("outcome").value(verdict.outcome().name()).name("reason")
					.value(verdict.reason());
			write("requirement", verdict.requirement(), json);
			write("deciding", verdict.deciding(), json);
			json.name("findings").beginArray();
			for (Finding finding : verdict.findings()) {
				json.beginObject().name("kind").value(finding.object().kind()).name("id").value(finding.object().id()).name("name")
						.value(finding.object().name()).name("outcome").value(finding.outcome().name()).name("reason")
						.value(finding.reason());
				write("deciding", finding.deciding(), json);
				if (finding.role().isPresent())
					RoleReport.write(finding.role().get(), json);
				json.endObject();
			}
			json.endArray().endObject();
		}

		private void write(String name, Position position, JsonWriter json) throws IOException {
			if (position != null)
				json.name(name).beginObject().name("uri").value(String.valueOf(position.uri())).name("line").value(position.line())
						.name("offset").value(position.offset()).name("length").value(position.length()).endObject();
		}
	},

	/** JUnit XML: a suite per standard; FAIL is a failure, ABORT and MISS are errors, what does not apply is skipped. */
	JUNIT {
		@Override
		public void write(CheckResult result, PrintWriter out) throws IOException {
			Map<String, List<JUnitXml.Test>> suites = new LinkedHashMap<>();
			result.verdicts().forEach((standard, verdicts) -> suites.put(standard, verdicts.stream().map(this::test).toList()));
			JUnitXml.write(result.cloud(), suites, out);
		}

		private JUnitXml.Test test(Verdict verdict) {
			String misses = verdict.findings().stream().filter(f -> f.outcome() != Outcome.PASS)
					.map(f -> f.object().kind() + " " + f.object().name() + ": " + f.reason()).collect(Collectors.joining("\n"));
			End end = switch (verdict.outcome()) {
				case FAIL -> End.FAILURE;
				case ABORT, MISS -> End.ERROR;
				case NOT_APPLICABLE -> End.SKIPPED;
				case PASS, WARNING, INFO -> End.PASSED;
			};
			boolean noted = end == End.PASSED && verdict.outcome() != Outcome.PASS;
			return new JUnitXml.Test(verdict.testcase(), end, verdict.reason(),
					noted ? verdict.outcome() + ": " + verdict.reason() + "\n" + misses : misses);
		}
	};

	private static final int MOST_FINDINGS = 10;

	public abstract void write(CheckResult result, PrintWriter out) throws IOException;

	/** Such as {@code 12 passed, 2 failed, 1 aborted}. */
	public static String summary(CheckResult result) {
		String counts = Stream.of(Outcome.values()).filter(o -> result.count(o) > 0).map(o -> result.count(o) + " " + words(o))
				.collect(Collectors.joining(", "));
		return counts.isEmpty() ? "no requirement" : counts;
	}

	static String name(Outcome outcome) {
		return outcome.name().replace('_', ' ');
	}

	private static String mark(Outcome outcome) {
		return switch (outcome) {
		case PASS -> "✓";
		case FAIL -> "✗";
		case WARNING, ABORT -> "!";
		case INFO, MISS, NOT_APPLICABLE -> "·";
		};
	}

	private static String words(Outcome outcome) {
		return switch (outcome) {
		case PASS -> "passed";
		case FAIL -> "failed";
		case WARNING -> "with a warning";
		case INFO -> "with a note";
		case ABORT -> "aborted";
		case MISS -> "not observed";
		case NOT_APPLICABLE -> name(outcome).toLowerCase(Locale.ROOT);
		};
	}
}
