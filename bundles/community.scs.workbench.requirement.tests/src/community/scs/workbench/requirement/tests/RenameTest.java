package community.scs.workbench.requirement.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.inject.Injector;
import community.scs.workbench.document.StandardsDocumentStandaloneSetup;
import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.requirement.ide.RequirementsIdeSetup;
import community.scs.workbench.requirement.model.Element;
import community.scs.workbench.requirement.model.RequirementsFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.ide.refactoring.IRenameStrategy2;

import org.eclipse.xtext.ide.refactoring.RenameChange;
import org.eclipse.xtext.ide.refactoring.RenameContext;
import org.eclipse.xtext.ide.serializer.IChangeSerializer;
import org.eclipse.xtext.ide.serializer.ITextDocumentChange;
import org.eclipse.xtext.ide.server.rename.ServerRefactoringIssueAcceptor;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new name reaches every reference and leaves every other character alone. */
class RenameTest {

	private static final String TEXT = """
			// keeps   its blanks
			namespace old prefix "x" portable   governs server metadata
			persona boss roles manager scope domain
			requirement a MUST
				items of server metadata in   namespace old are absent
				items of server metadata outside namespace old are absent
			requirement b MUST under policy "p.yaml"
				boss may identity:get_user
				boss must not identity:delete_user
			""";

	@ParameterizedTest
	@CsvSource({ "old,new-one,0", "boss,chief,1", "a,z,2" })
	void everyReferenceFollows(String before, String after, int element) throws IOException {
		assertEquals(TEXT.replaceAll("(namespace|persona|requirement|\t) ?" + before + " ", "$1 " + after + " ")
				.replace("\t " + after, "\t" + after), renamed(element, after));
	}

	private static String renamed(int element, String name) throws IOException {
		new StandardsDocumentStandaloneSetup().createInjectorAndDoEMFRegistration();
		PolicyFiles.services();
		Injector services = new RequirementsIdeSetup().createInjectorAndDoEMFRegistration();
		XtextResourceSet files = services.getInstance(XtextResourceSet.class);
		XtextResource resource = (XtextResource) files.createResource(URI.createURI("memory:/x.scsreq"));
		resource.load(new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)), null);
		Element renamed = ((RequirementsFile) resource.getContents().getFirst()).getElements().get(element);
		IChangeSerializer changes = services.getInstance(IChangeSerializer.class);
		services.getInstance(IRenameStrategy2.class).applyRename(new RenameContext(
				List.of(new RenameChange(name, EcoreUtil.getURI(renamed))), files, changes, new ServerRefactoringIssueAcceptor()));
		List<ITextReplacement> edits = new ArrayList<>();
		changes.applyModifications(change -> edits.addAll(((ITextDocumentChange) change).getReplacements()));
		edits.sort((one, other) -> other.getOffset() - one.getOffset());
		StringBuilder text = new StringBuilder(TEXT);
		edits.forEach(edit -> text.replace(edit.getOffset(), edit.getEndOffset(), edit.getReplacementText()));
		return text.toString();
	}
}
