package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.policy.validation.PolicyCatalogue;
import community.scs.workbench.scan.rules.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.editor.quickfix.IQuickFixProvider;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {

	private static final String CATALOGUE = "# catalogue: library.catalogue.yaml\n# roles: x\n\n";

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

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			unclosed-quote "       | "a": "role:x\\n"b": "role:y"
			missing or             | "a": "role:x or"
			stray )                | "a": "role:x)"
			bare admin             | "a": "admin"
			needs-quotes @         | "a": @
			needs-quotes !         | "a": !
			property &x            | "a": &x "role:x"
			unexpected text        | text\\n"a": "role:x"
			document ---           | a: role:x\\n---
			blank "                | "a": "  "
			cycle a                | "a": "rule:b"\\n"b": "role:x or not rule:a"
			cycle a                | "a": "rule:a"\\n"b": "rule:a"
			always-true role:x or @| "a": "role:x or @"
			never-true role:x and not (role:x) | "a": "role:x and not (role:x)"
			always-true role:x or not role:x | "a": "role:x or not role:x"
			never-true b           | "a": "role:x"\\n"b": "not rule:a and rule:c"\\nc: rule:a
			always-true b          | "a": "not role:x"\\n"b": "rule:a or role:x"
			never-true a           | "a": "system_scope:all and domain_id:d"
			glued-parenthesis not(user_id | "a": "not(user_id:1)x"
			never-true 'a':b       | "x": "'a':b"
			always-true 'a':a      | "x": "'a':a"
			never-true None:       | "x": "None:"
			always-true 5:5        | "x": "5:5"
			never-true 'member':%(target.role.name)sx | "x": "'member':%(target.role.name)sx"
			never-true 'm':%(a)s-%(b)s-x | "x": "'m':%(a)s-%(b)s-x"
			unknown-attribute user_idd | "x": "user_idd:%(user_id)s"
			unknown-attribute projct_id | "x": "projct_id:%(project_id)s"
			unknown-target target.book.ownr | # catalogue: targets.catalogue.yaml\\n\\n"library:lend": "user_id:%(target.book.ownr)s and user_id:%(target.shelf)s"
			misspelled-role adnin  | a: role:adnin
			misspelled-role Managr | "a": [["role:Managr", "role:member"]]
			misspelled-role operatr | # roles: operator\\n\\na: role:operatr or role:OPERATOR
			unknown-role other     | # roles: auditor, x\\n\\na: role:other or role:x
			managed-role-admin is_domain_managed_role | is_domain_managed_role: "('member':%(target.role.name)s or ('Admin':%(target.role.name)s))"
			managed-role-reference rule:mine | is_domain_managed_role: "'member':%(target.role.name)s or rule:mine"\\nmine: "'reader':%(target.role.name)s"
			unknown-role other     | # catalogue: library.catalogue.yaml\\n# roles: x\\n\\n"library:lend": "role:other or role:x or role:member"
			""")
	void findsWhatIsWrong(String finding, String policy) {
		assertEquals(List.of(finding), findings(policy.replace("\\n", "\n")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"a\": \"@\"\n\"b\": \"!\"\n\"c\": \"\"\n\"d\": \"not role:x\"", "\"a\": \"rule:elsewhere and role:x\"\n\"b\": \"rule:a and not rule:a2\"\na2: rule:a\n",
			"\"a\": \"http://x/y or role:x\"\n", "\"a\": \"role:admin and not role:member\"\n", "\"admin\": \"@\"\n\"a\": \"rule:unknown\"",
			"\"x\": \"'member':%(target.role.name)s or 'a-b':%(x)s-%(y)s or 'ab':a%(x)s or 'a%':%%(x)s or 5.0:5\"",
			"\"x\": \"tenant_id:%(tenant_id)s or trust_id:a or users:b or token.domain.id:c or isbn:d or user:e\"", CATALOGUE + "\"library:lend\": \"rule:admin_required\"",
			CATALOGUE + "\"library:return\": \"role:member\"", "a: role:auditor or role:_member_ or role:load-balancer_member or role:%(x)s or role:Admin" })
	void findsNothingWrong(String policy) {
		assertEquals(List.of(), findings(policy));
	}

	@Test
	void marksOfLongFindingsStartWhereTheyShould() {
		assertTrue(findings("\"a\": \"role:x role:y\"").getFirst().startsWith("no-operator"));
		assertTrue(findings("\"a\": \"user_id:%(x)-y\"").getFirst().startsWith("malformed-substitution %(x)"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			unknown-rule b                      | "library:lend": "rule:b"
			unknown-operation library:lent      | "library:lent": "role:x"
			unreachable-rule b                  | "b": "role:x"
			deprecated-name library:bring_back  | "library:bring_back": "role:x"
			same-as-default admin_required      | "admin_required": "role:admin"
			""")
	void holdsNamesAgainstTheCatalogue(String finding, String policy) {
		assertEquals(List.of(finding), findings(CATALOGUE + policy));
	}

	@Test
	void saysWhichCatalogueCannotBeRead() {
		for (String name : List.of("none.yaml", "http://127.0.0.1:1/x.yaml", "//127.0.0.1/x.yaml",
				Inputs.testdata("library.catalogue.yaml").toUri().toString()))
			assertEquals(List.of("catalogue-not-found # catalogue: " + name), findings("# catalogue: " + name + "\n\na: role:x\n"));
	}

	/** Whatever is in {@code {}} stands before the policy: the comment with its catalogue. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"adminn": "@"\\n"a": "rule:admins" | "adminn": "@"\\n"a": "rule:adminn" | "adminn": "@"\\n"admins": "!"\\n"a": "rule:admins"
			{}"library:lend": "rule:b" | {}"b": "!"\\n"library:lend": "rule:b" |
			# kept\\n\\n# gone\\na: role:x\\nb: '@'\\na: role:y\\n | # kept\\n\\nb: '@'\\na: role:y\\n |
			{"a": "@", "b": "@", "a": "!"} | {"b": "@", "a": "!"} |
			{}"library:lent": "role:x"\\n | {}"library:lend": "role:x"\\n | {}
			{}'library:bring_back': "role:x" | {}'library:return': "role:x" |
			{}"admin_required": "role:admin" | {} |
			{}b: role:x | {} |
			"x": "user_idd:%(user_id)s" | "x": "user_id:%(user_id)s" |
			"x": "user_id:%(a.b)d" | "x": "user_id:%(a.b)s" |
			"x": "user_id:%(a.b" | "x": "user_id:%(a.b)s" |
			"x": "role:a or @" | "x": "@" |
			x: 'role:a and !' | x: '!' |
			x: role:a and not role:a | x: "!" |
			x: role:b or (role:a and not role:a) | x: role:b or (!) |
			"a": "role:x"\\nb: not rule:a and rule:a | "a": "role:x"\\nb: "!" |
			a: role:adnin | a: role:admin | # roles: adnin\\n\\na: role:adnin
			# roles: x\\n\\na: role:other | # roles: x, other\\n\\na: role:other |
			# roles:\\n\\na: role:other | # roles: other\\n\\na: role:other |
			# catalogue: librar.catalogue.yaml\\n\\na: role:admin | # catalogue: library.catalogue.yaml\\n\\na: role:admin |
			""")
	void aFindingHasAWayOut(String policy, String first, String second) {
		List<String> expected = Stream.of(first, second).filter(text -> text != null).map(FindingsTest::text).toList();
		assertEquals(expected, fixes(text(policy), ""));
	}

	private static String text(String written) {
		return written.replace("\\n", "\n").replace("{}", CATALOGUE);
	}

	@Test
	void oneOfSeveralFindingsHasAWayOut() {
		assertEquals(List.of("\"x\": \"user_id:%(a.b)s\""), fixes("\"x\": \"user_id:%(a.b)\"", "malformed-substitution"));
		assertEquals(List.of("\"x\": \"role:y and not (user_id:1\""), fixes("\"x\": \"role:y and not(user_id:1\"", "glued-parenthesis"));
	}

	/** The texts after each of the fixes of the only finding with the code. */
	static List<String> fixes(String text, String code) {
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
	void aChangedPolicyOfTheSupplementIsFound() throws Exception {
		String published = Files.readString(Inputs.domainManager());
		assertEquals(List.of("domain-manager-changed \"identity:list_roles\""), findings(published.replace("\"rule:is_domain_manager or rule:base_list_roles", "\"rule:base_list_roles")));
		assertEquals(List.of("managed-role-admin \"is_domain_managed_role\""), findings(published.replace("or 'load-balancer_member'", "or 'admin'")));
	}

	@Test
	void thePageNamesEachRule() throws Exception {
		String page = Files.readString(Path.of(System.getProperty("workbench.root", "../..")).resolve("docs/policy-language.md"));
		for (Rule rule : new PolicyCatalogue().rules()) {
			assertTrue(page.contains("`" + rule.name().substring("policy.".length()) + "`"), rule.name());
			assertTrue(rule.text().matches("\\p{Lu}[^\\n]*\\.") && !rule.source().isBlank(), rule.name());
			assertEquals(rule.hasFixes(), Editing.service(IQuickFixProvider.class).handlesDiagnostic(new Diagnostic(new Range(), "", DiagnosticSeverity.Error, null, rule.id())), rule.name());
		}
	}

	private static List<String> findings(String text) {
		Editing editing = new Editing(text);
		return editing.issues().stream().map(i -> i.getCode().substring(i.getCode().lastIndexOf('.') + 1) + " "
				+ editing.text.substring(i.getOffset(), i.getOffset() + i.getLength())).toList();
	}
}
