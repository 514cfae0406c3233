package community.scs.workbench.ui.checks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;

import community.scs.workbench.check.Judge;
import community.scs.workbench.check.Outcome;
import community.scs.workbench.check.Verdict;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.ui.ProjectRequirements;

/** Judges drafts on the last recording of their project. */
public final class Judged {

	/** @param number of the line that the text stands above, from 1 */
	public record Line(int number, String text) {
	}

	private Judged() {
	}

	/** What stands above the lines of a requirements file or a standards document as its editor shows it now; nothing before the first check. Not for the UI thread. */
	public static List<Line> lines(IFile file) throws CoreException {
		Recording recording = LastRecordings.of(file.getProject());
		if (recording == null) {
			return List.of();
		}
		return "md".equals(file.getFileExtension()) ? aboveStatements(file, recording) : aboveRequirements(file, recording);
	}

	private static List<Line> aboveRequirements(IFile file, Recording recording) throws CoreException {
		List<Line> lines = new ArrayList<>();
		for (Requirement requirement : ProjectRequirements.read(file.getProject())) {
			Verdict verdict = judge(requirement, recording);
			if (file.equals(ProjectRequirements.file(verdict.requirement().uri()))) {
				lines.add(new Line(verdict.requirement().line(), OutcomeLook.sign(verdict.outcome()) + " " + OutcomeLook.word(verdict.outcome()) + " on " + recording.getCloud() + ": " + verdict.reason()));
			}
		}
		return lines;
	}

	private static List<Line> aboveStatements(IFile file, Recording recording) throws CoreException {
		Map<Integer, List<String>> found = new TreeMap<>();
		for (Requirement requirement : ProjectRequirements.read(file.getProject())) {
			VerdictRow row = VerdictRows.of(requirement, judge(requirement, recording));
			for (VerdictRow.Quoted quote : row.quotes()) {
				if (quote.place() != null && quote.place().file().equals(file)) {
					found.computeIfAbsent(quote.place().line(), line -> new ArrayList<>()).add(phrase(row.verdict().testcase(), row.outcome()));
				}
			}
		}
		return found.entrySet().stream().map(entry -> new Line(entry.getKey(), entry.getValue().stream().collect(Collectors.joining(" · ")) + " · on " + recording.getCloud())).toList();
	}

	private static String phrase(String testcase, Outcome outcome) {
		return OutcomeLook.sign(outcome) + " " + testcase + " " + OutcomeLook.word(outcome);
	}

	private static Verdict judge(Requirement requirement, Recording recording) {
		return Judge.judge(requirement, recording, LocalDate.now(ZoneOffset.UTC));
	}
}
