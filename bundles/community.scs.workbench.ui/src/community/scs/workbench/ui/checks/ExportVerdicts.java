package community.scs.workbench.ui.checks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import org.eclipse.core.commands.ExecutionEvent;

import community.scs.workbench.review.report.CheckReport;
import community.scs.workbench.review.report.CheckResult;
import community.scs.workbench.ui.SaveText;

/** Writes the verdicts of the last check to a file, for people, scripts or test dashboards. */
public class ExportVerdicts extends ResultsCommand {

	@Override
	public boolean isEnabled() {
		CheckRun last = CheckRuns.last();
		return last != null && !last.rows().isEmpty();
	}

	@Override
	void execute(ExecutionEvent event, ResultsView view) {
		CheckRun run = CheckRuns.last();
		CheckResult result = run.result();
		SaveText.ask(event, view.getSite().getShell(), "verdicts-" + run.cloud().name(), new String[] { "Text (*.txt)", "JSON (*.json)", "JUnit XML (*.xml)" },
				new String[] { "*.txt", "*.json", "*.xml" }, kind -> text(CheckReport.values()[kind], result));
	}

	private static String text(CheckReport report, CheckResult result) {
		StringWriter text = new StringWriter();
		try {
			report.write(result, new PrintWriter(text));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}
}
