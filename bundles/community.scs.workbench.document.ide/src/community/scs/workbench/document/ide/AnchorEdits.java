package community.scs.workbench.document.ide;

import community.scs.workbench.document.Positions;
import community.scs.workbench.document.ide.RenameEdits.Changes;
import community.scs.workbench.document.ide.links.Addresses;
import community.scs.workbench.document.model.AnchorTarget;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.DocumentTarget;
import community.scs.workbench.document.model.Heading;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/** The links of one document to headings of one document, perhaps itself, whose anchors change. */
final class AnchorEdits {

	private final XtextResource resource;
	private final URI document;
	private final Map<Heading, String> anchors;
	private final Map<String, String> byAnchor = new HashMap<>();

	/** @param anchors the new ones */
	AnchorEdits(XtextResource resource, Resource document, Map<Heading, String> anchors) {
		this.resource = resource;
		this.document = document.getURI();
		this.anchors = anchors;
		anchors.forEach((heading, anchor) -> byAnchor.put(heading.anchor(), anchor));
	}

	void add(Changes changes) {
		TreeIterator<EObject> contents = resource.getAllContents();
		while (contents.hasNext())
			add(contents.next(), changes);
	}

	private void add(EObject object, Changes changes) {
		if (object instanceof AnchorTarget target)
			replace(Positions.feature(target, DocumentPackage.Literals.ANCHOR_TARGET__HEADING), anchors.get(target.getHeading()), changes);
		else if (object instanceof DocumentTarget target)
			replace(Positions.feature(target, DocumentPackage.Literals.DOCUMENT_TARGET__HEADING), anchors.get(target.getHeading()), changes);
		else
			Addresses.of(resource, object).forEach(address -> addAddress(address, changes));
	}

	private void addAddress(ITextRegion address, Changes changes) {
		String written = Addresses.text(resource, address);
		int hash = written.indexOf('#');
		if (hash >= 0 && leadsThere(written.substring(0, hash)))
			replace(new TextRegion(address.getOffset() + hash, written.length() - hash), byAnchor.get(URI.decode(written.substring(hash + 1))), changes);
	}

	private boolean leadsThere(String path) {
		if (path.isEmpty())
			return resource.getURI().equals(document);
		return path.indexOf(':') < 0 && path.endsWith(".md") && URI.createURI(path).resolve(resource.getURI()).equals(document);
	}

	/** An anchor that was encoded stays so. */
	private void replace(ITextRegion region, String anchor, Changes changes) {
		if (anchor != null)
			changes.replace(resource, region, "#" + (Addresses.text(resource, region).contains("%") ? URLEncoder.encode(anchor, StandardCharsets.UTF_8) : anchor));
	}
}
