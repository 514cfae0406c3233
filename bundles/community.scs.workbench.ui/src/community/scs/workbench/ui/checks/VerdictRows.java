package community.scs.workbench.ui.checks;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import community.scs.workbench.check.Verdict;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import community.scs.workbench.requirement.model.Quote;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.model.RequirementPackage;
import community.scs.workbench.requirement.model.RequirementsFile;
import community.scs.workbench.requirement.quotes.Quotes;
import community.scs.workbench.ui.ProjectRequirements;

/** Makes rows for the views out of verdicts. */
final class VerdictRows {

	private VerdictRows() {
	}

	static VerdictRow of(Requirement requirement, Verdict verdict) {
		return new VerdictRow(standard(requirement), verdict, place(requirement), requirement.getQuotes().stream().map(VerdictRows::quoted).toList());
	}

	private static String standard(Requirement requirement) {
		return requirement.eContainer() instanceof RequirementsFile file && file.getStandard() != null ? file.getStandard().getName() : "no standard";
	}

	private static VerdictRow.Place place(Requirement requirement) {
		List<INode> name = NodeModelUtils.findNodesForFeature(requirement, RequirementPackage.Literals.NAMED__NAME);
		IFile file = ProjectRequirements.file(requirement.eResource().getURI());
		return file == null || name.isEmpty() ? null
				: new VerdictRow.Place(file, name.getFirst().getStartLine(), name.getFirst().getOffset(), name.getFirst().getLength());
	}

	private static VerdictRow.Quoted quoted(Quote quote) {
		StandardsDocument document = Quotes.document(quote);
		Statement statement = quote.getStatement();
		if (document == null || statement == null || ((EObject) statement).eIsProxy()) {
			List<INode> words = NodeModelUtils.findNodesForFeature(quote, RequirementPackage.Literals.QUOTE__STATEMENT);
			return new VerdictRow.Quoted(document == null ? "no document" : document.name(), words.isEmpty() ? "" : words.getFirst().getText().strip(), null);
		}
		IFile file = ProjectRequirements.file(((EObject) statement).eResource().getURI());
		return new VerdictRow.Quoted(document.name(), statement.text(), file == null ? null : new VerdictRow.Place(file, statement.line(), statement.offset(), statement.length()));
	}
}
