package community.scs.workbench.check;

import community.scs.workbench.observation.model.Flavor;
import community.scs.workbench.observation.model.Guest;
import community.scs.workbench.observation.model.Image;
import community.scs.workbench.requirement.model.Expectation;
import community.scs.workbench.requirement.model.FlavorExtraSpec;
import community.scs.workbench.requirement.model.GuestExpectation;
import community.scs.workbench.requirement.model.ImageProperty;
import community.scs.workbench.requirement.model.ItemExpectation;
import community.scs.workbench.requirement.model.ItemsRule;
import community.scs.workbench.requirement.model.RoleExpectation;
import community.scs.workbench.requirement.model.VocabularyRequirement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.emf.ecore.EObject;

/** Judges the typed vocabularies, each object on its own. */
final class Vocabularies {

	private Vocabularies() {
	}

	static void judge(Expectation expectation, VocabularyRequirement requirement, Scope scope, Findings findings)
			throws Unjudged {
		switch (expectation) {
			case GuestExpectation guest -> judge(guest, requirement, scope, findings);
			case ImageProperty property -> judge(property, scope, findings);
			case FlavorExtraSpec spec -> judge(spec, scope, findings);
			case ItemsRule rule -> new ItemsJudge(rule, findings).judge(scope.recording());
			case RoleExpectation roles -> new RoleJudge(roles, findings, RoleRules.observed(scope.recording())).judge();
			default -> throw new IllegalArgumentException(expectation.eClass().getName());
		}
	}

	private static void judge(GuestExpectation expectation, VocabularyRequirement requirement, Scope scope,
			Findings findings) throws Unjudged {
		boolean sampled = false;
		for (Guest guest : scope.recording().getGuests())
			if (requirement.getSample() == null
					|| Conditions.decide(requirement.getSample(), scope.with(null, guest)).holds()) {
				sampled = true;
				findings.ask(guest, expectation, () -> GuestJudge.decide(expectation, guest));
			}
		if (!sampled)
			throw Unjudged.miss("no guest was sampled"
					+ (requirement.getSample() == null ? "" : " where " + Facts.source(requirement.getSample())), expectation);
	}

	private static void judge(ImageProperty property, Scope scope, Findings findings) {
		for (Image image : scope.recording().getImages())
			if (List.of("public", "community").contains(String.valueOf(image.getVisibility())))
				ask(image, property, image.getProperties(), findings);
	}

	private static void judge(FlavorExtraSpec spec, Scope scope, Findings findings) {
		for (Flavor flavor : scope.recording().getFlavors())
			ask(flavor, spec, flavor.getExtraSpecs(), findings);
	}

	private static void ask(EObject object, ItemExpectation expectation, List<Map.Entry<String, String>> items,
			Findings findings) {
		String value = items.stream().filter(e -> Objects.equals(e.getKey(), expectation.getKey()))
				.map(Map.Entry::getValue).findFirst().orElse(null);
		boolean holds = expectation.getValue() == null ? value != null : expectation.getValue().equals(value);
		String reason = expectation.getKey() + (value == null ? " is not set" : " is " + Facts.value(value));
		findings.add(object, new Decision(holds, expectation, reason));
	}
}
