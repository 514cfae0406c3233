package community.scs.workbench.policy;

import com.google.inject.Singleton;
import community.scs.workbench.policy.CatalogueName.Origin;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.CatalogueStore;
import community.scs.workbench.policy.catalogue.Catalogues;
import community.scs.workbench.policy.yaml.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.URIConverter;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;

/**
 * The catalogue of operations and defaults that a policy names in a comment before its first rule: a file, relative to the
 * policy ({@code # catalogue: lists/keystone-2024.2.yaml}), or one of the user's own catalogues by its name
 * ({@code # catalogue: keystone-2024.2}). Thread-safe; a catalogue is read again when it has changed.
 */
@Singleton
public class PolicyCatalogues {

	/** Load option of a resource set: the catalogue that all its policies are held against, whatever they name. */
	public static final String GIVEN = "community.scs.workbench.policy.catalogue";

	private static final Pattern DIRECTIVE = Pattern.compile("#\\s*catalogue:\\s*(\\S+)\\s*");
	private static final Pattern BEGUN = Pattern.compile("#\\s*catalogue:\\s*(\\S*)");
	private static final int MAXIMAL_BYTES = 8_000_000;
	private static final int MAXIMAL_CATALOGUES = 16;

	private record Version(URI uri, Object timestamp) {
	}

	private final Map<Version, Optional<Catalogue>> known = new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Version, Optional<Catalogue>> eldest) {
			return size() > MAXIMAL_CATALOGUES;
		}
	};

	private final CatalogueStore store = CatalogueStore.ofUser();

	/** The comment that names a catalogue, if there is one. */
	public static Optional<ILeafNode> directive(XtextResource resource) {
		for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
			if (DIRECTIVE.matcher(leaf.getText()).matches())
				return Optional.of(leaf);
			if (!leaf.isHidden() && !leaf.getText().startsWith("#") && !leaf.getText().equals("---"))
				return Optional.empty();
		}
		return Optional.empty();
	}

	/** What stands of the name of a catalogue before a place in the text; nothing if no name of a catalogue stands there. */
	public static Optional<String> begunName(String text, int offset) {
		int start = text.lastIndexOf('\n', offset - 1) + 1;
		Matcher begun = BEGUN.matcher(text.substring(start, offset).stripLeading());
		return begun.matches() && isHead(text, offset) ? Optional.of(begun.group(1)) : Optional.empty();
	}

	/** Whether no rule starts before the line of a place in the text. */
	public static boolean isHead(String text, int offset) {
		return text.substring(0, text.lastIndexOf('\n', offset - 1) + 1).lines().allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#") || line.equals("---"));
	}

	/** The catalogue that the text of a policy names before its first rule. */
	public static Optional<String> named(String text) {
		return text.lines().takeWhile(line -> line.isBlank() || line.stripLeading().startsWith("#") || line.equals("---")).map(String::strip)
				.map(DIRECTIVE::matcher).filter(Matcher::matches).map(found -> found.group(1)).findFirst();
	}

	/** Nothing if the file names no catalogue, or one that cannot be read. */
	public Optional<Catalogue> of(Resource resource) {
		if (!(resource instanceof XtextResource policy) || policy.getParseResult() == null)
			return Optional.empty();
		if (policy.getResourceSet() != null && policy.getResourceSet().getLoadOptions().get(GIVEN) instanceof Catalogue given)
			return Optional.of(given);
		return named(policy).flatMap(name -> read(policy, name));
	}

	private static Optional<String> named(XtextResource policy) {
		return directive(policy).map(comment -> DIRECTIVE.matcher(comment.getText())).filter(Matcher::matches).map(matcher -> matcher.group(1));
	}

	/** The file that holds the catalogue that the policy names; nothing if there is none, as for an example. */
	public Optional<URI> file(XtextResource policy) {
		return named(policy).flatMap(name -> {
			if (store.has(name))
				return Optional.of(name).filter(store::keeps).map(kept -> URI.createFileURI(store.file(kept).toString()));
			return beside(policy, name).filter(uri -> policy.getResourceSet().getURIConverter().exists(uri, null));
		});
	}

	/** The text of that file, or of its beginning if it is very large. */
	public Optional<String> text(XtextResource policy, URI file) {
		try (InputStream in = policy.getResourceSet().getURIConverter().createInputStream(file)) {
			return Optional.of(new String(in.readNBytes(MAXIMAL_BYTES), StandardCharsets.UTF_8));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** What the policy may name: catalogues in its folder and one below, then the user's, then the examples. */
	public List<CatalogueName> names(XtextResource policy) {
		List<CatalogueName> names = new ArrayList<>();
		NearbyCatalogues.of(policy.getURI()).forEach(name -> names.add(new CatalogueName(name, Origin.BESIDE)));
		try {
			store.names().forEach(name -> names.add(new CatalogueName(name, Origin.KEPT)));
		} catch (IOException e) {
			// a folder that cannot be read offers nothing
		}
		store.examples().forEach(name -> names.add(new CatalogueName(name, Origin.EXAMPLE)));
		return names;
	}

	private synchronized Optional<Catalogue> read(XtextResource policy, String name) {
		try {
			if (store.has(name))
				return Optional.of(store.read(name));
			Optional<URI> file = beside(policy, name);
			if (file.isEmpty())
				return Optional.empty();
			URIConverter files = policy.getResourceSet().getURIConverter();
			Object timestamp = files.getAttributes(file.get(), null).get(URIConverter.ATTRIBUTE_TIME_STAMP);
			return known.computeIfAbsent(new Version(file.get(), timestamp), version -> read(files, version.uri()));
		} catch (IllegalArgumentException | IOException e) {
			return Optional.empty();
		}
	}

	/** Only a path from the policy on: a text must not make us ask a server. */
	private static Optional<URI> beside(XtextResource policy, String name) {
		try {
			URI file = URI.createURI(name);
			boolean isPath = file.isRelative() && !file.hasAbsolutePath() && !file.hasAuthority();
			return isPath && !policy.getURI().isRelative() ? Optional.of(file.resolve(policy.getURI())) : Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private static Optional<Catalogue> read(URIConverter files, URI uri) {
		try (InputStream in = files.createInputStream(uri)) {
			byte[] bytes = in.readNBytes(MAXIMAL_BYTES);
			return Optional.of(Catalogues.ofFile(uri.lastSegment(), new String(bytes, StandardCharsets.UTF_8)));
		} catch (IOException | UnreadableException e) {
			return Optional.empty();
		}
	}
}
