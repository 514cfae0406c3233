package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.lsp4j.Location;
import org.eclipse.xtext.findReferences.IReferenceFinder.IResourceAccess;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.concurrent.IUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F3: where what stands at the cursor is defined, as FILE:TEXT. */
class DefinitionsTest {

	private static final String CATALOGUE = "# catalogue: library.catalogue.yaml\n";

	@TempDir
	Path folder;

	@Test
	void aReferenceThatOnlyTheCatalogueKnowsLeadsIntoItsFile() throws Exception {
		assertEquals(List.of("library.catalogue.yaml:admin_required"), definitions(CATALOGUE + "\"a\": \"rule:admin_¦required\"\n"));
		assertEquals(List.of(), definitions(CATALOGUE + "\"a\": \"rule:nobody_¦knows\"\n"));
		assertEquals(List.of(), definitions("# catalogue: example-2024.2\n\"a\": \"rule:is_¦member\"\n"));
	}

	@Test
	void aReferenceToARuleOfTheFileStaysInIt() throws Exception {
		assertEquals(List.of("library-policy.yaml:admin_required"),
				definitions(CATALOGUE + "admin_required: role:x\n\"a\": \"rule:admin_¦required\"\n"));
	}

	@Test
	void theNameOfARuleLeadsToItsDefault() throws Exception {
		assertEquals(List.of("library.catalogue.yaml:library:lend"), definitions(CATALOGUE + "\"library:¦lend\": \"role:x\"\n"));
	}

	@Test
	void theCommentLeadsToTheFile() throws Exception {
		assertEquals(List.of("library.catalogue.yaml:"), definitions("# catalogue: lib¦rary.catalogue.yaml\n\"a\": \"@\"\n"));
		assertEquals(List.of(), definitions("# catalogue: mis¦sing.yaml\n\"a\": \"@\"\n"));
		assertEquals(List.of(), definitions("# catalogue: http://127.0.0.1:1/¦x.yaml\n\"a\": \"@\"\n"));
	}

	@Test
	void aGeneratedSampleHasPlaces() throws Exception {
		Files.writeString(folder.resolve("shop.yaml"), "# Buy something\n# POST  /orders\n#\"shop:buy\": \"role:member\"\n");
		Path policy = folder.resolve("policy.yaml");
		assertEquals(List.of("shop.yaml:shop:buy"), definitions(new Editing("# catalogue: shop.yaml\n\"shop:¦buy\": \"role:x\"\n", URI.createFileURI(policy.toString()))));
	}

	private static List<String> definitions(String text) throws Exception {
		return definitions(new Editing(text));
	}

	private static List<String> definitions(Editing editing) throws Exception {
		IResourceAccess access = new IResourceAccess() {
			@Override
			public <R> R readOnly(URI uri, IUnitOfWork<R, ResourceSet> work) {
				try {
					return work.exec(editing.resource.getResourceSet());
				} catch (Exception e) {
					throw new IllegalStateException(e);
				}
			}
		};
		return Editing.service(DocumentSymbolService.class).getDefinitions(editing.resource, editing.cursor, access, CancelIndicator.NullImpl).stream()
				.map(location -> shown(location, editing)).toList();
	}

	private static String shown(Location location, Editing editing) {
		URI file = URI.createURI(location.getUri());
		try {
			String text = file.lastSegment().equals(editing.resource.getURI().lastSegment()) ? editing.text : Files.readString(Path.of(file.toFileString()));
			Document document = new Document(0, text);
			return file.lastSegment() + ":" + text.substring(document.getOffSet(location.getRange().getStart()), document.getOffSet(location.getRange().getEnd()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
