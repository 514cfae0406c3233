package community.scs.workbench.document.ide;

import com.google.inject.Inject;
import community.scs.workbench.document.DocumentNames;
import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.UrlTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

/**
 * What else has to change when the file of a document gets another name: names and numbers in references of any language,
 * among them front matter, links of all styles and names in prose, and relative links to a file whose name is no standard's.
 */
public class DocumentMove {

	@Inject
	private ResourceDescriptionsProvider descriptions;

	@Inject
	private DocumentExtensions extensions;

	/**
	 * @param fileName the new name of the file
	 * @param cancel   asked between files; what was found until then is returned
	 */
	public WorkspaceEdit renamed(XtextResource document, String fileName, BooleanSupplier cancel) {
		Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
		Names names = Names.of(document.getURI(), fileName);
		for (IResourceDescription file : descriptions.getResourceDescriptions(document).getAllResourceDescriptions()) {
			if (cancel.getAsBoolean())
				break;
			if ((isDocument(file.getURI()) || refersTo(file, document.getURI()))
					&& document.getResourceSet().getResource(file.getURI(), true) instanceof XtextResource resource)
				addChanges(resource, document.getURI(), names, changes);
		}
		return new WorkspaceEdit(changes);
	}

	static boolean isDocument(URI uri) {
		return "md".equals(uri.fileExtension());
	}

	private static boolean refersTo(IResourceDescription file, URI target) {
		for (IReferenceDescription reference : file.getReferenceDescriptions())
			if (reference.getTargetEObjectUri().trimFragment().equals(target))
				return true;
		return false;
	}

	private void addChanges(XtextResource resource, URI target, Names names, Map<String, List<TextEdit>> changes) {
		TreeIterator<EObject> contents = resource.getAllContents();
		while (contents.hasNext()) {
			EObject object = contents.next();
			for (EReference reference : object.eClass().getEAllReferences())
				if (!reference.isContainment() && !reference.isDerived() && leadsTo(object, reference, target))
					for (INode node : NodeModelUtils.findNodesForFeature(object, reference))
						addChange(resource, node, names, changes);
			if (object instanceof UrlTarget url && leadsTo(url, target))
				addLink(resource, url, names, changes);
		}
	}

	/** Of features with many values all must lead there, so that the nodes are theirs; names of the document in itself always do. */
	private static boolean leadsTo(EObject object, EReference reference, URI target) {
		if (reference.getEReferenceType() == DocumentPackage.Literals.STANDARDS_DOCUMENT && object.eResource().getURI().equals(target))
			return true;
		Object value = object.eGet(reference, true);
		List<?> values = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
		return !values.isEmpty() && values.stream()
				.allMatch(v -> v instanceof EObject o && !o.eIsProxy() && EcoreUtil.getURI(o).trimFragment().equals(target));
	}

	private void addChange(XtextResource resource, INode node, Names names, Map<String, List<TextEdit>> changes) {
		String text = NodeModelUtils.getTokenText(node);
		int quote = text.startsWith("\"") || text.startsWith("'") ? 1 : 0;
		String old = names.writtenAt(text, quote);
		if (old != null)
			add(resource, node.getOffset() + quote, old.length(), names.of(old), changes);
	}

	/** A target that is a path relative to its document. */
	private static boolean leadsTo(UrlTarget target, URI file) {
		String path = path(target.getUrl());
		return !path.isEmpty() && path.indexOf(':') < 0 && path.endsWith(".md")
				&& URI.createURI(path).resolve(target.eResource().getURI()).equals(file);
	}

	private static String path(String url) {
		return url == null ? "" : url.split("[#?]", 2)[0];
	}

	private void addLink(XtextResource resource, UrlTarget target, Names names, Map<String, List<TextEdit>> changes) {
		int start = Positions.feature(target, DocumentPackage.Literals.URL_TARGET__URL).getOffset();
		String written = Positions.written(target, DocumentPackage.Literals.URL_TARGET__URL);
		int bracket = written.startsWith("<") ? 1 : 0;
		String path = path(written.substring(0, written.length() - bracket));
		int name = Math.max(bracket, path.lastIndexOf('/') + 1);
		add(resource, start + name, path.length() - name, URI.encodeSegment(names.newName(), false) + ".md", changes);
	}

	private void add(Resource resource, int offset, int length, String text, Map<String, List<TextEdit>> changes) {
		changes.computeIfAbsent(resource.getURI().toString(), u -> new ArrayList<>())
				.add(new TextEdit(extensions.newRange(resource, new org.eclipse.xtext.util.TextRegion(offset, length)), text));
	}

	/** What texts call the document before and after; a number that stays the same needs no change. */
	private record Names(String oldName, String newName) {

		static Names of(URI old, String fileName) {
			return new Names(DocumentNames.nameOf(old), fileName.endsWith(".md") ? fileName.substring(0, fileName.length() - 3) : fileName);
		}

		/** @return the old name or the old number, whichever stands there as a whole; null if neither does or nothing changes */
		String writtenAt(String text, int offset) {
			for (String name : List.of(oldName, DocumentNames.numberOf(oldName)))
				if (text.startsWith(name, offset) && !isPartOfName(text, offset + name.length()))
					return of(name).equals(name) ? null : name;
			return null;
		}

		private static boolean isPartOfName(String text, int offset) {
			return offset < text.length() && (Character.isLetterOrDigit(text.charAt(offset)) || "_-".indexOf(text.charAt(offset)) >= 0);
		}

		String of(String old) {
			return old.equals(oldName) ? newName : DocumentNames.numberOf(newName);
		}
	}
}
