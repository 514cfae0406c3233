package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.scan.rules.Fix;
import community.scs.workbench.scan.rules.Problem;
import community.scs.workbench.scan.rules.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRulesTest {

	private static final String SITE = "https://docs.scs.community/standards/";
	private static final String GITHUB = "https://github.com/SovereignCloudStack/standards/blob/main/Standards/";
	private static final String MAIN = "scs-0191-v1-main.md";

	@TempDir
	Path folder;

	private final Map<String, String> files = new LinkedHashMap<>(Map.of("scs-0190-v1-first.md", document("Deprecated\ndeprecated_at: 2024-01-01", ""),
			"scs-0190-v2-second.md", document("Stable\nstabilized_at: 2024-01-01", "## A heading\n\n## A heading\n"),
			"scs-0192-v1-old.md", document("Deprecated\ndeprecated_at: 2024-01-01", ""), "scs-0190-w1-notes.md", "---\ntitle: T\n---\n", "image.png", ""));

	private static String document(String status, String body) {
		return "---\ntitle: T\nstatus: " + status + "\n---\n\n## Decision\n\n" + body;
	}

	@ParameterizedTest
	@ValueSource(strings = { "[a](#decision)", "[a](#Decision-1)\n\n<a id=\"Decision-1\"></a>", "[a](#x)\n\n## Y {#x}", "[a](scs-0190-v2-second.md#a-heading-1)",
			"[a](" + SITE + "scs-0190-v2-second#a-heading)", "[scs-0190-v2](" + SITE + "scs-0190-v2-second)", "[SCS-0190](scs-0190-v2-second.md)",
			"[scs-0190-v1 and scs-0190-v2](scs-0190-v2-second.md)", "[`scs-0190-some-test`](scs-0190-w1-notes.md)", "[a](" + SITE + "scs-0199-v1-elsewhere)",
			"[a](" + GITHUB + "scs-0199-v1-elsewhere.md#x)", "![a](./image.png)", "[a](image.png?raw=true#x)", "[a](https://example.org/none.md)",
			"[a](/standards/none)", "[a](mailto:a@example.org)", "[a](#top)", "## Version history\n\n[a](" + SITE + "scs-0190-v1-first)",
			"[a](" + SITE + "scs-0190-v2-second) [b](" + SITE + "scs-0190-v2-second#a-heading)", "[a](scs-0190-v2-second.md) [b](./scs-0190-v2-second.md)",
			"[a][x]\n\n[x]: scs-0190-v2-second.md", "[a](../Tests/none.py)" })
	void linksThatAreFine(String text) throws IOException {
		assertEquals(List.of(), findings(document("Draft", text + "\n")));
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"[a](#decison);link-anchor;There is no heading with the anchor #decison. Is #decision meant?;[a](#decision)",
			"[a](#none-of-this);link-anchor;There is no heading with the anchor #none-of-this.;",
			"[a](scs-0190-v2-second.md#a-heading-2);link-anchor;The document scs-0190-v2-second has no heading with the anchor #a-heading-2. Is #a-heading-1 meant?;[a](scs-0190-v2-second.md#a-heading-1)",
			"[a](scs-0199-v1-none.md);link-dead;There is no file scs-0199-v1-none.md beside this document.;",
			"[a](figures/none.png);link-dead;There is no file figures/none.png beside this document.;",
			"[a][x]\\n\\n[x]: none.md;link-dead;There is no file none.md beside this document.;",
			"[a](" + SITE + "scs-0190-v2-secnod);link-name;There is no document scs-0190-v2-secnod; scs-0190-v2-second has that number.;[a](" + SITE + "scs-0190-v2-second)",
			"[a](scs-0190-v2.md);link-name;There is no document scs-0190-v2; scs-0190-v2-second has that number.;[a](scs-0190-v2-second.md)",
			"[scs-0190-v1: A](scs-0190-v2-second.md);link-text;The text names scs-0190-v1, but the link leads to scs-0190-v2-second.;[scs-0190-v2: A](scs-0190-v2-second.md)",
			"[scs-0192][x]\\n\\n[x]: scs-0190-v2-second.md;link-text;The text names scs-0192, but the link leads to scs-0190-v2-second.;[scs-0190-v2][x]\\n\\n[x]: scs-0190-v2-second.md",
			"[`scs-0192-some-test`](scs-0190-v2-second.md);link-text;The text names scs-0192, but the link leads to scs-0190-v2-second.;[`scs-0190-v2-some-test`](scs-0190-v2-second.md)",
			"[a](scs-0190-v1-first.md);link-outdated;The link leads to scs-0190-v1-first, which is Deprecated; scs-0190-v2-second is Stable.;[a](scs-0190-v2-second.md)",
			"[a](scs-0192-v1-old.md);link-outdated;The link leads to scs-0192-v1-old, which is Deprecated.;",
			"[a](scs-0190-v2-second.md) [b](" + SITE + "scs-0190-v2-second#a-heading);link-style;The first link to scs-0190-v2-second leads to a file beside the document, this one to the published page.;"
					+ "[a](scs-0190-v2-second.md) [b](scs-0190-v2-second.md#a-heading)" })
	void linksThatAreNot(String row) throws IOException {
		// a message may hold the delimiter
		String[] parts = row.split(";(?! )", -1);
		String text = document("Draft", parts[0].replace("\\n", "\n") + "\n");
		assertEquals(List.of(parts[1] + ": " + parts[2]), findings(text));
		assertEquals(parts[3].isEmpty() ? List.of() : List.of(document("Draft", parts[3].replace("\\n", "\n") + "\n")), fixed(text));
	}

	@Test
	void outdatedDocumentsMayLinkToOutdatedOnes() throws IOException {
		assertEquals(List.of(), findings(document("Deprecated\ndeprecated_at: 2024-01-01", "[a](scs-0190-v1-first.md)\n")));
	}

	private XtextResource resource(String text) throws IOException {
		files.put(MAIN, text);
		for (Map.Entry<String, String> file : files.entrySet())
			Files.writeString(folder.resolve(file.getKey()), file.getValue());
		List<StandardsDocument> documents = Documents.parse(files.keySet().stream().filter(f -> f.endsWith(".md")).map(folder::resolve).toList());
		return documents.stream().map(d -> (XtextResource) d.eResource()).filter(r -> r.getURI().lastSegment().equals(MAIN)).findFirst().orElseThrow();
	}

	private static List<Issue> issues(XtextResource resource) {
		return resource.getResourceServiceProvider().getResourceValidator().validate(resource, CheckMode.ALL, CancelIndicator.NullImpl).stream()
				.filter(i -> i.getCode().contains(".link-")).toList();
	}

	private List<String> findings(String text) throws IOException {
		return issues(resource(text)).stream().map(i -> i.getCode().substring(i.getCode().lastIndexOf('.') + 1) + ": " + i.getMessage()).toList();
	}

	/** The text after the first fix of each finding. */
	private List<String> fixed(String text) throws IOException {
		XtextResource resource = resource(text);
		List<String> results = new ArrayList<>();
		for (Issue issue : issues(resource))
			for (Fix fix : Workspace.service(RuleCatalogue.class).fixes(Problem.of(resource, issue)).stream().limit(1).toList())
				results.add(applied(text, fix.edits().getFirst()));
		return results;
	}

	private static String applied(String text, ReplaceRegion edit) {
		return text.substring(0, edit.getOffset()) + edit.getText() + text.substring(edit.getEndOffset());
	}
}
