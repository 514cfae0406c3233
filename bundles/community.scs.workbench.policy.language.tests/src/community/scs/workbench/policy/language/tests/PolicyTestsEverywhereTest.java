package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Injector;
import community.scs.workbench.policy.ide.testing.PolicyTestsIdeSetup;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.policy.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.Test;

/** Content assist and hover at every place of tests of a policy. */
class PolicyTestsEverywhereTest {

	private static final Injector INJECTOR = new PolicyTestsIdeSetup().createInjectorAndDoEMFRegistration();

	@Test
	void whatIsProposedFitsWhereItIsPut() throws Exception {
		Path sample = Inputs.sample().resolveSibling("domain-manager.policy-test");
		String text = Files.readString(sample);
		XtextResource resource = parse(sample, text);
		Document lines = new Document(1, text);
		for (int at = 0; at <= text.length(); at++) {
			INJECTOR.getInstance(IHoverService.class).hover(lines, resource, new HoverParams(new TextDocumentIdentifier("x"), lines.getPosition(at)), CancelIndicator.NullImpl);
			for (ContentAssistEntry entry : entries(resource, text, at))
				assertFits(text, at, entry);
		}
	}

	/** A key that is not followed by a value wants one. */
	private static void assertFits(String text, int at, ContentAssistEntry entry) {
		char next = at < text.length() ? text.charAt(at) : '\n';
		if ("\n,]}".indexOf(next) < 0)
			return;
		String head = text.substring(0, at - entry.getPrefix().length());
		String changed = head + entry.getProposal() + (entry.getProposal().endsWith(": ") ? "x" : "") + text.substring(at);
		assertTrue(isReadable(changed), () -> head.substring(Math.max(0, head.length() - 200)) + "«" + entry.getProposal() + "»" + text.substring(at).lines().findFirst().orElse(""));
	}

	private static boolean isReadable(String text) {
		try {
			return YamlReader.read(text).isPresent();
		} catch (UnreadableException e) {
			return false;
		}
	}

	private static List<ContentAssistEntry> entries(XtextResource resource, String text, int at) {
		List<ContentAssistEntry> entries = new ArrayList<>();
		INJECTOR.getInstance(IdeContentProposalProvider.class).createProposals(
				List.of(INJECTOR.getInstance(ContentAssistContextFactory.class).create(text, new TextRegion(at, 0), at, resource)), new IIdeContentProposalAcceptor() {
					@Override
					public void accept(ContentAssistEntry entry, int priority) {
						assertTrue(text.substring(0, at).endsWith(entry.getPrefix()), entry::toString);
						entries.add(entry);
					}

					@Override
					public boolean canAcceptMoreProposals() {
						return true;
					}
				});
		return entries;
	}

	private static XtextResource parse(Path file, String text) throws IOException {
		XtextResource resource = (XtextResource) INJECTOR.getInstance(IResourceFactory.class).createResource(URI.createFileURI(file.toString()));
		new XtextResourceSet().getResources().add(resource);
		resource.reparse(text);
		return resource;
	}
}
