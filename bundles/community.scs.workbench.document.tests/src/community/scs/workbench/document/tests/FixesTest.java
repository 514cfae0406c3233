package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.scan.rules.Fix;
import community.scs.workbench.scan.rules.Problem;
import community.scs.workbench.scan.rules.Rule;
import community.scs.workbench.scan.rules.RuleCatalogue;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules and their fixes on small documents and on damaged ones. */
class FixesTest {

	private static final String VALID = "---\ntitle: T\ntype: Procedural\nstatus: Draft\ntrack: IaaS\n---\n\n## Introduction\n\nText.\n";
	private static final int ROUNDS = 8;

	private final RuleCatalogue catalogue = Workspace.service(RuleCatalogue.class);

	@ParameterizedTest
	@CsvSource({ "status: Draft, status: draft, status: Draft", "track: IaaS, track: \"iaas\", track: IaaS", "title: T, tittle: T, title: T",
			"title: T, title: T\\nreplaces: scs-0190-v1-a.md, title: T\\nreplaces:\\n  - scs-0190-v1-a.md" })
	void theFirstFixMendsTheFinding(String valid, String broken, String mended) throws IOException {
		String text = VALID.replace(valid, broken.replace("\\n", "\n"));
		assertEquals(VALID.replace(valid, mended.replace("\\n", "\n")), fixed("scs-0191-v1-b.md", text, true));
		assertEquals(VALID.replace(valid, mended.replace("\\n", "\n")).replace("\n", "\r\n"), fixed("scs-0191-v1-b.md", text.replace("\n", "\r\n"), true));
	}

	@Test
	void aSupplementLosesItsStatusAndGetsAList() throws IOException {
		String text = "---\ntitle: T\ntype: Supplement\nstatus: Draft\ntrack: IaaS\nsupplements: scs-0190-v1-a.md # main\n---\n";
		assertEquals("---\ntitle: T\ntype: Supplement\ntrack: IaaS\nsupplements:\n  - scs-0190-v1-a.md # main\n---\n",
				fixed("scs-0190-w1-b.md", text, false));
	}

	@Test
	void anItemBehindTheMarkOfAnotherMovesWithIt() throws IOException {
		String items = VALID + "\n- a\n    - - x\n      - y\n- b\n\nText.\n\n1. - x\n   - y\n";
		assertEquals(items.replace("    - - x\n      - y", "  - - x\n    - y"), fixed("scs-0191-v1-b.md", items, false));
	}

	@Test
	void safeFixesOfDamagedDocumentsComeToAnEnd() throws IOException {
		long seed = Long.getLong("workbench.seed", 20261126);
		int count = Integer.getInteger("workbench.mutations", 400);
		System.out.println("documents to fix: " + count + " (workbench.seed=" + seed + ")");
		Random random = new Random(seed);
		List<String> texts = Corpus.texts();
		for (int i = 0; i < count; i++) {
			String name = random.nextInt(3) == 0 ? "scs-0190-w1-b.md" : "scs-0190-v2-b.md";
			String damaged = Damage.to(texts, random);
			String fixed = fixed(name, damaged, false);
			assertEquals(fixed, fixed(name, fixed, false), () -> "fixed twice:\n" + damaged);
		}
	}

	/** @param all whether fixes that need a question are applied, too */
	private String fixed(String name, String text, boolean all) throws IOException {
		for (int round = 0; round < ROUNDS; round++) {
			String next = fixedOnce(name, text, all);
			if (next.equals(text))
				return text;
			text = next;
		}
		throw new AssertionError("no end of fixes:\n" + text);
	}

	private String fixedOnce(String name, String text, boolean all) throws IOException {
		Workspace workspace = new Workspace();
		workspace.add("scs-0190-v1-a.md", VALID);
		XtextResource resource = workspace.add(name, text);
		StringBuilder result = new StringBuilder(Workspace.text(resource));
		int start = Integer.MAX_VALUE;
		List<Issue> issues = resource.getResourceServiceProvider().getResourceValidator().validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
		for (Issue issue : issues.stream().sorted((a, b) -> b.getOffset() - a.getOffset()).toList()) {
			Rule rule = catalogue.find(issue.getCode()).orElseThrow(() -> new AssertionError(issue.getCode() + " is no rule"));
			List<Fix> fixes = catalogue.fixes(Problem.of(resource, issue));
			fixes.forEach(fix -> assertFits(fix, Workspace.text(resource)));
			if (fixes.isEmpty() || !all && !rule.safe() || fixes.getFirst().edits().getLast().getEndOffset() >= start)
				continue;
			start = fixes.getFirst().edits().getFirst().getOffset();
			fixes.getFirst().edits().reversed().forEach(e -> result.replace(e.getOffset(), e.getEndOffset(), e.getText()));
		}
		return result.toString();
	}

	private static void assertFits(Fix fix, String text) {
		int end = 0;
		assertTrue(!fix.edits().isEmpty(), fix::title);
		for (ReplaceRegion edit : fix.edits()) {
			assertTrue(edit.getOffset() >= end && edit.getEndOffset() <= text.length(), fix::title);
			end = edit.getEndOffset();
		}
	}
}
