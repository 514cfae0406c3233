package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.google.common.base.Predicate;
import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.model.ExpressionBody;
import community.scs.workbench.policy.model.RuleCheck;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import community.scs.workbench.policy.decide.CheckParser;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.LoadException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.xtext.findReferences.IReferenceFinder;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.ide.server.Document;
import org.junit.jupiter.api.Test;

class ChangingTest {

	@Test
	void aReferenceLeadsToTheLastDefinition() {
		Editing editing = new Editing("\"a\": \"@\"\n\"b\": \"rule:¦a\"\n\"a\": \"!\"\n");
		assertSame(editing.file().getRules().get(2),
				Editing.service(EObjectAtOffsetHelper.class).resolveCrossReferencedElementAt(editing.resource, editing.cursor));
	}

	@Test
	void findsReferences() {
		Editing editing = new Editing("\"a\": \"@\"\n\"b\": \"rule:a or not rule:a\"\n'c': rule:a\n");
		URI target = EcoreUtil.getURI(editing.file().getRules().getFirst());
		List<Integer> lines = new ArrayList<>();
		Editing.service(IReferenceFinder.class).findReferences((Predicate<URI>) target::equals, editing.resource,
				new IReferenceFinder.Acceptor() {
					@Override
					public void accept(EObject source, URI uri, EReference reference, int index, EObject rule, URI ruleUri) {
						lines.add(NodeModelUtils.getNode(source).getStartLine());
					}

					@Override
					public void accept(IReferenceDescription description) {
						throw new AssertionError(description);
					}
				}, null);
		assertEquals(List.of(2, 2, 3), lines);
	}

	@Test
	void renamesARuleWithItsReferencesInEveryStyle() {
		assertEquals("\"n:w\": \"@\" # a\n'b': 'rule:n:w  and not ( rule:n:w )'\nc: rule:n:w\nd: |\n  rule:n:w\ne: [[\"rule:n:w\"]]\n",
				renamed("\"¦a\": \"@\" # a\n'b': 'rule:a  and not ( rule:a )'\nc: rule:a\nd: |\n  rule:a\ne: [[\"rule:a\"]]\n", "n:w"));
		assertEquals("b: rule:n\nn: '@'\n", renamed("b: rule:¦a\na: '@'\n", "n"));
		assertEquals("{\"n\": \"@\", \"b\": \"rule:n\"}", renamed("{\"¦a\": \"@\", \"b\": \"rule:a\"}", "n"));
	}

	@Test
	void refusesNamesThatWouldNotReadBack() {
		for (String name : List.of("a b", "a\"", "", "x)", ":x", "x:", "#x"))
			assertEquals("a: '@'\nb: rule:a\n", renamed("¦a: '@'\nb: rule:a\n", name));
	}

	@Test
	void whatAServiceLoadsTogetherIsLinkedAndRenamedTogether() throws Exception {
		Editing main = new Editing("\"¦a\": \"@\"\n", URI.createURI("file:/etc/keystone/policy.yaml"));
		XtextResource overlay = (XtextResource) main.resource.getResourceSet()
				.createResource(URI.createURI("file:/etc/keystone/policy.d/10.yaml"));
		overlay.reparse("b: rule:a\n");
		XtextResource other = (XtextResource) main.resource.getResourceSet()
				.createResource(URI.createURI("file:/etc/nova/policy.yaml"));
		other.reparse("b: rule:a\n");
		EcoreUtil.resolveAll(main.resource.getResourceSet());
		WorkspaceEdit edit = rename(main, "n");
		assertEquals(Set.of("file:/etc/keystone/policy.yaml", "file:/etc/keystone/policy.d/10.yaml"), edit.getChanges().keySet());
	}

	@Test
	void theFileThatIsLoadedLastDecides() throws Exception {
		Editing main = new Editing("\"¦a\": \"role:x\"\n\"b\": \"rule:a\"\n", URI.createURI("file:/etc/keystone/policy.yaml"));
		XtextResource first = overlay(main, "10.yaml", "a: role:y\nc: rule:a\n");
		XtextResource last = overlay(main, "20.yaml", "a: role:z\n");
		main.resource.relink();
		EcoreUtil.resolveAll(main.resource.getResourceSet());
		RuleCheck reference = (RuleCheck) ((ExpressionBody) main.file().getRules().get(1).getBody()).getExpression();
		assertSame(PolicyFiles.file(last).getRules().getFirst(), reference.getRule());
		assertEquals(List.of("community.scs.workbench.policy.overridden-rule"), main.issues().stream().map(i -> i.getCode()).toList());
		WorkspaceEdit edit = rename(main, "n");
		assertEquals(List.of(2, 2, 1), List.of(main.resource, first, last).stream()
				.map(r -> edit.getChanges().get(r.getURI().toString()).size()).toList());
	}

	private static XtextResource overlay(Editing main, String name, String text) throws Exception {
		XtextResource overlay = (XtextResource) main.resource.getResourceSet()
				.createResource(URI.createURI("file:/etc/keystone/policy.d/" + name));
		overlay.reparse(text);
		return overlay;
	}

	private static String renamed(String text, String name) {
		Editing editing = new Editing(text);
		WorkspaceEdit edit = rename(editing, name);
		return edit.getChanges().isEmpty() ? editing.text : editing.apply(edit.getChanges().values().iterator().next());
	}

	private static WorkspaceEdit rename(Editing editing, String name) {
		IRenameService2.Options options = new IRenameService2.Options();
		options.setLanguageServerAccess(access(editing));
		options.setCancelIndicator(CancelIndicator.NullImpl);
		options.setRenameParams(new RenameParams(new TextDocumentIdentifier(editing.resource.getURI().toString()),
				editing.document().getPosition(editing.cursor), name));
		return Editing.service(IRenameService2.class).rename(options);
	}

	/** What the services ask of a language server, answered for one text. */
	static ILanguageServerAccess access(Editing editing) {
		return access(editing.resource, editing.document());
	}

	static ILanguageServerAccess access(XtextResource resource, Document document) {
		ILanguageServerAccess.Context context = new ILanguageServerAccess.Context(resource, document, true, CancelIndicator.NullImpl);
		return (ILanguageServerAccess) Proxy.newProxyInstance(ChangingTest.class.getClassLoader(),
				new Class<?>[] { ILanguageServerAccess.class }, (proxy, method, arguments) -> switch (method.getName()) {
				case "doSyncRead", "doRead", "doReadIndex" -> {
					@SuppressWarnings("unchecked")
					Function<ILanguageServerAccess.Context, Object> reader = (Function<ILanguageServerAccess.Context, Object>) arguments[1];
					Object answer = reader.apply(context);
					yield method.getName().equals("doSyncRead") ? answer : CompletableFuture.completedFuture(answer);
				}
				case "newLiveScopeResourceSet" -> resource.getResourceSet();
				default -> null;
				});
	}

	@Test
	void formatsBlanksAndKeepsTheRest() {
		assertEquals("# c  c\n\"a\": \"role:x or (role:y and not role:z)\"   # d\n\n\n'b': rule:a\nc:\n  role:x   \nd: \"role:x\n  or role:y\"\n",
				formatted("# c  c\n\"a\"  :    \"role:x   or (  role:y and   not   role:z )\"   # d\n\n\n'b':   rule:a\nc:\n  role:x   \nd: \"role:x\n  or   role:y\"\n"));
		assertEquals("{\n  \"a\": \"@\",\"b\": [[\"role:x\"]]\n}", formatted("{\n  \"a\" : \"@\",\"b\":[[\"role:x\"]]\n}"));
	}

	@Test
	void formattingChangesBlanksOnly() throws Exception {
		for (var path : Inputs.own()) {
			String text = java.nio.file.Files.readString(path);
			assertEquals(text.replaceAll("[ \\t]", ""), formatted(text).replaceAll("[ \\t]", ""), path::toString);
			assertEquals(formatted(text), formatted(formatted(text)), path::toString);
		}
	}

	/** {@code -Dpolicy.fuzz.seed=N} repeats a run. */
	@Test
	void formattingNeverChangesWhatAPolicyMeans() {
		long seed = Long.getLong("policy.fuzz.seed", 20240731);
		Random random = new Random(seed);
		for (int round = 0; round < 1000; round++) {
			String text = generated(random);
			String once = formatted(text);
			assertEquals(rules(text), rules(once), text);
			assertEquals(once, formatted(once), text);
			assertEquals(text.lines().filter(line -> line.startsWith("#")).toList(), once.lines().filter(line -> line.startsWith("#")).toList(), text);
		}
	}

	/** The checks as oslo.policy reads them, or why it cannot. */
	private static String rules(String text) {
		var file = community.scs.workbench.policy.yaml.PolicyFile.parse(text);
		StringBuilder rules = new StringBuilder(file.failure().isPresent() ? "not read" : "");
		try {
			for (var rule : file.rules())
				rules.append(rule.name()).append(" = ").append(CheckParser.parse(rule.value(), Kinds.PLAIN)).append('\n');
		} catch (LoadException e) {
			rules.append("not loaded");
		}
		return rules.toString();
	}

	private static String generated(Random random) {
		String[] checks = { "role:admin", "rule:a", "user_id:%(user_id)s", "'m':%(target.role.name)s", "@", "!", "None:%(x)s", "http://h/%(a)s", "field:n:s=True" };
		StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "# head  of  it\n\n" : "");
		for (int rule = random.nextInt(5); rule >= 0; rule--) {
			StringBuilder check = new StringBuilder();
			for (int part = random.nextInt(4); part >= 0; part--)
				check.append(random.nextInt(5) == 0 ? "not " : "").append(random.nextInt(4) == 0 ? "( " : "").append(checks[random.nextInt(checks.length)])
						.append(random.nextInt(4) == 0 ? " )" : "").append(part == 0 ? "" : random.nextBoolean() ? "  and " : " or   ");
			String gap = " ".repeat(1 + random.nextInt(3));
			String name = random.nextBoolean() ? "r" + rule : "\"s:" + rule + "\"";
			text.append(random.nextInt(4) == 0 ? "# why\n" : "").append(name).append(random.nextInt(6) == 0 ? " :" : ":").append(switch (random.nextInt(6)) {
				case 0 -> gap + "\"" + check.toString().replace("'", "\\\"") + "\"";
				case 1 -> gap + "'" + check.toString().replace("'", "''") + "'";
				case 2 -> " |\n  " + check;
				case 3 -> " >\n  " + check.toString().replaceFirst(" (?:and|or) ", "$0\n  ");
				case 4 -> gap + "[[ \"role:x\" ,\"" + check.toString().replace("'", "") + "\"],\"@\" ]";
				default -> gap + check;
			}).append(random.nextInt(3) == 0 ? gap + "# c" : "").append("\n").append(random.nextInt(4) == 0 ? "\n" : "");
		}
		return text.toString();
	}

	private static String formatted(String text) {
		Editing editing = new Editing(text);
		FormatterRequest request = Editing.service(FormatterRequest.class);
		request.setTextRegionAccess(Editing.service(TextRegionAccessBuilder.class).forNodeModel(editing.resource).create());
		List<ITextReplacement> replacements = Editing.service(IFormatter2.class).format(request);
		return request.getTextRegionAccess().getRewriter().renderToString(replacements);
	}
}
