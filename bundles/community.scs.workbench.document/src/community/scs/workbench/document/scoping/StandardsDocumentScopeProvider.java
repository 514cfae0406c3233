package community.scs.workbench.document.scoping;

import com.google.inject.Inject;
import community.scs.workbench.document.Contents;
import community.scs.workbench.document.DocumentNames;
import community.scs.workbench.document.Headings;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.DocumentTarget;
import community.scs.workbench.document.model.FootnoteDefinition;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.LinkDefinition;
import community.scs.workbench.document.model.StandardsDocument;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.MultimapBasedScope;
import org.eclipse.xtext.util.IResourceScopeCache;

/**
 * Documents and testcases are known everywhere, link and footnote definitions in their document only, headings by their
 * anchors in the document that the link names, or in that of the link if it names none.
 */
public class StandardsDocumentScopeProvider extends AbstractStandardsDocumentScopeProvider {

	@Inject
	private IGlobalScopeProvider globalScopes;

	@Inject
	private IResourceScopeCache cache;

	@Override
	public IScope getScope(EObject context, EReference reference) {
		if (reference == DocumentPackage.Literals.REFERENCE_LINK__DEFINITION)
			return definitions(context, LinkDefinition.class);
		if (reference == DocumentPackage.Literals.FOOTNOTE_REFERENCE__FOOTNOTE)
			return definitions(context, FootnoteDefinition.class);
		if (reference == DocumentPackage.Literals.ANCHOR_TARGET__HEADING)
			return ownHeadings(context);
		if (reference == DocumentPackage.Literals.DOCUMENT_TARGET__HEADING)
			return headings((DocumentTarget) context, reference);
		IScope all = globalScopes.getScope(context.eResource(), reference, null);
		return reference.getEReferenceType() == DocumentPackage.Literals.STANDARDS_DOCUMENT ? withOwnName(context, all) : all;
	}

	/** The index tells of other documents only. */
	private static IScope withOwnName(EObject context, IScope others) {
		if (!(EcoreUtil.getRootContainer(context) instanceof StandardsDocument document) || document.name() == null || document.name().isEmpty())
			return others;
		return MultimapBasedScope.createScope(others, Stream.of(document.name(), DocumentNames.numberOf(document.name())).distinct()
				.map(name -> EObjectDescription.create(QualifiedName.create(name), document)).toList(), false);
	}

	private IScope definitions(EObject context, Class<? extends EObject> type) {
		return cache.get(type, context.eResource(), () -> MultimapBasedScope.createScope(IScope.NULLSCOPE,
				Contents.of(context, type).stream().map(this::description).toList(), false));
	}

	private IEObjectDescription description(EObject definition) {
		String name = definition instanceof LinkDefinition link ? link.getName() : ((FootnoteDefinition) definition).getName();
		return EObjectDescription.create(QualifiedName.create(name), definition);
	}

	private IScope ownHeadings(EObject context) {
		return cache.get(Heading.class, context.eResource(), () -> computeHeadings(context));
	}

	private static IScope computeHeadings(EObject context) {
		List<IEObjectDescription> headings = Headings.anchors(context).entrySet().stream()
				.filter(h -> !h.getValue().isEmpty())
				.map(h -> EObjectDescription.create(QualifiedName.create(h.getValue()), h.getKey())).toList();
		return MultimapBasedScope.createScope(IScope.NULLSCOPE, headings, false);
	}

	private IScope headings(DocumentTarget target, EReference reference) {
		EObject document = target.getDocument();
		if (document == null || document.eIsProxy())
			return IScope.NULLSCOPE;
		URI uri = EcoreUtil.getURI(document).trimFragment();
		if (uri.equals(target.eResource().getURI()))
			return ownHeadings(target);
		String prefix = DocumentNames.nameOf(uri) + "#";
		IScope all = globalScopes.getScope(target.eResource(), reference,
				d -> d.getName().getLastSegment().startsWith(prefix));
		return new AnchorScope(all, prefix);
	}
}
