package community.scs.workbench.requirement.ide;

import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import community.scs.workbench.requirement.model.Quote;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.model.RequirementsFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.codelens.ICodeLensService;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** How recorded clouds stand, above requirements and above the statements that they implement. */
public class Lenses implements ICodeLensService {

	private static volatile VerdictSource source = VerdictSource.NONE;

	/** Replaces the source of all that is shown from now on. */
	public static void use(VerdictSource verdicts) {
		source = verdicts;
	}

	@Override
	public List<? extends CodeLens> computeCodeLenses(Document document, XtextResource resource, CodeLensParams params,
			CancelIndicator cancel) {
		List<CodeLens> lenses = new ArrayList<>();
		if (!resource.getContents().isEmpty()
				&& resource.getContents().getFirst() instanceof RequirementsFile file)
			for (Requirement requirement : EcoreUtil2.typeSelect(file.getElements(), Requirement.class)) {
				if (cancel.isCanceled())
					return lenses;
				for (String line : source.standing(requirement))
					add(requirement, requirement, line, lenses);
			}
		return lenses;
	}

	/** For the statements of a document, from the requirements that quote them. */
	public static List<CodeLens> of(StandardsDocument document, Collection<RequirementsFile> files) {
		Map<Statement, List<Requirement>> implementing = new LinkedHashMap<>();
		for (RequirementsFile file : files)
			for (Requirement requirement : EcoreUtil2.typeSelect(file.getElements(), Requirement.class))
				for (Quote quote : requirement.getQuotes())
					if (document.eResource().getURI().equals(EcoreUtil.getURI(quote.getStatement()).trimFragment()))
						implementing.computeIfAbsent(quote.getStatement(), s -> new ArrayList<>()).add(requirement);
		List<CodeLens> lenses = new ArrayList<>();
		implementing.forEach((statement, requirements) -> requirements.forEach(
				requirement -> add(statement, requirement, line(requirement), lenses)));
		return lenses;
	}

	private static String line(Requirement requirement) {
		List<String> standing = source.standing(requirement);
		return standing.isEmpty() ? requirement.getName() : requirement.getName() + " · " + standing.getFirst();
	}

	private static void add(EObject above, Requirement requirement, String line, List<CodeLens> lenses) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(above);
		if (node == null)
			return;
		Position position = new Position(node.getStartLine() - 1, 0);
		String name = requirement.getName() == null ? "" : requirement.getName();
		lenses.add(new CodeLens(new Range(position, position), new Command(line, source.command(), List.of(name)), null));
	}
}
