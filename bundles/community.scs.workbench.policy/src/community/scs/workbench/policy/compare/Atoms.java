package community.scs.workbench.policy.compare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;

import community.scs.workbench.policy.yaml.Span;

/** The atoms of the policies that are compared, each with its variable. */
final class Atoms {

	/** The place of a check that stands for all that are written like it. */
	static final Span ANYWHERE = new Span(0, 0);

	private final FormulaFactory factory = new FormulaFactory();
	private final Map<Atom, Variable> variables = new LinkedHashMap<>();
	private final Map<Variable, Atom> atoms = new HashMap<>();

	FormulaFactory factory() {
		return factory;
	}

	Variable of(Atom atom) {
		return variables.computeIfAbsent(atom, each -> {
			Variable variable = factory.variable("a" + variables.size());
			atoms.put(variable, each);
			return variable;
		});
	}

	Atom atom(Variable variable) {
		return atoms.get(variable);
	}

	/** The atoms that a function depends on, in a fixed order. */
	Set<Atom> in(Formula function) {
		Set<Atom> all = new LinkedHashSet<>();
		function.variables().forEach(variable -> all.add(atom(variable)));
		return all;
	}
}
