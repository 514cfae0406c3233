package community.scs.workbench.policy.ide;

import com.google.inject.Inject;
import community.scs.workbench.policy.CatalogueName;
import community.scs.workbench.policy.Credentials;
import community.scs.workbench.policy.PolicyCatalogues;
import community.scs.workbench.policy.PolicyText;
import community.scs.workbench.policy.Roles;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.catalogue.TargetAttributes;
import community.scs.workbench.policy.model.AttributeCheck;
import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.model.RoleCheck;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.policy.model.Substitution;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Proposes rules, roles, attributes of token and target, and the words of the rule language. */
public class PolicyProposals extends IdeContentProposalProvider {

	/** What keystone puts into the credentials besides what all services do. */
	private static final Set<String> OF_KEYSTONE = Set.of("token.domain.id", "token.project.domain.id", "token.user.domain.id");

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("and", "Both sides must hold."),
			Map.entry("or", "One side must hold."), Map.entry("not", "What follows must not hold."),
			Map.entry("@", "Everyone."), Map.entry("!", "Nobody."), Map.entry("rule", "What another rule says: rule:NAME"),
			Map.entry("role", "The token has this role: role:NAME"),
			Map.entry("field", "A field of Neutron's resource has this value: field:RESOURCE:FIELD=VALUE"),
			Map.entry("http", "A server is asked: http://HOST/PATH"),
			Map.entry("https", "A server is asked: https://HOST/PATH"));
	private static final int MAXIMAL_CALLS = 2;
	private static final Set<String> OPERATORS = Set.of("and", "or");
	private static final Set<String> KINDS = Set.of("rule", "role", "field");

	@Inject
	private PolicyCatalogues catalogues;
	@Inject
	private PolicyDocumentation documentation;

	@Override
	public void createProposals(Collection<ContentAssistContext> contexts, IIdeContentProposalAcceptor acceptor) {
		Optional<ContentAssistContext> first = contexts.stream().findFirst();
		Optional<String> begun = first.flatMap(context -> PolicyCatalogues.begunName(context.getRootNode().getText(), context.getOffset()));
		if (begun.isEmpty())
			super.createProposals(contexts, acceptor);
		else
			for (CatalogueName name : catalogues.names(first.get().getResource()))
				if (name.name().regionMatches(true, 0, begun.get(), 0, begun.get().length()))
					acceptor.accept(catalogueEntry(name, begun.get()), getProposalPriorities().getDefaultPriority(null));
	}

	private static ContentAssistEntry catalogueEntry(CatalogueName name, String begun) {
		ContentAssistEntry entry = new ContentAssistEntry();
		entry.setPrefix(begun);
		entry.setProposal(name.name());
		entry.setKind(ContentAssistEntry.KIND_FILE);
		entry.setDescription(switch (name.origin()) {
			case BESIDE -> "a file here";
			case KEPT -> "one of your own catalogues";
			case EXAMPLE -> "an example";
		});
		return entry;
	}

	@Override
	protected void _createProposals(Keyword keyword, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		String word = keyword.getValue();
		if (OPERATORS.contains(word) && !isAfterCheck(context))
			return;
		if (WORDS.containsKey(word))
			propose(KINDS.contains(word) ? word + ":" : word, ContentAssistEntry.KIND_KEYWORD, WORDS.get(word), context,
					acceptor);
	}

	@Override
	protected void _createProposals(CrossReference reference, ContentAssistContext context,
			IIdeContentProposalAcceptor acceptor) {
		for (Rule rule : file(context).getRules())
			if (rule.getName() != null)
				propose(rule.getName(), ContentAssistEntry.KIND_REFERENCE, documentation.meaning(rule), context,
						acceptor);
		catalogue(context).ifPresent(known -> known.rules().values().stream().filter(r -> r.operations().isEmpty())
				.forEach(r -> standard(r, known, context, acceptor)));
	}

	@Override
	protected void _createProposals(RuleCall call, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		// tokens are proposed where they are assigned
	}

	@Override
	protected void _createProposals(Assignment assignment, ContentAssistContext context,
			IIdeContentProposalAcceptor acceptor) {
		String owner = GrammarUtil.containingRule(assignment).getName();
		switch (owner + "." + assignment.getFeature()) {
		case "Rule.name" -> catalogue(context).ifPresent(
				known -> known.rules().values().forEach(rule -> standard(rule, known, context, acceptor)));
		case "Check.role" -> values(roles(context), RoleCheck.class, c -> PolicyText.of(c.getRole()), context, acceptor);
		case "Check.attribute" -> attributes(context, acceptor);
		case "MatchPart.attribute" -> values(usualTargets(context), Substitution.class, Substitution::getAttribute, context, acceptor);
		case "MatchPart.text" -> targets(context, acceptor);
		default -> {
			if (!(assignment.getTerminal() instanceof RuleCall))
				super._createProposals(assignment, context, acceptor);
		}
		}
	}

	private <T extends EObject> void values(Set<String> usual, Class<T> type, Function<T, String> value,
			ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		Set<String> values = new TreeSet<>(usual);
		values.addAll(used(type, value, context));
		values.forEach(v -> propose(v, ContentAssistEntry.KIND_VALUE, null, context, acceptor));
	}

	private static <T extends EObject> Set<String> used(Class<T> type, Function<T, String> value,
			ContentAssistContext context) {
		return EcoreUtil2.getAllContentsOfType(file(context), type).stream()
				.filter(e -> !isAtCursor(e, context)).map(value).filter(v -> v != null && !v.isEmpty())
				.collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean isAtCursor(EObject element, ContentAssistContext context) {
		INode node = NodeModelUtils.findActualNodeFor(element);
		return node != null && node.getOffset() <= context.getOffset() && node.getEndOffset() >= context.getOffset();
	}

	private void attributes(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		Set<String> attributes = new TreeSet<>(Credentials.COMMON);
		attributes.addAll(OF_KEYSTONE);
		attributes.addAll(used(AttributeCheck.class, AttributeCheck::getAttribute, context));
		for (String attribute : attributes)
			propose(attribute + ":", ContentAssistEntry.KIND_PROPERTY, "An attribute of the token.", context, acceptor);
		propose("None:", ContentAssistEntry.KIND_VALUE, "An attribute of the target is not set: None:%(NAME)s", context,
				acceptor);
	}

	private void targets(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		if (isAfterCheck(context))
			return;
		Set<String> attributes = new TreeSet<>(usualTargets(context));
		attributes.addAll(used(Substitution.class, Substitution::getAttribute, context));
		for (String attribute : attributes)
			propose("%(" + attribute + ")s", ContentAssistEntry.KIND_PROPERTY, "An attribute of the target.", context,
					acceptor);
	}

	/** Of every keystone, of the defaults, and those that the file names. */
	private Set<String> roles(ContentAssistContext context) {
		Set<String> roles = new TreeSet<>(Roles.USUAL);
		catalogue(context).ifPresent(known -> roles.addAll(Roles.in(known.rules().values().stream().map(RuleDefault::check).toList())));
		Roles.named(context.getRootNode().getText()).ifPresent(roles::addAll);
		return roles;
	}

	private Set<String> usualTargets(ContentAssistContext context) {
		return catalogue(context).map(TargetAttributes::of).orElse(Set.of());
	}

	/** A blank or parenthesis ends a check; before it, the check goes on. */
	private static boolean isAfterCheck(ContentAssistContext context) {
		int start = context.getReplaceRegion().getOffset();
		char before = start == 0 ? ' ' : context.getRootNode().getText().charAt(start - 1);
		return Character.isWhitespace(before) || before == ')';
	}

	private void standard(RuleDefault rule, Catalogue known, ContentAssistContext context,
			IIdeContentProposalAcceptor acceptor) {
		String prefix = context.getPrefix();
		String quote = prefix.startsWith("\"") || prefix.startsWith("'") ? prefix.substring(0, 1) : "";
		propose(quote + rule.name() + quote, ContentAssistEntry.KIND_REFERENCE,
				documentation.ofDefault(Optional.of(known), rule.name()), calls(rule), context, acceptor);
	}

	/** The API calls that the rule guards, or what it says if it guards none. */
	private static String calls(RuleDefault rule) {
		String calls = rule.operations().stream().limit(MAXIMAL_CALLS).map(o -> o.method() + " " + o.path()).collect(Collectors.joining(", "));
		return rule.operations().isEmpty() ? rule.check() : rule.operations().size() > MAXIMAL_CALLS ? calls + ", …" : calls;
	}

	private void propose(String text, String kind, String documentation, ContentAssistContext context,
			IIdeContentProposalAcceptor acceptor) {
		propose(text, kind, documentation, null, context, acceptor);
	}

	private void propose(String text, String kind, String documentation, String description, ContentAssistContext context,
			IIdeContentProposalAcceptor acceptor) {
		ContentAssistEntry entry = getProposalCreator().createProposal(text, context, e -> {
			e.setKind(kind);
			e.setDocumentation(documentation);
			e.setDescription(description);
		});
		acceptor.accept(entry, getProposalPriorities().getDefaultPriority(entry));
	}

	private Optional<Catalogue> catalogue(ContentAssistContext context) {
		return catalogues.of(context.getResource());
	}

	private static PolicyFile file(ContentAssistContext context) {
		return (PolicyFile) context.getRootModel();
	}
}
