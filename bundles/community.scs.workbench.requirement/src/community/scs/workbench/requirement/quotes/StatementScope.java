package community.scs.workbench.requirement.quotes;

import community.scs.workbench.document.Statements;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import java.util.List;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.AbstractScope;

/** The statements of a document under every part of their text. */
public class StatementScope extends AbstractScope {

	private final StandardsDocument document;

	public StatementScope(StandardsDocument document) {
		super(IScope.NULLSCOPE, false);
		this.document = document;
	}

	@Override
	public IEObjectDescription getSingleElement(QualifiedName quoted) {
		List<Statement> matching = Quotes.matching(quoted.toString(), document);
		return matching.isEmpty() ? null : EObjectDescription.create(quoted, matching.getFirst());
	}

	@Override
	protected Iterable<IEObjectDescription> getAllLocalElements() {
		return Statements.of(document).stream().map(StatementScope::described).toList();
	}

	private static IEObjectDescription described(Statement statement) {
		return EObjectDescription.create(QualifiedName.create(Quotes.plain(statement.text())), statement);
	}
}
