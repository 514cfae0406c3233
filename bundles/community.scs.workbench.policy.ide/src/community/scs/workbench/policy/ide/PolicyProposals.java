package community.scs.workbench.policy.ide;

import com.google.inject.Inject;
import community.scs.workbench.policy.CatalogueName;
import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.policy.Credentials;
import community.scs.workbench.policy.PolicyCatalogues;
import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.PolicyText;
import community.scs.workbench.policy.Roles;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.catalogue.TargetAttributes;
import community.scs.workbench.policy.model.AttributeCheck;
import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.model.PolicyPackage;
import community.scs.workbench.policy.model.RoleCheck;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.policy.model.RuleCheck;
import community.scs.workbench.policy.model.Substitution;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.preferences.IPreferenceValuesProvider;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScopeProvider;

/** Proposes rules, roles, attributes of token and target, and the words of the rule language. */
public class PolicyProposals extends IdeContentProposalProvider {

	/** What keystone puts into the credentials besides what all services do. */
	private static final Set<String> OF_KEYSTONE = Set.of("token.domain.id", "token.project.domain.id", "token.user.domain.id");

	private static final Map<String, String> OPERATORS = words("and", "Both sides must hold.", "or", "One side must hold.");
	private static final Map<String, String> CHECKS = words("@", "Everyone.", "!", "Nobody.", "rule:", "What another rule says: rule:NAME",
			"role:", "The token has this role: role:NAME", "http://", "A server is asked: http://HOST/PATH", "https://", "A server is asked: https://HOST/PATH");
	private static final String NOT = "What follows must not hold.";
	private static final String FIELD = "A field of Neutron's resource has this value: field:RESOURCE:FIELD=VALUE";
	private static final Map<String, Set<String>> VALUES = Map.of("is_admin", Set.of("True", "False"), "is_admin_project", Set.of("True", "False"), "system_scope", Set.of("all"));
	private static final Map<String, String> DIRECTIVES = words("catalogue: ", "The defaults that the policy is held against: a file, or a catalogue by its name.",
			"roles: ", "Roles that the policy may ask for besides the usual ones.");
	private static final Pattern DIRECTIVE = Pattern.compile("#\\s*+(\\w*+)");
	private static final Pattern NAMED_ROLES = Pattern.compile("#\\s*+roles:(?:.*[\\s,])?([^\\s,]*+)");
	private static final int MAXIMAL_CALLS = 2;

	@Inject
	private IPreferenceValuesProvider preferences;

	@Inject
	private PolicyCatalogues catalogues;
	@Inject
	private PolicyDocumentation documentation;
	@Inject
	private IScopeProvider scopes;

	@Override
	public void createProposals(Collection<ContentAssistContext> contexts, IIdeContentProposalAcceptor acceptor) {
		for (ContentAssistContext context : contexts) {
			String text = context.getRootNode().getText();
			int offset = Math.min(context.getOffset(), text.length());
			PolicyPlace place = PolicyPlace.at(text, offset);
			INode around = body(context, offset);
			int end = text.indexOf('\n', offset);
			String rest = text.substring(offset, around != null ? Math.max(offset, around.getEndOffset()) : end < 0 ? text.length() : end);
			PolicyOffer offer = new PolicyOffer(place, rest, offset, acceptor);
			boolean isTaken = around != null && (place.kind() == PolicyPlace.Kind.KEY || place.isBare() && place.begun().isEmpty() && offset <= around.getOffset());
			switch (isTaken ? PolicyPlace.Kind.NOTHING : place.kind()) {
			case COMMENT -> comment(offer, text, offset, context);
			case KEY -> keys(offer, context);
			case CHECK -> checks(offer, context);
			case OPERATOR -> OPERATORS.forEach((word, meaning) -> offer.word(word, meaning, offer.isGlued() ? " " : ""));
			case RULE -> rules(offer, "", context);
			case ROLE -> roles(context).forEach(role -> offer.value(role, null));
			case VALUE -> values(offer, context);
			case NOTHING -> {
				// a place where nothing can be written
			}
			}
		}
	}

	/** Of the entry at the offset what it says; null if it says nothing. */
	private static INode body(ContentAssistContext context, int offset) {
		for (Rule rule : file(context).getRules()) {
			ICompositeNode entry = NodeModelUtils.findActualNodeFor(rule);
			INode body = rule.getBody() == null ? null : NodeModelUtils.findActualNodeFor(rule.getBody());
			if (body != null && body.getLength() > 0 && entry.getOffset() < offset && offset <= body.getEndOffset())
				return body;
		}
		return null;
	}

	private static Map<String, String> words(String... wordsAndMeanings) {
		Map<String, String> words = new LinkedHashMap<>();
		for (int i = 0; i < wordsAndMeanings.length; i += 2)
			words.put(wordsAndMeanings[i], wordsAndMeanings[i + 1]);
		return words;
	}

	/** In a comment before the first rule, which may name a catalogue and roles. */
	private void comment(PolicyOffer offer, String text, int offset, ContentAssistContext context) {
		if (!PolicyCatalogues.isHead(text, offset))
			return;
		Optional<String> catalogue = PolicyCatalogues.begunName(text, offset);
		Matcher role = NAMED_ROLES.matcher(offer.place().begun());
		Matcher directive = DIRECTIVE.matcher(offer.place().begun());
		if (catalogue.isPresent())
			for (CatalogueName name : catalogues.names(context.getResource()))
				offer.of(catalogue.get()).file(name.name(), switch (name.origin()) {
				case BESIDE -> "a file here";
				case KEPT -> "one of your own catalogues";
				case EXAMPLE -> "an example";
				});
		else if (role.matches())
			roles(context).stream().filter(name -> !name.equals(role.group(1))).forEach(name -> offer.of(role.group(1)).value(name, null));
		else if (directive.matches())
			DIRECTIVES.forEach((word, meaning) -> {
				if (word.startsWith("roles") ? Roles.named(text).isEmpty() : PolicyCatalogues.named(text).isEmpty())
					offer.of(directive.group(1)).word(word, meaning, "");
			});
	}

	/** Rules of the service that the file does not define yet, then those that it refers to and nobody defines. */
	private void keys(PolicyOffer offer, ContentAssistContext context) {
		Set<String> defined = file(context).getRules().stream().map(Rule::getName).filter(name -> name != null).collect(Collectors.toSet());
		Optional<Catalogue> catalogue = catalogue(context);
		catalogue.ifPresent(known -> known.rules().values().stream().filter(rule -> !defined.contains(rule.name()))
				.forEach(rule -> offer.entry(rule.name(), rule.check(), () -> documentation.ofDefault(catalogue, rule.name()), calls(rule))));
		for (RuleCheck check : EcoreUtil2.getAllContentsOfType(file(context), RuleCheck.class)) {
			String name = check.getRule() == null || check.getRule().eIsProxy() ? PolicyText.referredName(check) : null;
			if (name != null && !name.isEmpty() && defined.add(name) && catalogue.flatMap(known -> known.rule(name)).isEmpty())
				offer.entry(name, "!", () -> "The file refers to it, but does not define it.", null);
		}
	}

	private void checks(PolicyOffer offer, ContentAssistContext context) {
		boolean isListed = offer.place().isListed();
		if (offer.isBeforeOperand()) {
			if (!isListed)
				offer.word("not", NOT, " ");
			return;
		}
		if (!isListed)
			offer.word("not", NOT, "");
		CHECKS.forEach((word, meaning) -> offer.word(word, meaning, ""));
		if (catalogue(context).map(known -> known.rules().values().stream().anyMatch(rule -> rule.check().contains("field:"))).orElse(true))
			offer.word("field:", FIELD, "");
		Set<String> attributes = new TreeSet<>(Credentials.COMMON);
		attributes.addAll(OF_KEYSTONE);
		attributes.addAll(used(AttributeCheck.class, AttributeCheck::getAttribute, context));
		attributes.forEach(attribute -> offer.property(attribute + ":", "An attribute of the token."));
		offer.property("None:", "An attribute of the target is not set: None:%(NAME)s");
		if (!offer.place().begun().isEmpty()) {
			rules(offer, "rule:", context);
			roles(context).forEach(role -> offer.named("role:", role, null));
		}
	}

	/** Those that the file sees, but for the one that is being written, then those of the service that no operation asks. */
	private void rules(PolicyOffer offer, String before, ContentAssistContext context) {
		Map<String, EObject> rules = new TreeMap<>();
		for (IEObjectDescription rule : scopes.getScope(file(context), PolicyPackage.Literals.RULE_CHECK__RULE).getAllElements())
			rules.putIfAbsent(rule.getName().toString(), rule.getEObjectOrProxy());
		catalogue(context).ifPresent(known -> known.rules().values().stream().filter(rule -> rule.operations().isEmpty()).forEach(rule -> {
			if (!rules.containsKey(rule.name()) && !rule.name().equals(offer.place().rule()))
				offer.standard(before, rule.name(), documentation.ofDefault(Optional.of(known), rule.name()), rule.check());
		}));
		rules.remove(String.valueOf(offer.place().rule()));
		rules.forEach((name, rule) -> offer.named(before, name, rule));
	}

	private void values(PolicyOffer offer, ContentAssistContext context) {
		Set<String> values = VALUES.getOrDefault(offer.place().attribute(), Set.of());
		new TreeSet<>(values).forEach(value -> offer.value(value, null));
		if (!values.isEmpty())
			return;
		Set<String> targets = new TreeSet<>(catalogue(context).map(TargetAttributes::of).orElse(Set.of()));
		targets.addAll(used(Substitution.class, Substitution::getAttribute, context));
		targets.forEach(offer::target);
	}

	private static <T extends EObject> Set<String> used(Class<T> type, Function<T, String> value, ContentAssistContext context) {
		return EcoreUtil2.getAllContentsOfType(file(context), type).stream().filter(e -> !isAtCursor(e, context)).map(value)
				.filter(v -> v != null && !v.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean isAtCursor(EObject element, ContentAssistContext context) {
		INode node = NodeModelUtils.findActualNodeFor(element);
		return node != null && node.getOffset() <= context.getOffset() && node.getEndOffset() >= context.getOffset();
	}

	/** Of every keystone, of the cloud, of the defaults, those that the file names, and those that it asks for. */
	private Set<String> roles(ContentAssistContext context) {
		Set<String> roles = new TreeSet<>(Roles.USUAL);
		roles.addAll(CloudRoles.of(preferences.getPreferenceValues(context.getResource())).all());
		catalogue(context).ifPresent(known -> roles.addAll(Roles.in(known.rules().values().stream().map(RuleDefault::check).toList())));
		Roles.named(context.getRootNode().getText()).ifPresent(roles::addAll);
		roles.addAll(used(RoleCheck.class, check -> PolicyText.of(check.getRole()), context));
		return roles;
	}

	/** The API calls that the rule guards, or what it says if it guards none. */
	private static String calls(RuleDefault rule) {
		String calls = rule.operations().stream().limit(MAXIMAL_CALLS).map(o -> o.method() + " " + o.path()).collect(Collectors.joining(", "));
		return rule.operations().isEmpty() ? rule.check() : rule.operations().size() > MAXIMAL_CALLS ? calls + ", …" : calls;
	}

	private Optional<Catalogue> catalogue(ContentAssistContext context) {
		return catalogues.of(context.getResource());
	}

	private static PolicyFile file(ContentAssistContext context) {
		return PolicyFiles.file(context.getResource());
	}
}
