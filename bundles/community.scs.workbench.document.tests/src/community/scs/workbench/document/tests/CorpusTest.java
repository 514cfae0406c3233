package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.model.StandardsDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

class CorpusTest {

	@Test
	void everyDocumentIsSavedByteForByte() throws IOException {
		for (Path file : Corpus.documents()) {
			XtextResource resource = (XtextResource) Documents.parse(file).eResource();
			ByteArrayOutputStream saved = new ByteArrayOutputStream();
			resource.save(saved, null);
			assertArrayEquals(Files.readAllBytes(file), saved.toByteArray(), file.toString());
			assertLeavesCover(resource, Files.readString(file));
		}
	}

	@Test
	void everyDocumentWithForeignLineEndsIsSavedByteForByte() throws IOException {
		for (Path file : Corpus.documents()) {
			String text = "\uFEFF" + Files.readString(file).replace("\uFEFF", "").replace("\n", " \t\r\n");
			XtextResource resource = (XtextResource) Documents.parse(text).eResource();
			ByteArrayOutputStream saved = new ByteArrayOutputStream();
			resource.save(saved, null);
			assertEquals(text, saved.toString(StandardCharsets.UTF_8), file.toString());
			assertLeavesCover(resource, text);
		}
	}

	private static void assertLeavesCover(XtextResource resource, String text) {
		StringBuilder leaves = new StringBuilder();
		for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes())
			leaves.append(leaf.getText());
		assertEquals(text, leaves.toString());
	}

	@Test
	void noDocumentIsMisread() throws IOException {
		List<StandardsDocument> documents = Documents.parse(Corpus.documents());
		for (StandardsDocument document : documents) {
			XtextResource resource = (XtextResource) document.eResource();
			IResourceValidator validator = resource.getResourceServiceProvider().getResourceValidator();
			List<Issue> issues = validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
			assertTrue(issues.stream().allMatch(CorpusTest::isOfARule), () -> resource.getURI() + ": " + issues);
		}
	}

	/** Rules find true faults in the corpus; RulesTest knows them. */
	private static boolean isOfARule(Issue issue) {
		return RulesTest.RULES.contains(issue.getCode());
	}

	@Test
	void everyStandardHasSectionsAndTypedFrontMatter() throws IOException {
		for (Path file : Corpus.standards()) {
			StandardsDocument document = Documents.parse(file);
			assertNotNull(document.title(), file.toString());
			assertNotNull(document.type(), file.toString());
			assertNotNull(document.track(), file.toString());
			assertTrue(!document.getSections().isEmpty(), file.toString());
		}
	}
}
