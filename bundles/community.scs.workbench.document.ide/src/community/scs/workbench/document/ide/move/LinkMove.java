package community.scs.workbench.document.ide.move;

import com.google.inject.Inject;
import community.scs.workbench.document.Positions;
import community.scs.workbench.document.ide.links.Addresses;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.DocumentTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/**
 * How the relative links of a document have to be written when files or folders, perhaps the document itself, get another
 * place: links and images of all styles, definitions, and {@code src} and {@code href} of HTML. Links that lead to no file
 * now, and those in code, stay as they are.
 */
public class LinkMove {

	private static final Pattern ESCAPE = Pattern.compile("\\\\|&#?\\w+;");
	private static final String MARKDOWN = ".md";

	@Inject
	private DocumentExtensions extensions;

	/** @param file the path of the document before it moves */
	public List<TextEdit> follow(XtextResource document, String file, Relocation files) {
		List<TextEdit> edits = new ArrayList<>();
		for (ITextRegion link : links(document)) {
			String path = Addresses.text(document, link).split("[#?]", 2)[0];
			String after = followed(path, file, files);
			if (!after.equals(path))
				edits.add(new TextEdit(extensions.newRange(document, new TextRegion(link.getOffset(), path.length())), after));
		}
		return edits;
	}

	/** How many relative links of the document lead to a file in its project, and will have it in another one. */
	public int parted(XtextResource document, String file, Relocation files) {
		return (int) links(document).stream().map(link -> target(Addresses.text(document, link).split("[#?]", 2)[0], file, files))
				.filter(target -> !target.isEmpty() && files.isApart(file, target) && !files.isApartNow(file, target)).count();
	}

	private static List<ITextRegion> links(XtextResource document) {
		List<ITextRegion> links = new ArrayList<>();
		TreeIterator<EObject> contents = document.getAllContents();
		while (contents.hasNext())
			for (ITextRegion link : paths(document, contents.next()))
				if (isRelative(Addresses.text(document, link)))
					links.add(link);
		return links;
	}

	private static boolean isRelative(String written) {
		String path = written.split("[#?]", 2)[0];
		return !path.isEmpty() && !path.startsWith("/") && path.indexOf(':') < 0 && !ESCAPE.matcher(written).find();
	}

	private static List<ITextRegion> paths(XtextResource document, EObject object) {
		return object instanceof DocumentTarget target ? List.of(path(target)) : Addresses.of(document, object);
	}

	private static ITextRegion path(DocumentTarget target) {
		ITextRegion path = Positions.feature(target, DocumentPackage.Literals.DOCUMENT_TARGET__DOCUMENT);
		if (target.getPrefix() != null)
			path = path.merge(Positions.feature(target, DocumentPackage.Literals.DOCUMENT_TARGET__PREFIX));
		return target.getSuffix() == null ? path : path.merge(Positions.feature(target, DocumentPackage.Literals.DOCUMENT_TARGET__SUFFIX));
	}

	/** What a path leads to now, empty for nothing. The published site leaves the ending of documents out. */
	private static String target(String path, String file, Relocation files) {
		String target = RelativePath.resolve(file, path).orElse("");
		return files.exists(target) ? target : files.exists(target + MARKDOWN) ? target + MARKDOWN : "";
	}

	private static String followed(String path, String file, Relocation files) {
		String before = target(path, file, files);
		if (before.isEmpty())
			return path;
		boolean isShort = !RelativePath.resolve(file, path).orElse("").equals(before);
		String way = RelativePath.between(files.moved(file), files.moved(before));
		if (way.equals(RelativePath.between(file, before)) || files.isApart(file, before))
			return path;
		String written = isShort ? way.substring(0, way.length() - MARKDOWN.length()) : way;
		return (path.startsWith("./") && !written.startsWith(".") ? "./" : "") + written + (path.endsWith("/") && !written.endsWith("/") ? "/" : "");
	}
}
