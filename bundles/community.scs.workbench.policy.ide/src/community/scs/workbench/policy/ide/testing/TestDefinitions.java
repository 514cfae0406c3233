package community.scs.workbench.policy.ide.testing;

import community.scs.workbench.policy.catalogue.CatalogueStore;
import community.scs.workbench.policy.catalogue.RulePlaces;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.testing.TestText;
import community.scs.workbench.policy.testing.TestText.Place;
import community.scs.workbench.policy.testing.TestedPolicy;
import community.scs.workbench.policy.yaml.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.findReferences.IReferenceFinder.IResourceAccess;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Leads from a test to its persona and to the rule in the policy or in the catalogue, and into the files that are named. */
public class TestDefinitions extends DocumentSymbolService {

	@Override
	public List<? extends Location> getDefinitions(XtextResource resource, int offset, IResourceAccess access, CancelIndicator cancel) {
		TestText text = TestText.of(resource);
		Place place = text.at(offset).orElse(null);
		if (place == null || place.isKey())
			return List.of();
		String word = place.scalar().text();
		List<String> path = place.path();
		Optional<Location> found = Optional.empty();
		if (path.equals(List.of("tests", "-", "persona")))
			found = TestNames.places(text, word).stream().filter(at -> text.personas().containsKey(word)).findFirst()
					.map(at -> new Location(resource.getURI().toString(), range(text.text(), at)));
		else if (path.equals(List.of("tests", "-", "operation")))
			found = rule(resource, TestedPolicy.of(resource, text), word);
		else if (path.equals(List.of("policy")))
			found = beside(resource, word).map(uri -> new Location(uri.toString(), range("", new Span(0, 0))));
		else if (path.equals(List.of("catalogue")))
			found = catalogue(resource, word).map(uri -> new Location(uri.toString(), range("", new Span(0, 0))));
		return found.map(List::of).orElse(List.of());
	}

	@Override
	public List<? extends Location> getReferences(XtextResource resource, int offset, IResourceAccess access, IResourceDescriptions index, CancelIndicator cancel) {
		TestText text = TestText.of(resource);
		return TestNames.persona(text, offset).map(name -> TestNames.places(text, name)).orElse(List.of()).stream()
				.map(place -> new Location(resource.getURI().toString(), range(text.text(), place))).toList();
	}

	private static Optional<Location> rule(XtextResource resource, TestedPolicy tested, String name) {
		Policy.Rule rule = tested.policy() == null ? null : tested.policy().rules().get(name);
		if (rule == null)
			return Optional.empty();
		if (rule.file() != null && tested.tested().policy().isPresent()) {
			String policy = tested.policy().files().getFirst().text();
			return beside(resource, tested.tested().policy().get()).map(uri -> new Location(uri.toString(), range(policy, rule.file().nameSpan())));
		}
		String named = tested.tested().catalogue().orElse("");
		return catalogue(resource, named).flatMap(uri -> inCatalogue(resource, uri, named, name));
	}

	private static Optional<Location> inCatalogue(XtextResource resource, URI uri, String named, String rule) {
		try {
			CatalogueStore store = CatalogueStore.ofUser();
			String text = store.has(named) ? Files.readString(store.file(named)) : TestedPolicy.text(resource, named);
			return RulePlaces.of(text, rule).map(place -> new Location(uri.toString(), range(text, place)));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** Of an example, which comes with the workbench, there is no file. */
	private static Optional<URI> catalogue(XtextResource resource, String name) {
		CatalogueStore store = CatalogueStore.ofUser();
		return store.has(name) ? Optional.of(name).filter(store::keeps).map(kept -> URI.createFileURI(store.file(kept).toString())) : beside(resource, name);
	}

	private static Optional<URI> beside(XtextResource resource, String path) {
		return TestedPolicy.beside(resource, path).filter(uri -> resource.getResourceSet().getURIConverter().exists(uri, null));
	}

	private static Range range(String text, Span place) {
		return TestNames.range(new Document(0, text), place);
	}
}
