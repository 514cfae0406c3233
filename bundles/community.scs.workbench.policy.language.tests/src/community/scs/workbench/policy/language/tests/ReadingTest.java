package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.codelens.ICodeLensService;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;

class ReadingTest {

	@Test
	void hoverSaysWhatARuleMeans() {
		String text = """
				# catalogue: library.catalogue.yaml

				# Who may lend.
				"library:lend": "(role:a or not role:b) and user_id:%(target.book.owner)s"
				"alias": "rule:library:le¦nd or None:%(x)s"
				""";
		assertEquals("""
				**library:lend** lets pass (who has the role `a`, or not who has the role `b`) and whose `user_id` is the \
				target's `target.book.owner`.

				Who may lend.

				Lend a book.

				`POST /v1/loans` \s
				Default of library 1.0: `rule:admin_required or role:member` \s
				Token scopes: project

				Used by `alias`.""", hover(text));
		assertTrue(hover(text.replace("¦", "").replace("None:%(x)s", "rule:admin_req¦uired"))
				.endsWith("Default of library 1.0: `role:admin`"));
		assertEquals("Lets pass who has the role `a`.", hover("\"x\": \"role:¦a\""));
		assertEquals("**z** is not defined in this file; the service may bring it.", hover("\"x\": \"rule:¦z\""));
		assertEquals("**x** lets pass everyone.", hover("\"¦x\": \"\""));
	}

	private static String hover(String text) {
		Editing editing = new Editing(text);
		Hover hover = Editing.service(IHoverService.class).hover(editing.document(), editing.resource,
				new HoverParams(new TextDocumentIdentifier(editing.resource.getURI().toString()),
						editing.document().getPosition(editing.cursor)),
				CancelIndicator.NullImpl);
		return hover.getContents().getRight().getValue();
	}

	@Test
	void outlineShowsTheRulesInTheOrderOfTheFile() {
		var symbols = Editing.service(HierarchicalDocumentSymbolService.class).getSymbols(
				new Editing("\"b:c\": \"role:x\n  or role:y\"\na: '@'\n").resource, CancelIndicator.NullImpl);
		assertEquals(List.of("b:c", "a"), symbols.stream().map(s -> s.getName()).toList());
		assertEquals(List.of(SymbolKind.Method, SymbolKind.Constant), symbols.stream().map(s -> s.getKind()).toList());
		assertEquals("\"role:x or role:y\"", symbols.getFirst().getDetail());
	}

	@Test
	void foldsCommentsLongRulesAndGroups() {
		String text = """
				# one
				# two

				"identity:get_user": "role:x
				  or role:y"
				"identity:list_users": "role:x"
				"identity:get_project": "role:x"
				""";
		Editing editing = new Editing(text);
		List<String> folds = Editing.service(IFoldingRangeProvider.class)
				.getFoldingRanges(editing.resource, CancelIndicator.NullImpl).stream()
				.map(f -> text.substring(f.getOffset(), f.getOffset() + f.getLength()).replace("\n", "|")).toList();
		assertEquals(List.of("# one|# two", "\"identity:get_user\": \"role:x|  or role:y\"",
				"\"identity:get_user\": \"role:x|  or role:y\"|\"identity:list_users\": \"role:x\""), folds);
	}

	@Test
	void aRuleIsHeadedByItsCallsItsDefaultAndItsUses() {
		String text = """
				# catalogue: library.catalogue.yaml

				# Who may lend.
				"library:lend": "rule:admin_required  or role:member"
				"library:return": "rule:library:lend or rule:own"
				"own": "role:a"
				"more": "rule:library:lend and rule:library:lend"
				"admin_required": ""
				""";
		assertEquals(List.of("3 POST /v1/loans  ·  as the default  ·  used by 2 rules", "4 DELETE /v1/loans/{id}  ·  default: role:member", "7 default: role:admin"), lenses(text));
		assertEquals(List.of("0 used by 2 rules"), lenses("\"a\": \"@\"\n\"b\": \"rule:a\"\n\"c\": \"rule:a\"\n"));
		assertEquals(1000, lenses("\"a\": \"@\"\n" + "x: rule:a\n".repeat(2) + IntStream.range(0, 1500).mapToObj(i -> "r" + i + ": rule:r" + (i + 1) + " or rule:r" + (i + 2) + "\n").collect(Collectors.joining())).size());
	}

	private static List<String> lenses(String text) {
		Editing editing = new Editing(text);
		return Editing.service(ICodeLensService.class).computeCodeLenses(editing.document(), editing.resource, new CodeLensParams(), CancelIndicator.NullImpl).stream()
				.map(lens -> lens.getRange().getStart().getLine() + " " + lens.getCommand().getTitle()).toList();
	}

	@Test
	void coloursByMeaning() {
		String text = "# c\n\n\"a\": \"rule:b or role:r and x:%(x)s and 'l':%(y)s and z:1\"\n";
		List<String> styles = new ArrayList<>();
		Editing.service(ISemanticHighlightingCalculator.class).provideHighlightingFor(new Editing(text).resource,
				(offset, length, ids) -> styles.add(ids[0] + " " + text.substring(offset, offset + length)),
				CancelIndicator.NullImpl);
		assertTrue(styles.containsAll(List.of("comment # c", "definition a", "keyword rule", "reference b", "keyword or",
				"keyword role", "type r", "property x", "string 'l'", "property y", "property z")), styles::toString);
	}
}
