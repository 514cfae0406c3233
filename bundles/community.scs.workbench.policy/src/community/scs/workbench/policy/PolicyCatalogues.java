package community.scs.workbench.policy;

import com.google.inject.Singleton;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.CatalogueStore;
import community.scs.workbench.policy.catalogue.Catalogues;
import community.scs.workbench.policy.yaml.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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

	/** Nothing if the file names no catalogue, or one that cannot be read. */
	public Optional<Catalogue> of(Resource resource) {
		if (!(resource instanceof XtextResource policy) || policy.getParseResult() == null)
			return Optional.empty();
		if (policy.getResourceSet() != null && policy.getResourceSet().getLoadOptions().get(GIVEN) instanceof Catalogue given)
			return Optional.of(given);
		return directive(policy).flatMap(comment -> {
			Matcher name = DIRECTIVE.matcher(comment.getText());
			return name.matches() ? read(policy, name.group(1)) : Optional.empty();
		});
	}

	private synchronized Optional<Catalogue> read(XtextResource policy, String name) {
		try {
			if (store.has(name))
				return Optional.of(store.read(name));
			URI file = URI.createURI(name);
			if (!file.isRelative() || file.hasAbsolutePath() || file.hasAuthority())
				return Optional.empty(); // a text must not make us ask a server
			URI uri = file.resolve(policy.getURI());
			URIConverter files = policy.getResourceSet().getURIConverter();
			Object timestamp = files.getAttributes(uri, null).get(URIConverter.ATTRIBUTE_TIME_STAMP);
			return known.computeIfAbsent(new Version(uri, timestamp), version -> read(files, uri));
		} catch (IllegalArgumentException | IOException e) {
			return Optional.empty();
		}
	}

	/** {@code keystone-2024.2.yaml} is taken for keystone's of 2024.2 if the file itself does not say. */
	private static Optional<Catalogue> read(URIConverter files, URI uri) {
		try (InputStream in = files.createInputStream(uri)) {
			byte[] bytes = in.readNBytes(MAXIMAL_BYTES);
			String name = uri.trimFileExtension().lastSegment();
			int dash = name.indexOf('-');
			return Optional.of(Catalogues.read(new String(bytes, StandardCharsets.UTF_8),
					dash < 0 ? name : name.substring(0, dash), dash < 0 ? "" : name.substring(dash + 1)));
		} catch (IOException | UnreadableException e) {
			return Optional.empty();
		}
	}
}
