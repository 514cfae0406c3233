package community.scs.workbench.ui.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.Statements;
import community.scs.workbench.document.minutes.Minutes;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import community.scs.workbench.requirement.model.Quote;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.quotes.Quotes;
import community.scs.workbench.ui.ProjectRequirements;
import community.scs.workbench.ui.Projects;

/** Reads the statements of all standards documents of the open projects; a document that did not change is not read again. */
final class StatementsJob extends Job {

	private record Read(long stamp, List<StatementRow> rows) {
	}

	private final Map<IFile, Read> known = new HashMap<>();
	private final Consumer<List<StatementRow>> listener;

	/** @param listener called on the job's thread with all statements */
	StatementsJob(Consumer<List<StatementRow>> listener) {
		super("Read the statements of the standards documents");
		this.listener = listener;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		List<IFile> files = new ArrayList<>();
		List<Requirement> requirements = new ArrayList<>();
		try {
			for (IProject project : Projects.open()) {
				files.addAll(Projects.files(project, "md"));
				requirements.addAll(ProjectRequirements.read(project));
			}
		} catch (CoreException e) {
			return e.getStatus();
		}
		known.keySet().retainAll(files);
		List<StatementRow> rows = new ArrayList<>();
		SubMonitor steps = SubMonitor.convert(monitor, files.size());
		for (IFile file : files) {
			if (steps.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			rows.addAll(known.compute(file, (key, old) -> old != null && old.stamp() == file.getModificationStamp() ? old : read(file)).rows());
			steps.worked(1);
		}
		listener.accept(rows.stream().map(row -> row.with(quoting(row, requirements))).toList());
		return Status.OK_STATUS;
	}

	/** names of the requirements that quote the statement */
	private static List<String> quoting(StatementRow row, List<Requirement> requirements) {
		return requirements.stream().filter(requirement -> requirement.getQuotes().stream().anyMatch(quote -> quotes(quote, row))).map(Requirement::getName).toList();
	}

	private static boolean quotes(Quote quote, StatementRow row) {
		StandardsDocument document = Quotes.document(quote);
		Statement statement = quote.getStatement();
		return document != null && row.document().equals(document.name()) && statement != null && !((EObject) statement).eIsProxy() && row.id().equals(statement.id());
	}

	/** A file that cannot be read has no statements here; its editor says why. */
	private static Read read(IFile file) {
		long stamp = file.getModificationStamp();
		try {
			String text = file.readString();
			return new Read(stamp, Minutes.areMinutes(file.getName(), text) ? List.of() : Statements.of(Documents.parse(text)).stream().map(statement -> row(file, statement)).toList());
		} catch (CoreException e) {
			return new Read(stamp, List.of());
		}
	}

	private static StatementRow row(IFile file, Statement statement) {
		return new StatementRow(file, statement.id(), statement.level(), statement.capitals(), statement.place(), String.join(" › ", statement.section()),
				statement.text(), statement.offset(), statement.length(), statement.line(), List.of());
	}
}
