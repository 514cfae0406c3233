package community.scs.workbench.requirement.scoping;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.AbstractScope;

/** Documents by their file names, which they are exported under without the ending. */
class FileNameScope extends AbstractScope {

	private static final String ENDING = ".md";

	private final IScope documents;

	FileNameScope(IScope documents) {
		super(IScope.NULLSCOPE, false);
		this.documents = documents;
	}

	@Override
	public IEObjectDescription getSingleElement(QualifiedName name) {
		String file = name.toString();
		return documents.getSingleElement(QualifiedName.create(
				file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file));
	}

	@Override
	protected Iterable<IEObjectDescription> getAllLocalElements() {
		List<IEObjectDescription> files = new ArrayList<>();
		for (IEObjectDescription document : documents.getAllElements())
			if (document.getEObjectURI().trimFragment().trimFileExtension().lastSegment()
					.equals(document.getName().toString()))
				files.add(EObjectDescription.create(QualifiedName.create(document.getName() + ENDING),
						document.getEObjectOrProxy()));
		return files;
	}
}
