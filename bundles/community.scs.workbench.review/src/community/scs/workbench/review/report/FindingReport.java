package community.scs.workbench.review.report;

import com.google.gson.stream.JsonWriter;
import community.scs.workbench.review.lint.Finding;
import community.scs.workbench.review.lint.Finding.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Findings as people, scripts and code hosts read them. Writers are flushed, never closed. */
public enum FindingReport {

	/** One line per finding as compilers print it, and a closing line with the numbers. */
	TEXT {
		@Override
		public void write(List<Finding> findings, PrintWriter out) {
			for (Finding f : findings)
				out.printf("%s:%d:%d: %s: %s [%s]%n", f.file(), f.line(), f.column(), name(f.severity()), f.message(), f.rule());
			out.println(number(findings, Severity.ERROR, "error") + ", " + number(findings, Severity.WARNING, "warning") + ", "
					+ number(findings, Severity.INFO, "note"));
			out.flush();
		}
	},

	/** An array with one object per finding: file, line, column, endLine, endColumn, rule, severity, message, fixable. */
	JSON {
		@Override
		public void write(List<Finding> findings, PrintWriter out) throws IOException {
			JsonWriter json = Json.writer(out);
			json.beginArray();
			for (Finding f : findings)
				json.beginObject().name("file").value(f.file().toString()).name("line").value(f.line()).name("column")
						.value(f.column()).name("endLine").value(f.endLine()).name("endColumn").value(f.endColumn()).name("rule")
						.value(f.rule()).name("severity").value(name(f.severity())).name("message").value(f.message())
						.name("fixable").value(f.fixable()).endObject();
			Json.end(json.endArray(), out);
		}
	},

	/** SARIF 2.1.0. */
	SARIF {
		@Override
		public void write(List<Finding> findings, PrintWriter out) throws IOException {
			Sarif.write(findings, null, out);
		}

		@Override
		public void write(List<Finding> findings, URI page, PrintWriter out) throws IOException {
			Sarif.write(findings, page, out);
		}
	};

	public abstract void write(List<Finding> findings, PrintWriter out) throws IOException;

	/** @param page where the rules are published, each at an anchor of its name; null if nobody says. Only SARIF links to it. */
	public void write(List<Finding> findings, URI page, PrintWriter out) throws IOException {
		write(findings, out);
	}

	static String name(Severity severity) {
		return severity.name().toLowerCase(Locale.ROOT);
	}

	private static String number(List<Finding> findings, Severity severity, String name) {
		long count = findings.stream().filter(f -> f.severity() == severity).count();
		return count + " " + name + (count == 1 ? "" : "s");
	}
}
