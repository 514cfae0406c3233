package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.policy.PolicyFences;
import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.model.RuleCheck;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

class FencesTest {

	@Test
	void readsAPolicyWhereItStandsInADocument() {
		String document = "# Title\n\n> ```yaml\n> \"a\": \"rule:b\"\n> \"b\": \"rule:a\n> ```\n\nText\n";
		XtextResource resource = parse(document, List.of("\"a\": \"rule:b\"", "\"b\": \"rule:a"));
		assertEquals(List.of("a", "b"), PolicyFiles.file(resource).getRules().stream().map(r -> r.getName()).toList());
		assertEquals(5, resource.getErrors().getFirst().getLine());
	}

	@Test
	void aCatalogueIsLookedForBesideTheDocument() {
		URI document = URI.createFileURI(Inputs.testdata("x.md").toString());
		String text = "# catalogue: library.catalogue.yaml\n\n\"library:lent\": \"role:admin\"\n";
		XtextResource resource = PolicyFences.parse(text, List.of(new TextRegion(0, text.length())), PolicyFences.uri(document, 1));
		assertEquals(List.of("unknown-operation library:lent"), findings(resource));
	}

	@Test
	void fencesOfOneDocumentKnowEachOther() {
		String helpers = "\"admins\": \"role:admin\"\n\"both\": \"role:x\"\n";
		String rules = "# catalogue: library.catalogue.yaml\n# roles: x y\n\"library:lend\": \"rule:admins or rule:both\"\n\"library:return\": \"rule:nobody\"\n\"both\": \"role:y\"\n";
		String document = helpers + rules;
		ResourceSet resources = new XtextResourceSet();
		URI host = URI.createFileURI(Inputs.testdata("x.md").toString());
		XtextResource first = PolicyFences.parse(document, List.of(new TextRegion(0, helpers.length())), PolicyFences.uri(host, 1), resources);
		XtextResource second = PolicyFences.parse(document, List.of(new TextRegion(helpers.length(), rules.length())), PolicyFences.uri(host, 2), resources);
		XtextResource other = PolicyFences.parse("\"nobody\": \"!\"\n", List.of(new TextRegion(0, 14)), PolicyFences.uri(URI.createFileURI("/y.md"), 1), resources);
		assertEquals(List.of(), findings(first));
		assertEquals(List.of("unknown-rule nobody"), findings(second));
		assertEquals(List.of(), findings(other));
		List<RuleCheck> checks = EcoreUtil2.getAllContentsOfType(PolicyFiles.file(second), RuleCheck.class);
		assertEquals(first, checks.getFirst().getRule().eResource());
		assertEquals(second, checks.get(1).getRule().eResource());
	}

	@Test
	void tellsPoliciesFromOtherYaml() throws Exception {
		assertTrue(PolicyFences.isPolicy("yaml", Files.readString(Inputs.domainManager())));
		for (String policy : List.of("a: role:x\n", "{\"a\": \"rule:x\"}", "\"identity:get_user\": \"\"\n", "\"a\": \"role:x", "a:\n- - role:x\n"))
			assertTrue(PolicyFences.isPolicy("yaml title=\"x\"", policy), policy);
		assertTrue(PolicyFences.isPolicy("yaml title=\"policy.yaml\"", ""));
		assertTrue(PolicyFences.isPolicy(null, "\"a\": \"role:x\"\n"));
		for (String other : List.of("", "name: x\n", "- a\n- b\n", "a:\n  b: c\n", "a: 5\n", "text", "a: http\n",
				"kind: NetworkPolicy\nspec:\n  podSelector:\n    matchLabels:\n      role: db\n",
				"services:\n  web:\n    image: \"nginx:1.27\"\n    ports:\n      - \"8080:80\"\n",
				"image: registry.example/role:latest\n", "a: https://x.example/role:b\n", "- hosts: all\n  roles:\n    - role: common\n"))
			assertEquals(false, PolicyFences.isPolicy("yaml title=\"networkpolicy.yaml\"", other), other);
		assertEquals(false, PolicyFences.isPolicy("shell", "a: role:x\n"));
	}

	@Test
	void whatIsLeftOutIsNotWrong() {
		assertEquals(List.of(), findings("\"admin_required\": \"role:admin\"\n...\n\"a\": \"rule:admin_requiredd\"\n"));
		assertEquals(List.of(), findings("\"admin_required\": \"role:admin\"\n# ...\n\"a\": \"rule:admin_requiredd\"\n"));
		assertEquals(List.of(), findings("\"a\": \"role:x or ...\"\n"));
		assertEquals(List.of(), findings("\"a\": \"role:<name of the role>\"\n"));
		assertEquals(List.of(), findings("[...]\n\"a\": \"role:x\"\n"));
		assertEquals(List.of("missing or"), findings("\"a\": \"role:x or\"\n...\n"));
		assertEquals(List.of("cycle b"), findings("\"b\": \"rule:b\"\n# ...\n"));
		assertEquals(List.of("misspelled-rule admin_requiredd"),
				findings("# one ... two\n\"admin_required\": \"role:admin\"\n\"a\": \"rule:admin_requiredd\"\n"));
	}

	private static List<String> findings(String fence) {
		String document = "# Title\n\n```yaml\n" + fence + "```\n";
		return findings(parse(document, fence.lines().toList()));
	}

	private static List<String> findings(XtextResource resource) {
		String text = resource.getParseResult().getRootNode().getText();
		List<Issue> issues = Editing.service(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
		return issues.stream().map(i -> i.getCode().substring(i.getCode().lastIndexOf('.') + 1) + " "
				+ text.substring(i.getOffset(), i.getOffset() + i.getLength())).toList();
	}

	private static XtextResource parse(String document, List<String> lines) {
		List<ITextRegion> regions = new ArrayList<>();
		int at = 0;
		for (String line : lines) {
			at = document.indexOf(line, at);
			regions.add(new TextRegion(at, line.length()));
			at += line.length();
		}
		return PolicyFences.parse(document, regions, PolicyFences.uri(URI.createURI("file:/x.md"), 1));
	}
}
