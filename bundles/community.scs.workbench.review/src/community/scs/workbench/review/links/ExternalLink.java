package community.scs.workbench.review.links;

import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.AutoLink;
import community.scs.workbench.document.model.DocumentTarget;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.UrlTarget;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;

/**
 * An address in a document.
 *
 * @param page   the address without its anchor
 * @param offset, length where it stands in the text
 */
public record ExternalLink(URI page, int offset, int length) {

	/** In text order; only http and https, and what is no address is none. */
	public static List<ExternalLink> in(StandardsDocument document) {
		List<ExternalLink> links = new ArrayList<>();
		TreeIterator<EObject> all = document.eAllContents();
		while (all.hasNext())
			switch (all.next()) {
				case UrlTarget target -> add(links, target, target.getUrl());
				case AutoLink link -> add(links, link, link.getUrl());
				case DocumentTarget target -> add(links, target, NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(target)));
				default -> {
					// no address
				}
			}
		return links;
	}

	private static void add(List<ExternalLink> links, EObject place, String written) {
		ITextRegion region = Positions.of(place);
		page(written).ifPresent(page -> links.add(new ExternalLink(page, region.getOffset(), region.getLength())));
	}

	static Optional<URI> page(String written) {
		try {
			URI uri = new URI(written.replaceFirst("#.*", "").replace(" ", "%20"));
			boolean isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
			return isWeb && uri.getHost() != null && uri.getUserInfo() == null ? Optional.of(uri) : Optional.empty();
		} catch (URISyntaxException e) {
			return Optional.empty();
		}
	}
}
