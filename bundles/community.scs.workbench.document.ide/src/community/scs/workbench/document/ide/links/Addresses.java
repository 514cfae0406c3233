package community.scs.workbench.document.ide.links;

import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.HtmlBlock;
import community.scs.workbench.document.model.HtmlInline;
import community.scs.workbench.document.model.UrlTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/** Addresses that name no standard: of links, images and definitions, and {@code src} and {@code href} of HTML. */
public final class Addresses {

	private static final Pattern ATTRIBUTE = Pattern.compile("(?i)(?<![\\w-])(?:src|href)\\s{0,9}=\\s{0,9}(?:\"([^\"]*+)\"|'([^']*+)')");

	private Addresses() {
	}

	/** @return where they stand in the object itself, without brackets and quotes */
	public static List<ITextRegion> of(XtextResource document, EObject object) {
		return switch (object) {
			case UrlTarget target -> List.of(withoutBrackets(document, Positions.feature(target, DocumentPackage.Literals.URL_TARGET__URL)));
			case HtmlInline html -> attributes(document, Positions.of(html));
			case HtmlBlock html -> attributes(document, Positions.of(html));
			default -> List.of();
		};
	}

	private static ITextRegion withoutBrackets(XtextResource document, ITextRegion url) {
		return text(document, url).startsWith("<") ? new TextRegion(url.getOffset() + 1, url.getLength() - 2) : url;
	}

	private static List<ITextRegion> attributes(XtextResource document, ITextRegion html) {
		List<ITextRegion> values = new ArrayList<>();
		Matcher attribute = ATTRIBUTE.matcher(text(document, html));
		while (attribute.find()) {
			int group = attribute.group(1) == null ? 2 : 1;
			values.add(new TextRegion(html.getOffset() + attribute.start(group), attribute.end(group) - attribute.start(group)));
		}
		return values;
	}

	public static String text(XtextResource document, ITextRegion region) {
		return document.getParseResult().getRootNode().getText().substring(region.getOffset(), region.getOffset() + region.getLength());
	}
}
