package community.scs.workbench.policy.ide.testing;

import community.scs.workbench.policy.testing.TestText;
import community.scs.workbench.policy.testing.TestText.Place;
import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;

/** Where the names of personas stand, the definition first, and ranges of places. */
final class TestNames {

	private TestNames() {
	}

	/** The persona whose name, or a use of it, is at the offset. */
	static Optional<String> persona(TestText text, int offset) {
		return text.at(offset).filter(TestNames::isPersona).map(place -> place.scalar().text()).filter(name -> !name.isEmpty());
	}

	private static boolean isPersona(Place place) {
		return place.isKey() ? place.path().equals(List.of("personas")) : place.path().equals(List.of("tests", "-", "persona"));
	}

	static List<Span> places(TestText text, String persona) {
		List<Span> places = new ArrayList<>();
		Optional.ofNullable(text.personas().get(persona)).map(Node.Entry::key).map(text::inner).ifPresent(places::add);
		text.tests().stream().filter(test -> test.word("persona").equals(persona)).map(test -> test.field("persona").orElseThrow()).map(text::inner)
				.forEach(places::add);
		return places;
	}

	static Range range(Document document, Span place) {
		return new Range(document.getPosition(place.offset()), document.getPosition(place.end()));
	}
}
