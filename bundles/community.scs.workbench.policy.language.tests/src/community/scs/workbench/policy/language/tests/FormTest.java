package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.policy.model.RuleCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

class FormTest {

	@Test
	void opensTheDomainManagerPolicyAsItIs() throws Exception {
		PolicyFile file = opens(Inputs.domainManager());
		assertEquals(67, file.getRules().size());
		List<String> unresolved = EcoreUtil2.getAllContentsOfType(file, RuleCheck.class).stream()
				.filter(c -> c.getRule().eIsProxy()).map(NodeModelUtils::getNode).map(NodeModelUtils::getTokenText).distinct().toList();
		assertEquals(List.of("rule:admin_required"), unresolved);
	}

	@Test
	void opensTheDefaultsOfDebiansPackages() throws Exception {
		for (Path path : Inputs.debian()) {
			PolicyFile file = opens(path);
			assertEquals(path.toString().endsWith("-on.yaml"), !file.getRules().isEmpty(), path::toString);
			assertTrue(EcoreUtil2.getAllContentsOfType(file, RuleCheck.class).stream()
					.noneMatch(c -> c.getRule().eIsProxy()), path::toString);
		}
	}

	@Test
	void theCommentDirectlyAboveARuleIsItsDocumentation() throws Exception {
		PolicyFile file = opens(Inputs.testdata("policies/comments.yaml"));
		assertEquals(List.of(List.of("Lends a book.", "POST  /v1/loans"), List.of("Gives a book back."),
				List.of("indented", "DEPRECATED", "\"library:take\":\"role:member\" has been deprecated since W in favor of",
						"\"library:lend\":\"role:reader\". Members are readers.")),
				file.getRules().stream().map(Rule::getComment).toList());
	}

	private static PolicyFile opens(Path path) throws Exception {
		XtextResource resource = PolicyFiles.parse(path);
		assertEquals(List.of(), resource.getErrors(), path::toString);
		assertEquals(Files.readString(path), resource.getParseResult().getRootNode().getText());
		return PolicyFiles.file(resource);
	}
}
