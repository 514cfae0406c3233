package community.scs.workbench.check;

import community.scs.workbench.requirement.model.Distinct;
import community.scs.workbench.requirement.model.Expression;
import community.scs.workbench.requirement.model.Quantified;
import community.scs.workbench.requirement.model.Quantifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides conditions over all elements of a selection. */
final class Quantifiers {

	private Quantifiers() {
	}

	static Decision decide(Quantified quantified, Scope scope) throws Unjudged {
		List<Scope> chosen = Selections.of(quantified.getSelection(), scope);
		boolean every = quantified.getQuantifier() == Quantifier.EVERY;
		Decision last = null;
		for (Scope element : chosen) {
			Decision decision = body(quantified, element);
			last = new Decision(decision.holds(), decision.deciding(),
					Facts.object(element.element()) + ": " + decision.reason());
			if (decision.holds() != every)
				return quantified.getQuantifier() == Quantifier.NO ? last.negated() : last;
		}
		boolean holds = quantified.getQuantifier() != Quantifier.SOME;
		if (chosen.size() == 1)
			return new Decision(holds, last.deciding(), last.reason());
		return new Decision(holds, quantified, chosen.isEmpty() ? "there is no " + Facts.source(quantified.getSelection())
				: chosen.size() + " × " + Facts.source(quantified.getSelection()));
	}

	/** What is said of one selected element; without words, that it is there. */
	static Decision body(Quantified quantified, Scope element) throws Unjudged {
		if (quantified.getBody() == null && quantified.getQuantifier() == Quantifier.EVERY)
			throw Unjudged.abort("“" + Facts.source(quantified) + "” does not say what to show", quantified);
		return quantified.getBody() == null ? new Decision(true, quantified, "it is there")
				: Conditions.decide(quantified.getBody(), element);
	}

	/** An element that lacks one of the keys agrees with no other. */
	static Decision decide(Distinct distinct, Scope scope) throws Unjudged {
		List<Scope> chosen = Selections.of(distinct.getSelection(), scope);
		Map<List<Object>, Scope> seen = new HashMap<>();
		for (Scope element : chosen) {
			List<Object> keys = keys(distinct, element);
			Scope twin = keys.contains(null) ? null : seen.putIfAbsent(keys, element);
			if (twin != null)
				return new Decision(false, distinct, twins(distinct, twin, element));
		}
		return new Decision(true, distinct, chosen.size() + " × " + Facts.source(distinct.getSelection()));
	}

	private static List<Object> keys(Distinct distinct, Scope element) throws Unjudged {
		List<Object> keys = new ArrayList<>();
		for (Expression key : distinct.getKeys())
			keys.add(Values.of(key, element) instanceof BigDecimal number ? number.stripTrailingZeros()
					: Values.of(key, element));
		return keys;
	}

	private static String twins(Distinct distinct, Scope twin, Scope element) throws Unjudged {
		List<String> facts = new ArrayList<>();
		for (Expression key : distinct.getKeys())
			facts.add(Facts.of(key, Values.of(key, element)));
		return Facts.object(twin.element()) + " and " + Facts.object(element.element()) + ": " + String.join(", ", facts);
	}
}
