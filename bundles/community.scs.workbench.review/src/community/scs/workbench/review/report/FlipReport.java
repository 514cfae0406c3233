package community.scs.workbench.review.report;

import com.google.gson.stream.JsonWriter;
import community.scs.workbench.check.Flips.Flip;
import community.scs.workbench.check.Outcome;
import community.scs.workbench.check.Standing;
import community.scs.workbench.check.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Verdicts that a change of requirements turns over. Writers are flushed, never closed. */
public enum FlipReport {

	/** For each requirement and direction the clouds, each with the reason of its new verdict. */
	TEXT {
		@Override
		public void write(List<Flip> flips, int recordings, PrintWriter out) {
			Map<String, List<Flip>> byChange = flips.stream().collect(Collectors.groupingBy(
					f -> f.after().testcase() + ": " + CheckReport.name(f.before().outcome()) + " → " + CheckReport.name(f.after().outcome()),
					LinkedHashMap::new, Collectors.toList()));
			byChange.forEach((change, clouds) -> {
				out.println(change);
				for (Flip flip : clouds) {
					out.printf("  %s: %s%n", flip.recording().getCloud(), flip.after().reason());
					flip.after().findings().stream().filter(f -> f.outcome() != Outcome.PASS)
							.forEach(f -> out.printf("    %s %s: %s%n", f.object().kind(), f.object().name(), f.reason()));
				}
			});
			if (flips.isEmpty())
				out.println("No recorded cloud changes its verdict.");
			Standing.of(flips, recordings).forEach(out::println);
			out.flush();
		}
	},

	/** An array with one object per flip. */
	JSON {
		@Override
		public void write(List<Flip> flips, int recordings, PrintWriter out) throws IOException {
			JsonWriter json = Json.writer(out);
			json.beginArray();
			for (Flip flip : flips) {
				json.beginObject().name("testcase").value(flip.after().testcase()).name("cloud").value(flip.recording().getCloud());
				write("before", flip.before(), json);
				write("after", flip.after(), json);
				json.endObject();
			}
			Json.end(json.endArray(), out);
		}

		private void write(String name, Verdict verdict, JsonWriter json) throws IOException {
			json.name(name).beginObject().name("outcome").value(verdict.outcome().name()).name("reason").value(verdict.reason()).endObject();
		}
	};

	/** @param recordings number of clouds that were compared */
	public abstract void write(List<Flip> flips, int recordings, PrintWriter out) throws IOException;
}
