package community.scs.workbench.document.rules;

import community.scs.workbench.document.Contents;
import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.DocumentTarget;
import community.scs.workbench.document.model.Link;
import community.scs.workbench.document.model.LinkDefinition;
import community.scs.workbench.document.model.ReferenceLink;
import community.scs.workbench.document.model.Section;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Target;
import community.scs.workbench.document.authoring.FileName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;

/**
 * A link to a standards document, where it stands in a text.
 *
 * @param place the link, or the definition that a reference has
 * @param text  where its text is written; null for a definition
 */
record DocumentLink(EObject place, ITextRegion text, DocumentTarget target) {

	/** In text order; of a definition both itself and the links that refer to it. */
	static List<DocumentLink> in(StandardsDocument document) {
		return document.eResource() instanceof XtextResource resource ? resource.getCache().get(DocumentLink.class, resource, () -> compute(document))
				: compute(document);
	}

	private static List<DocumentLink> compute(StandardsDocument document) {
		List<DocumentLink> links = new ArrayList<>();
		for (EObject object : Contents.of(document))
			switch (object) {
				case Link link when !link.isImage() -> add(links, link, Positions.text(link), link.getTarget());
				case ReferenceLink link when !link.isImage() && link.getDefinition() != null && !link.getDefinition().eIsProxy() && !link.getText().isEmpty() ->
					add(links, link, Positions.feature(link, DocumentPackage.Literals.REFERENCE_LINK__TEXT), link.getDefinition().getTarget());
				case LinkDefinition definition -> add(links, definition, null, definition.getTarget());
				default -> {
					// no link
				}
			}
		return links;
	}

	private static void add(List<DocumentLink> links, EObject place, ITextRegion text, Target target) {
		if (target instanceof DocumentTarget document)
			links.add(new DocumentLink(place, text, document));
	}

	/** Whether the target is written here, not in a definition elsewhere. */
	boolean hasTarget() {
		return target.eContainer() == place;
	}

	/** The name of the document, as written. */
	String name() {
		return Positions.written(target, DocumentPackage.Literals.DOCUMENT_TARGET__DOCUMENT);
	}

	Optional<FileName> fileName() {
		return FileName.parse(name() + ".md");
	}

	String prefix() {
		return target.getPrefix() == null ? "" : target.getPrefix();
	}

	boolean isRelative() {
		return prefix().isEmpty() || prefix().equals("./");
	}

	ITextRegion nameRegion() {
		return Positions.feature(target, DocumentPackage.Literals.DOCUMENT_TARGET__DOCUMENT);
	}

	/** Whether a heading above says that it tells of former versions. */
	boolean isHistory() {
		for (Section section = EcoreUtil2.getContainerOfType(place, Section.class); section != null; section = EcoreUtil2
				.getContainerOfType(section.eContainer(), Section.class))
			if (section.getHeading().text().matches("(?i).*\\b(?:history|previous|versions?|change ?log|changes|deprecat\\w*|supersed\\w*|replac\\w*|obsolete|former|older)\\b.*"))
				return true;
		return false;
	}
}
