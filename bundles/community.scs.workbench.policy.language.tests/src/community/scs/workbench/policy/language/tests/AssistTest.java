package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.Test;

class AssistTest {

	private static final String RULES = "admin_required: role:admin\n\"owner\": \"user_id:%(user_id)s\"\n";

	@Test
	void proposesRulesAfterTheColonOfRule() {
		Set<String> rules = Set.of("admin_required", "owner");
		assertEquals(rules, proposals(RULES + "\"x:y\": \"rule:¦\"\n"));
		assertEquals(rules, proposals(RULES + "\"x:y\": \"role:a or (rule:¦"));
		assertEquals(rules, proposals(RULES + "x:y: rule:¦\n"));
		assertEquals(Set.of("admin_required"), proposals(RULES + "\"x:y\": \"rule:adm¦\"\n\"z\": \"@\"\n"));
		assertEquals(Set.of("owner"), proposals(RULES + "\"x:y\": [[\"rule:ow¦\"]]\n"));
		assertEquals(Set.of("owner"), proposals("{\"owner\": \"@\", \"b\": \"rule:o¦\"}"));
	}

	@Test
	void proposesWhatCanStartACheck() {
		Set<String> start = proposals(RULES + "\"x:y\": \"¦\"\n");
		assertTrue(start.containsAll(Set.of("rule:", "role:", "not", "@", "!", "user_id:", "None:", "field:")), start::toString);
		assertTrue(!start.contains("and"), start::toString);
		Set<String> after = proposals(RULES + "\"x:y\": \"role:a and ¦\"\n");
		assertTrue(after.contains("rule:") && !after.contains("or"), after::toString);
	}

	@Test
	void proposesOperatorsBehindACheck() {
		assertEquals(Set.of("and", "or"), proposals(RULES + "\"x:y\": \"role:a ¦\"\n"));
		assertEquals(Set.of("and"), proposals(RULES + "\"x:y\": \"role:a an¦\"\n"));
	}

	@Test
	void proposesRoles() {
		assertEquals(Set.of("admin", "manager", "member", "reader", "service", "librarian"),
				proposals("\"a\": \"role:librarian\"\n\"b\": \"role:¦\"\n"));
		assertEquals(Set.of("member"), proposals("\"a\": \"role:mem¦\"\n"));
	}

	@Test
	void proposesAttributes() {
		assertTrue(proposals("\"a\": \"user_¦\"\n").containsAll(Set.of("user_id:", "user_domain_id:")));
		assertEquals(Set.of("%(target.book.owner)s"), proposals("\"a\": \"user_id:%(target.book.owner)s\"\n\"b\": \"user_id:%(tar¦\"\n"));
		assertEquals(Set.of("%(user_id)s"), proposals(RULES + "\"b\": \"project_id:¦\"\n"));
	}

	@Test
	void proposesOperationsOfTheCatalogue() {
		String catalogue = "# catalogue: library.catalogue.yaml\n";
		assertEquals(Set.of("library:lend", "library:return", "admin_required"), proposals(catalogue + "¦", ContentAssistEntry::getLabel));
		assertEquals(Set.of("\"library:return\": \"role:member\""), proposals(catalogue + "\"a\": \"@\"\n\"library:r¦"));
		assertEquals(Set.of("\"library:return\""), proposals(catalogue + "\"a\": \"@\"\n\"library:r¦ : \"@\""));
		assertEquals(Set.of("library:lend"), proposals(catalogue + "\"library:return\": \"@\"\nl¦", ContentAssistEntry::getLabel));
		assertEquals(Set.of("admin_required"), proposals(catalogue + "\"a\": \"rule:¦\"\n"));
	}

	@Test
	void proposesCataloguesInTheCommentThatNamesOne() {
		Set<String> all = proposals("# catalogue: ¦\n\"a\": \"@\"\n");
		assertTrue(all.containsAll(Set.of("library.catalogue.yaml", "targets.catalogue.yaml", "example-2024.1", "example-2024.2")), all::toString);
		assertTrue(all.stream().noneMatch(name -> name.contains("policy")), all::toString);
		assertEquals(Set.of("example-2024.2 – an example"), proposals("# A head.\n---\n# catalogue: example-2024.2¦",
				e -> e.getProposal() + " – " + e.getDescription()));
		assertEquals(Set.of("library.catalogue.yaml a file here lib"), proposals("#catalogue:lib¦\n",
				e -> e.getProposal() + " " + e.getDescription() + " " + e.getPrefix()));
		assertTrue(!proposals("\"a\": \"@\"\n# catalogue: ¦\n").contains("example-2024.1"), "behind a rule, the comment names nothing");
	}

	@Test
	void proposesWhatTheDefaultsAskOfTargets() {
		assertEquals(Set.of("%(target.book.owner)s"), proposals("# catalogue: targets.catalogue.yaml\n\n\"library:lend\": \"user_id:¦\"\n"));
	}

	@Test
	void operationsShowTheirMethodAndPath() {
		assertEquals(Set.of("library:lend POST /v1/loans"), proposals("# catalogue: library.catalogue.yaml\n\nlibrary:l¦",
				e -> e.getLabel() + " " + e.getDescription()));
	}

	private static Set<String> proposals(String text) {
		return proposals(text, ContentAssistEntry::getProposal);
	}

	private static Set<String> proposals(String text, Function<ContentAssistEntry, String> view) {
		Editing editing = new Editing(text);
		return new TreeSet<>(entries(editing.resource, editing.text, editing.cursor).stream().map(view).toList());
	}

	static List<ContentAssistEntry> entries(XtextResource resource, String text, int offset) {
		List<ContentAssistEntry> entries = new ArrayList<>();
		Editing.service(IdeContentProposalProvider.class).createProposals(
				List.of(Editing.service(ContentAssistContextFactory.class).create(text, new TextRegion(offset, 0), offset, resource)), new IIdeContentProposalAcceptor() {
					@Override
					public void accept(ContentAssistEntry entry, int priority) {
						if (entry != null)
							entries.add(entry);
					}

					@Override
					public boolean canAcceptMoreProposals() {
						return true;
					}
				});
		return entries;
	}
}
