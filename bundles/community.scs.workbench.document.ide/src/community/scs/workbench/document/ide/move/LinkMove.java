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
		TreeIterator<EObject> contents = document.getAllContents();
		while (contents.hasNext())
			for (ITextRegion path : paths(document, contents.next()))
				follow(document, file, path, files, edits);
		return edits;
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

	private void follow(XtextResource document, String file, ITextRegion url, Relocation files, List<TextEdit> edits) {
		String written = Addresses.text(document, url);
		String path = written.split("[#?]", 2)[0];
		if (path.isEmpty() || path.startsWith("/") || path.indexOf(':') >= 0 || ESCAPE.matcher(written).find())
			return;
		String after = followed(path, file, files);
		if (!after.equals(path))
			edits.add(new TextEdit(extensions.newRange(document, new TextRegion(url.getOffset(), path.length())), after));
	}

	/** The published site leaves the ending of documents out. */
	private static String followed(String path, String file, Relocation files) {
		String target = RelativePath.resolve(file, path).orElse("");
		boolean isShort = !files.exists(target) && files.exists(target + MARKDOWN);
		if (!isShort && !files.exists(target))
			return path;
		String before = isShort ? target + MARKDOWN : target;
		String way = RelativePath.between(files.moved(file), files.moved(before));
		if (way.equals(RelativePath.between(file, before)) || files.isApart(file, before))
			return path;
		String written = isShort ? way.substring(0, way.length() - MARKDOWN.length()) : way;
		return (path.startsWith("./") && !written.startsWith(".") ? "./" : "") + written + (path.endsWith("/") && !written.endsWith("/") ? "/" : "");
	}
}
