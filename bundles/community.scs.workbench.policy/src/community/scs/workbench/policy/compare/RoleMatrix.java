package community.scs.workbench.policy.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.logicng.formulas.Formula;
import org.logicng.formulas.Literal;

import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.decide.Policy;

/** What each persona may do before and after a change of policy. For a single policy both sides are the same. */
public record RoleMatrix(List<Persona> personas, List<Row> rows) {

	/** For which of the targets that fit a persona an operation is allowed. */
	public enum Extent {
		ALL, SOME, NONE, UNKNOWN
	}

	/**
	 * An operation.
	 *
	 * @param resource what the operation is about, to group by: from the path of its API calls, else from its name
	 * @param cells    one for each persona, in their order
	 */
	public record Row(String operation, String resource, List<RuleDefault.Operation> calls, List<Cell> cells) {

		/** Whether any persona gains or loses. */
		public boolean changed() {
			return cells.stream().anyMatch(Cell::changed);
		}
	}

	/**
	 * A persona and an operation.
	 *
	 * @param gained a request of the persona that was not allowed and is now
	 * @param lost   a request of the persona that was allowed and is not any more
	 */
	public record Cell(Extent before, Extent after, Optional<Counterexample> gained, Optional<Counterexample> lost) {

		/** Whether the persona gains or loses. */
		public boolean changed() {
			return gained.isPresent() || lost.isPresent();
		}
	}

	/** Compares for all operations that {@link Comparison#operations} finds, sorted by resource and name. */
	public static RoleMatrix of(Policy before, Policy after, Laws laws, List<Persona> personas) {
		return of(before, after, laws, personas, () -> false);
	}

	/**
	 * The same, and can be stopped.
	 *
	 * @param canceled asked before each operation
	 * @throws CancellationException when it was
	 */
	public static RoleMatrix of(Policy before, Policy after, Laws laws, List<Persona> personas, BooleanSupplier canceled) {
		Comparison comparison = new Comparison(before, after, laws);
		List<Row> rows = new ArrayList<>();
		for (String operation : comparison.operations()) {
			if (canceled.getAsBoolean()) {
				throw new CancellationException();
			}
			rows.add(new Builder(comparison, operation).row(personas));
		}
		rows.sort(Comparator.comparing(Row::resource).thenComparing(Row::operation));
		return new RoleMatrix(List.copyOf(personas), List.copyOf(rows));
	}

	/** Makes the row of one operation. */
	private static final class Builder {

		private final Comparison comparison;
		private final String operation;
		private final Formula[] allowed = new Formula[2];
		private Search[] searches;

		Builder(Comparison comparison, String operation) {
			this.comparison = comparison;
			this.operation = operation;
		}

		Row row(List<Persona> personas) {
			List<RuleDefault.Operation> calls = comparison.calls(operation);
			try {
				allowed[0] = comparison.encoder(false).allowed(operation);
				allowed[1] = comparison.encoder(true).allowed(operation);
			} catch (Encoder.TooBigException e) {
				Cell unknown = new Cell(Extent.UNKNOWN, Extent.UNKNOWN, Optional.empty(), Optional.empty());
				return new Row(operation, resource(operation, calls), calls, personas.stream().map(persona -> unknown).toList());
			}
			searches = new Search[] { comparison.search(operation, allowed[0], allowed[1], true),
					comparison.search(operation, allowed[0], allowed[1], false), null, null, null, null };
			return new Row(operation, resource(operation, calls), calls, personas.stream().map(this::cell).toList());
		}

		private Cell cell(Persona persona) {
			Extent before = extent(persona, 0);
			if (allowed[0].equals(allowed[1])) {
				return new Cell(before, before, Optional.empty(), Optional.empty());
			}
			return new Cell(before, extent(persona, 1), request(persona, searches[0]), request(persona, searches[1]));
		}

		private Optional<Counterexample> request(Persona persona, Search search) {
			List<Literal> answers = persona.answers(search.occurring(), comparison.atoms(), comparison.laws());
			return Optional.ofNullable(search.minimal(answers, persona.held(comparison.laws())));
		}

		private Extent extent(Persona persona, int side) {
			Atoms atoms = comparison.atoms();
			List<Literal> answers = persona.answers(atoms.in(allowed[side]), atoms, comparison.laws());
			Boolean always = new Kleene(answers).value(allowed[side]);
			if (always != null) {
				return always ? Extent.ALL : Extent.NONE;
			}
			Boolean some = exists(persona, side, true);
			Boolean other = exists(persona, side, false);
			return some == null || other == null ? Extent.UNKNOWN : !some ? Extent.NONE : other ? Extent.SOME : Extent.ALL;
		}

		/** Null if that is not certain. */
		private Boolean exists(Persona persona, int side, boolean wanted) {
			int index = 2 + side * 2 + (wanted ? 0 : 1);
			if (searches[index] == null) {
				searches[index] = comparison.search(operation, allowed[side], side == 1, wanted);
			}
			Search search = searches[index];
			if (search.any(persona.answers(search.occurring(), comparison.atoms(), comparison.laws())) != null) {
				return true;
			}
			return search.doubtful() ? null : Boolean.FALSE;
		}
	}

	/** What an operation is about: from the path of its calls, else from its name. */
	public static String resource(String operation, List<RuleDefault.Operation> calls) {
		for (RuleDefault.Operation call : calls) {
			for (String segment : call.path().strip().split("[/?]")) {
				if (!segment.isEmpty() && !segment.matches("v[0-9.]+|\\{.*")) {
					return segment;
				}
			}
		}
		int colon = operation.lastIndexOf(':');
		return colon < 0 ? "" : operation.substring(0, colon);
	}
}
