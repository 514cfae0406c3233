package community.scs.workbench.ui.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EObject;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.Statements;
import community.scs.workbench.document.minutes.Minutes;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import community.scs.workbench.requirement.RequirementFiles;
import community.scs.workbench.requirement.model.Quote;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.quotes.Quotes;
import community.scs.workbench.ui.ProjectRequirements;
import community.scs.workbench.ui.Projects;
import community.scs.workbench.ui.rows.Source;

/** The statements of standards documents, and the requirements that quote them. */
final class StatementsSource implements Source<StatementRow> {

	@Override
	public String name() {
		return "Reading the standards documents";
	}

	@Override
	public Set<String> extensions() {
		return Set.of("md", RequirementFiles.EXTENSION);
	}

	@Override
	public List<StatementRow> read(IFile file, String text) {
		return Minutes.areMinutes(file.getName(), text) ? List.of() : Statements.of(Documents.parse(text)).stream().map(statement -> row(file, statement)).toList();
	}

	private static StatementRow row(IFile file, Statement statement) {
		return new StatementRow(file, statement.id(), statement.level(), statement.capitals(), statement.place(), String.join(" › ", statement.section()),
				statement.text(), statement.offset(), statement.length(), List.of());
	}

	@Override
	public List<StatementRow> complete(List<StatementRow> rows) throws CoreException {
		List<Requirement> requirements = new ArrayList<>();
		for (IProject project : Projects.open()) {
			requirements.addAll(ProjectRequirements.read(project));
		}
		return rows.stream().map(row -> row.with(quoting(row, requirements))).toList();
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
}
