package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.policy.validation.PolicyCatalogue;
import community.scs.workbench.scan.rules.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.editor.quickfix.IQuickFixProvider;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

class FindingsTest {

	private static final String CATALOGUE = "# catalogue: library.catalogue.yaml\n\n";

	@Test
	void realFilesHaveNone() throws Exception {
		List<Path> files = new ArrayList<>(Inputs.own());
		files.removeIf(f -> f.endsWith("duplicates.yaml") || f.endsWith("plain.yaml"));
		for (Path file : files)
			assertEquals(List.of(), findings(Files.readString(file)), file::toString);
		assertEquals(List.of(), findings(Files.readString(Inputs.domainManager())));
		for (Path file : Inputs.debian())
			assertEquals(List.of(), findings(Files.readString(file)), file::toString);
	}

	@Test
	void namesWhatIsWrongWithTheForm() {
		assertEquals(List.of("unclosed-quote \""), findings("\"a\": \"role:x\n\"b\": \"role:y\"\n"));
		assertEquals(List.of("missing or"), findings("\"a\": \"role:x or\""));
		assertEquals(List.of("no-operator role:x role:y"), findings("\"a\": \"role:x role:y\"").stream()
				.map(f -> f.startsWith("no-operator") ? "no-operator role:x role:y" : f).toList());
		assertEquals(List.of("stray )"), findings("\"a\": \"role:x)\""));
		assertEquals(List.of("bare admin"), findings("\"a\": \"admin\""));
		assertEquals(List.of("needs-quotes @"), findings("\"a\": @"));
		assertEquals(List.of("needs-quotes !"), findings("\"a\": !"));
		assertEquals(List.of("property &x"), findings("\"a\": &x \"role:x\""));
		assertEquals(List.of("unexpected text"), findings("text\n\"a\": \"role:x\"\n"));
		assertEquals(List.of("document ---"), findings("a: role:x\n---\n"));
		assertEquals(List.of("blank \""), findings("\"a\": \"  \""));
	}

	@Test
	void findsCycles() {
		assertEquals(List.of("cycle a"), findings("\"a\": \"rule:b\"\n\"b\": \"role:x or not rule:a\"\n"));
		assertEquals(List.of("cycle a"), findings("\"a\": \"rule:a\"\n\"b\": \"rule:a\"\n"));
	}

	@Test
	void findsConstantRulesButNotThoseThatSaySo() {
		assertEquals(List.of(), findings("\"a\": \"@\"\n\"b\": \"!\"\n\"c\": \"\"\n\"d\": \"not role:x\""));
		assertEquals(List.of("always-true role:x or @"), findings("\"a\": \"role:x or @\""));
		assertEquals(List.of("never-true role:x and not (role:x)"), findings("\"a\": \"role:x and not (role:x)\""));
		assertEquals(List.of("always-true role:x or not role:x"), findings("\"a\": \"role:x or not role:x\""));
	}

	@Test
	void findsRulesThatAreConstantThroughOthers() {
		assertEquals(List.of("never-true b"), findings("\"a\": \"role:x\"\n\"b\": \"not rule:a and rule:c\"\nc: rule:a\n"));
		assertEquals(List.of("always-true b"), findings("\"a\": \"not role:x\"\n\"b\": \"rule:a or role:x\"\n"));
		assertEquals(List.of("never-true a"), findings("\"a\": \"system_scope:all and domain_id:d\"\n"));
		assertEquals(List.of(), findings("\"a\": \"rule:elsewhere and role:x\"\n\"b\": \"rule:a and not rule:a2\"\na2: rule:a\n"));
		assertEquals(List.of(), findings("\"a\": \"http://x/y or role:x\"\n"));
		assertEquals(List.of(), findings("\"a\": \"role:admin and not role:member\"\n"));
	}

	@Test
	void findsSlips() {
		assertEquals(List.of("glued-parenthesis not(user_id"), findings("\"a\": \"not(user_id:1)x\""));
		assertEquals(List.of("malformed-substitution %(x)"), findings("\"a\": \"user_id:%(x)-y\"").stream()
				.map(f -> f.substring(0, Math.min(f.length(), 27))).toList());
		assertEquals(List.of(), findings("\"admin\": \"@\"\n\"a\": \"rule:unknown\""));
	}

	@Test
	void findsChecksThatCannotMatch() {
		assertEquals(List.of("never-true 'a':b"), findings("\"x\": \"'a':b\""));
		assertEquals(List.of("always-true 'a':a"), findings("\"x\": \"'a':a\""));
		assertEquals(List.of("never-true None:"), findings("\"x\": \"None:\""));
		assertEquals(List.of("always-true 5:5"), findings("\"x\": \"5:5\""));
		assertEquals(List.of("never-true 'member':%(target.role.name)sx"), findings("\"x\": \"'member':%(target.role.name)sx\""));
		assertEquals(List.of("never-true 'm':%(a)s-%(b)s-x"), findings("\"x\": \"'m':%(a)s-%(b)s-x\""));
		assertEquals(List.of(), findings("\"x\": \"'member':%(target.role.name)s or 'a-b':%(x)s-%(y)s or 'ab':a%(x)s or 'a%':%%(x)s or 5.0:5\""));
	}

	@Test
	void findsAttributesThatNoTokenHas() {
		assertEquals(List.of("unknown-attribute user_idd"), findings("\"x\": \"user_idd:%(user_id)s\""));
		assertEquals(List.of("unknown-attribute projct_id"), findings("\"x\": \"projct_id:%(project_id)s\""));
		assertEquals(List.of(), findings("\"x\": \"tenant_id:%(tenant_id)s or trust_id:a or users:b or token.domain.id:c or isbn:d or user:e\""));
		assertEquals(List.of("unknown-target target.book.ownr"),
				findings("# catalogue: targets.catalogue.yaml\n\n\"library:lend\": \"user_id:%(target.book.ownr)s and user_id:%(target.shelf)s\""));
	}

	@Test
	void holdsNamesAgainstTheCatalogue() {
		assertEquals(List.of(), findings(CATALOGUE + "\"library:lend\": \"rule:admin_required\""));
		assertEquals(List.of("unknown-rule b"), findings(CATALOGUE + "\"library:lend\": \"rule:b\""));
		assertEquals(List.of("unknown-operation library:lent"), findings(CATALOGUE + "\"library:lent\": \"role:x\""));
		assertEquals(List.of("unreachable-rule b"), findings(CATALOGUE + "\"b\": \"role:x\""));
		assertEquals(List.of("deprecated-name library:bring_back"),
				findings(CATALOGUE + "\"library:bring_back\": \"role:x\""));
		assertEquals(List.of("same-as-default admin_required"), findings(CATALOGUE + "\"admin_required\": \"role:admin\""));
		assertEquals(List.of(), findings(CATALOGUE + "\"library:return\": \"role:member\""));
		for (String name : List.of("none.yaml", "http://127.0.0.1:1/x.yaml", "//127.0.0.1/x.yaml",
				Inputs.testdata("library.catalogue.yaml").toUri().toString()))
			assertEquals(List.of("catalogue-not-found # catalogue: " + name), findings("# catalogue: " + name + "\n\na: role:x\n"));
	}

	@Test
	void eachFindingHasAWayOut() {
		assertEquals(List.of("\"adminn\": \"@\"\n\"a\": \"rule:adminn\"", "\"adminn\": \"@\"\n\"admins\": \"!\"\n\"a\": \"rule:admins\""),
				fixes("\"adminn\": \"@\"\n\"a\": \"rule:admins\""));
		assertEquals(List.of(CATALOGUE + "\"b\": \"!\"\n\"library:lend\": \"rule:b\""),
				fixes(CATALOGUE + "\"library:lend\": \"rule:b\""));
		assertEquals(List.of("# kept\n\nb: '@'\na: role:y\n"), fixes("# kept\n\n# gone\na: role:x\nb: '@'\na: role:y\n"));
		assertEquals(List.of("{\"b\": \"@\", \"a\": \"!\"}"), fixes("{\"a\": \"@\", \"b\": \"@\", \"a\": \"!\"}"));
		assertEquals(List.of(CATALOGUE + "\"library:lend\": \"role:x\"\n", CATALOGUE),
				fixes(CATALOGUE + "\"library:lent\": \"role:x\"\n"));
		assertEquals(List.of(CATALOGUE + "'library:return': \"role:x\""), fixes(CATALOGUE + "'library:bring_back': \"role:x\""));
		assertEquals(List.of(CATALOGUE), fixes(CATALOGUE + "\"admin_required\": \"role:admin\""));
		assertEquals(List.of(CATALOGUE), fixes(CATALOGUE + "b: role:x"));
		assertEquals(List.of("\"x\": \"user_id:%(user_id)s\""), fixes("\"x\": \"user_idd:%(user_id)s\""));
		assertEquals(List.of("\"x\": \"user_id:%(a.b)s\""), fixes("\"x\": \"user_id:%(a.b)\"", "malformed-substitution"));
		assertEquals(List.of("\"x\": \"user_id:%(a.b)s\""), fixes("\"x\": \"user_id:%(a.b)d\""));
		assertEquals(List.of("\"x\": \"user_id:%(a.b)s\""), fixes("\"x\": \"user_id:%(a.b\""));
		assertEquals(List.of("\"x\": \"role:y and not (user_id:1\""), fixes("\"x\": \"role:y and not(user_id:1\"", "glued-parenthesis"));
		assertEquals(List.of("\"x\": \"@\""), fixes("\"x\": \"role:a or @\""));
		assertEquals(List.of("x: '!'"), fixes("x: 'role:a and !'"));
		assertEquals(List.of(), fixes("x: role:a and not role:a"));
	}

	/** The texts after each of the fixes of the only finding. */
	private static List<String> fixes(String text) {
		return fixes(text, "");
	}

	private static List<String> fixes(String text, String code) {
		Editing editing = new Editing(text);
		List<Issue> issues = editing.issues().stream().filter(i -> i.getCode().endsWith(code)).toList();
		assertEquals(1, issues.size(), issues::toString);
		Issue issue = issues.getFirst();
		Diagnostic diagnostic = new Diagnostic(new Range(editing.document().getPosition(issue.getOffset()),
				editing.document().getPosition(issue.getOffset() + issue.getLength())), issue.getMessage(),
				DiagnosticSeverity.Warning, "", issue.getCode());
		diagnostic.setData(issue.getData());
		ICodeActionService2.Options options = new ICodeActionService2.Options();
		options.setResource(editing.resource);
		options.setDocument(editing.document());
		options.setLanguageServerAccess(ChangingTest.access(editing));
		return Editing.service(IQuickFixProvider.class).getResolutions(options, diagnostic).stream()
				.map(resolution -> resolution.apply().getChanges().values().iterator().next()).filter(e -> !e.isEmpty())
				.map(editing::apply).toList();
	}

	@Test
	void theSampleShowsWhatACatalogueIsGoodFor() throws Exception {
		String sample = Files.readString(Inputs.sample());
		assertEquals(List.of("same-as-default is_admin"), findings(sample));
		assertEquals(List.of("same-as-default is_admin", "unknown-operation identity:create_usr", "deprecated-name compute:list_servers"),
				findings(sample + "\n\"identity:create_usr\": \"rule:is_admin\"\n\"compute:list_servers\": \"rule:is_member\"\n"));
	}

	@Test
	void thePageNamesEachRule() throws Exception {
		String page = Files.readString(Path.of(System.getProperty("workbench.root", "../..")).resolve("docs/policy-language.md"));
		for (Rule rule : new PolicyCatalogue().rules()) {
			assertTrue(page.contains("`" + rule.name().substring("policy.".length()) + "`"), rule.name());
			assertTrue(rule.text().matches("\\p{Lu}[^\\n]*\\.") && !rule.source().isBlank(), rule.name());
		}
	}

	private static List<String> findings(String text) {
		Editing editing = new Editing(text);
		return editing.issues().stream().map(i -> i.getCode().substring(i.getCode().lastIndexOf('.') + 1) + " "
				+ editing.text.substring(i.getOffset(), i.getOffset() + i.getLength())).toList();
	}
}
