package community.scs.workbench.document.scoping;

import com.google.common.collect.Iterables;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.impl.AliasedEObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;

/** The headings of one other document, by their anchors alone. */
record AnchorScope(IScope headings, String prefix) implements IScope {

	@Override
	public IEObjectDescription getSingleElement(QualifiedName anchor) {
		IEObjectDescription found = headings.getSingleElement(full(anchor));
		return found == null ? null : new AliasedEObjectDescription(anchor, found);
	}

	@Override
	public Iterable<IEObjectDescription> getElements(QualifiedName anchor) {
		return Iterables.transform(headings.getElements(full(anchor)),
				d -> new AliasedEObjectDescription(anchor, d));
	}

	private QualifiedName full(QualifiedName anchor) {
		return QualifiedName.create(prefix + anchor.getLastSegment());
	}

	@Override
	public IEObjectDescription getSingleElement(EObject object) {
		IEObjectDescription found = headings.getSingleElement(object);
		return found == null ? null : shortened(found);
	}

	@Override
	public Iterable<IEObjectDescription> getElements(EObject object) {
		return Iterables.transform(headings.getElements(object), this::shortened);
	}

	@Override
	public Iterable<IEObjectDescription> getAllElements() {
		return Iterables.transform(headings.getAllElements(), this::shortened);
	}

	private IEObjectDescription shortened(IEObjectDescription heading) {
		String anchor = heading.getName().getLastSegment().substring(prefix.length());
		return new AliasedEObjectDescription(QualifiedName.create(anchor), heading);
	}
}
