package community.scs.workbench.policy.ide.testing;

import com.google.inject.Inject;
import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.policy.Credentials;
import community.scs.workbench.policy.PolicyCatalogues;
import community.scs.workbench.policy.Roles;
import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.testing.PolicyTestWords;
import community.scs.workbench.policy.testing.TestText;
import community.scs.workbench.policy.testing.TestedPolicy;
import community.scs.workbench.policy.yaml.Node;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.preferences.IPreferenceValuesProvider;

/** Proposes keys, personas, operations, roles, attributes, and what can be expected. */
public class TestProposals extends IdeContentProposalProvider {

	private static final Set<String> OF_TOKENS = Set.of("domain", "project", "user");
	private static final Set<String> OF_IDENTITIES = Set.of("id", "name", "domain");
	private static final int MAXIMAL_CALLS = 2;

	@Inject
	private PolicyCatalogues catalogues;
	@Inject
	private IPreferenceValuesProvider preferences;

	/** What is proposed at one place. */
	private static final class Offer {

		private final YamlPlace place;
		private final IIdeContentProposalAcceptor acceptor;
		private int rank = 1000;

		Offer(YamlPlace place, IIdeContentProposalAcceptor acceptor) {
			this.place = place;
			this.acceptor = acceptor;
		}

		void words(Map<String, String> words, String kind, String behind) {
			words.forEach((word, meaning) -> {
				if (behind.isEmpty() || !place.beside().contains(word))
					add(word, kind, meaning, behind);
			});
		}

		void add(String word, String kind, String description, String behind) {
			if (!word.regionMatches(true, 0, place.begun(), 0, place.begun().length()) || !acceptor.canAcceptMoreProposals())
				return;
			ContentAssistEntry entry = new ContentAssistEntry();
			entry.setPrefix(place.begun());
			entry.setLabel(word);
			entry.setProposal(written(word) + behind);
			entry.setKind(kind);
			entry.setDescription(description);
			acceptor.accept(entry, rank--);
		}

		/** Words that YAML reads as something else without quotes get them. */
		private String written(String word) {
			if (!place.quote().isEmpty())
				return word + place.quote();
			return word.matches("[A-Za-z_][\\w.-]*+") ? word : "'" + word.replace("'", "''") + "'";
		}
	}

	@Override
	public void createProposals(Collection<ContentAssistContext> contexts, IIdeContentProposalAcceptor acceptor) {
		for (ContentAssistContext context : contexts) {
			String all = context.getRootNode().getText();
			YamlPlace place = YamlPlace.at(all, Math.min(context.getOffset(), all.length()));
			TestText text = TestText.of(all);
			Offer offer = new Offer(place, acceptor);
			if (place.isKey())
				keys(offer, text, context);
			if (place.isValue())
				values(offer, text, context);
		}
	}

	private static void keys(Offer offer, TestText text, ContentAssistContext context) {
		List<String> path = offer.place.path();
		if (path.isEmpty())
			offer.words(PolicyTestWords.FILE, ContentAssistEntry.KIND_PROPERTY, ": ");
		else if (path.equals(List.of("tests", "-")))
			offer.words(PolicyTestWords.TEST, ContentAssistEntry.KIND_PROPERTY, ": ");
		else if (path.getFirst().equals("personas") && path.size() == 2)
			offer.words(attributes(), ContentAssistEntry.KIND_PROPERTY, ": ");
		else if (path.getFirst().equals("personas") && path.size() > 2 && path.get(2).equals("token"))
			offer.words(each(path.size() == 3 ? OF_TOKENS : OF_IDENTITIES, "An attribute of Keystone's token."), ContentAssistEntry.KIND_PROPERTY, ": ");
		else if (path.size() > 2 && path.get(0).equals("tests") && path.get(2).equals("target"))
			offer.words(targets(TestedPolicy.of(context.getResource(), text).targets(), path.subList(3, path.size())), ContentAssistEntry.KIND_PROPERTY, ": ");
	}

	private static Map<String, String> attributes() {
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("roles", "The roles that the token has: a list.");
		new TreeSet<>(Credentials.COMMON).forEach(name -> attributes.putIfAbsent(name, "An attribute of the token."));
		attributes.put("token", "What Keystone's rules ask for as token.domain.id and the like.");
		return attributes;
	}

	private static Map<String, String> each(Collection<String> words, String meaning) {
		return words.stream().sorted().collect(Collectors.toMap(word -> word, word -> meaning, (a, b) -> a, LinkedHashMap::new));
	}

	/** The next parts of the names of attributes that rules ask for and, at the beginning, the whole names. */
	private static Map<String, String> targets(Set<String> names, List<String> above) {
		String prefix = above.isEmpty() ? "" : String.join(".", above) + ".";
		Map<String, String> parts = new TreeMap<>();
		for (String name : names)
			if (name.startsWith(prefix)) {
				String rest = name.substring(prefix.length());
				parts.put(rest.split("\\.", 2)[0], "Rules ask for %(" + name + ")s.");
				if (above.isEmpty())
					parts.put(rest, "Rules ask for it.");
			}
		return parts;
	}

	private void values(Offer offer, TestText text, ContentAssistContext context) {
		List<String> path = offer.place.path();
		String last = path.isEmpty() ? "" : path.getLast();
		boolean ofTest = path.size() == 3 && path.get(0).equals("tests");
		if (path.equals(List.of("policy")))
			// files are the platform's to find
			return;
		else if (path.equals(List.of("catalogue")))
			catalogues.names(context.getResource()).forEach(name -> offer.add(name.name(), ContentAssistEntry.KIND_FILE, null, ""));
		else if (path.equals(List.of("switches", "-")))
			offer.words(PolicyTestWords.SWITCHES, ContentAssistEntry.KIND_VALUE, "");
		else if (ofTest && last.equals("persona"))
			text.personas().forEach((name, entry) -> offer.add(name, ContentAssistEntry.KIND_REFERENCE, written(text, entry.value()), ""));
		else if (ofTest && last.equals("expected"))
			offer.words(PolicyTestWords.OUTCOMES, ContentAssistEntry.KIND_VALUE, "");
		else if (ofTest && last.equals("operation"))
			operations(offer, TestedPolicy.of(context.getResource(), text));
		else if (path.size() == 4 && path.get(0).equals("personas") && path.get(2).equals("roles"))
			roles(offer, TestedPolicy.of(context.getResource(), text), CloudRoles.of(preferences.getPreferenceValues(context.getResource())));
		else if (path.equals(List.of("personas", path.size() > 1 ? path.get(1) : "", "system_scope")))
			offer.add("all", ContentAssistEntry.KIND_VALUE, "The token is for the whole system.", "");
	}

	private static String written(TestText text, Node node) {
		return node.span().in(text.text()).replaceAll("\\s++", " ");
	}

	private static void roles(Offer offer, TestedPolicy tested, CloudRoles cloud) {
		Set<String> roles = new TreeSet<>(Roles.USUAL);
		roles.addAll(cloud.all());
		roles.addAll(tested.roles());
		roles.forEach(role -> offer.add(role, ContentAssistEntry.KIND_VALUE, null, ""));
	}

	/** Operations first, then what they refer to. */
	private static void operations(Offer offer, TestedPolicy tested) {
		Map<Boolean, List<String>> rules = tested.rules().stream().collect(Collectors.partitioningBy(name -> name.contains(":")));
		for (boolean operation : new boolean[] { true, false })
			rules.get(operation).forEach(name -> offer.add(name, ContentAssistEntry.KIND_REFERENCE, tested.standard(name).map(TestProposals::calls).orElse(null), ""));
	}

	private static String calls(RuleDefault rule) {
		return rule.operations().stream().limit(MAXIMAL_CALLS).map(call -> call.method() + " " + call.path()).collect(Collectors.joining(", "));
	}
}
