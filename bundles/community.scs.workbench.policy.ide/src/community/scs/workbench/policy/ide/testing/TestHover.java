package community.scs.workbench.policy.ide.testing;

import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Explainer;
import community.scs.workbench.policy.decide.Explanation;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.test.PolicyTests;
import community.scs.workbench.policy.testing.PolicyTestWords;
import community.scs.workbench.policy.testing.TestText;
import community.scs.workbench.policy.testing.TestText.Case;
import community.scs.workbench.policy.testing.TestText.Place;
import community.scs.workbench.policy.testing.TestedPolicy;
import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.UnreadableException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Says what a word means: a rule as it is written, a persona, and how the policy decides a test now. */
public class TestHover implements IHoverService {

	private static final int SHOWN_REASONS = 6;

	@Override
	public Hover hover(Document document, XtextResource resource, HoverParams params, CancelIndicator cancel) {
		TestText text = TestText.of(document.getContents());
		int offset = document.getOffSet(params.getPosition());
		Place place = text.at(offset).orElse(null);
		String words = place == null ? null : words(text, resource, place, offset);
		return words == null ? EMPTY_HOVER
				: new Hover(new MarkupContent("markdown", words),
						new Range(document.getPosition(place.scalar().span().offset()), document.getPosition(place.scalar().span().end())));
	}

	private static String words(TestText text, XtextResource resource, Place place, int offset) {
		List<String> path = place.path();
		String word = place.scalar().text();
		if (place.isKey())
			return path.isEmpty() ? PolicyTestWords.FILE.get(word) : path.equals(List.of("tests", "-")) ? PolicyTestWords.TEST.get(word)
					: path.equals(List.of("personas")) ? persona(text, word) : null;
		boolean ofTest = path.size() == 3 && path.getFirst().equals("tests");
		if (path.equals(List.of("switches", "-")))
			return PolicyTestWords.SWITCHES.get(word);
		return !ofTest ? null : switch (path.getLast()) {
			case "persona" -> persona(text, word);
			case "operation" -> rule(TestedPolicy.of(resource, text), word);
			case "name", "expected" -> text.test(offset).map(test -> decided(text, TestedPolicy.of(resource, text), test)).orElse(null);
			default -> null;
		};
	}

	private static String persona(TestText text, String name) {
		Node.Entry persona = text.personas().get(name);
		return persona == null ? null : "**" + name + "**\n\n```\n" + persona.value().span().in(text.text()) + "\n```";
	}

	/** Null if nobody defines it. */
	private static String rule(TestedPolicy tested, String name) {
		Policy.Rule rule = tested.policy() == null ? null : tested.policy().rules().get(name);
		if (rule == null)
			return null;
		StringBuilder words = new StringBuilder("**" + name + "**").append(switch (rule.source()) {
			case FILE -> " in the policy";
			case DEFAULT -> ", default of " + tested.catalogue();
			case DEPRECATED_NAME -> ", from the policy's rule under the deprecated name";
		}).append("\n\n```\n").append(rule.check()).append("\n```");
		tested.standard(name).ifPresent(standard -> words.append(standard(standard)));
		return words.toString();
	}

	private static String standard(RuleDefault rule) {
		String calls = rule.operations().stream().map(call -> "`" + call.method() + " " + call.path() + "`  \n").collect(Collectors.joining());
		return (rule.description().isEmpty() ? "" : "\n\n" + rule.description()) + (calls.isEmpty() ? "" : "\n\n" + calls);
	}

	private static String decided(TestText text, TestedPolicy tested, Case test) {
		Optional<PolicyTests.Case> asked = read(text, test);
		if (tested.policy() == null || asked.isEmpty())
			return PolicyTestWords.OUTCOMES.get(test.word("expected"));
		Enforcer enforcer = new Enforcer(tested.policy());
		PolicyTests.Case question = asked.get();
		Decision decision = enforcer.decide(question.credentials(), question.target(), question.operation());
		boolean expected = decision.outcome() == question.expected();
		String reasons = Explainer.explain(enforcer, question.credentials(), question.target(), question.operation()).deciding().stream().limit(SHOWN_REASONS)
				.map(TestHover::line).collect(Collectors.joining("\n"));
		return "**" + decision.outcome().name().toLowerCase(Locale.ROOT) + "**" + (expected ? ", as expected. " : ", but " + test.word("expected") + " is expected. ")
				+ decision.reason() + "\n\n" + reasons;
	}

	private static String line(Explanation part) {
		return part.check() == null ? "- " + part.reason()
				: "- `" + part.check() + "`" + (part.rule() == null ? "" : " in `" + part.rule().name() + "`") + ": " + part.reason();
	}

	/** The test, if it is complete; others may be as they are. */
	private static Optional<PolicyTests.Case> read(TestText text, Case test) {
		List<Node.Entry> parts = TestText.entries(text.root()).stream()
				.map(entry -> TestText.word(entry.key()).equals("tests") ? new Node.Entry(entry.key(), new Node.Sequence(List.of(test.node()), test.node().span())) : entry).toList();
		try {
			return PolicyTests.parse(new Node.Mapping(parts, text.root().span())).cases().stream().findFirst();
		} catch (UnreadableException e) {
			return Optional.empty();
		}
	}
}
