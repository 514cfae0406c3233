package community.scs.workbench.ui.policy.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.policy.compare.Counterexample;
import community.scs.workbench.policy.compare.Persona;
import community.scs.workbench.policy.compare.RoleMatrix;
import community.scs.workbench.policy.compare.RoleMatrix.Cell;
import community.scs.workbench.policy.compare.RulesRead;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.ui.policy.source.Jump;
import community.scs.workbench.ui.policy.source.PolicyChoice;

/** What each of the usual personas may do, and what it gains and loses. */
final class PersonaFindings implements Findings {

	private final PolicyChoice before;
	private final PolicyChoice after;
	private final Policy old;
	private final Policy now;
	private final List<Persona> personas;
	private final Map<String, RoleMatrix.Row> rows = new HashMap<>();
	private final Grid grid;
	private final String unread;

	private PersonaFindings(PolicyChoice before, PolicyChoice after, Policy old, Policy now, RoleMatrix matrix) {
		this.before = before;
		this.after = after;
		this.old = old;
		this.now = now;
		personas = matrix.personas();
		unread = unread(old, now);
		matrix.rows().forEach(row -> rows.put(row.operation(), row));
		String title = before.equals(after) ? after.label() : before.label() + " → " + after.label();
		grid = new Grid(title, personas.stream().map(Persona::name).toList(), matrix.rows().stream()
				.map(row -> new Grid.Line(row.resource(), row.operation(), row.calls(), row.cells().stream().map(MatrixTexts::mark).toList())).toList());
	}

	static PersonaFindings of(PolicyChoice before, PolicyChoice after, IProgressMonitor monitor) throws CoreException {
		Policy old = before.load();
		Policy now = after.load();
		CloudRoles roles = after.roles();
		return new PersonaFindings(before, after, old, now, RoleMatrix.of(old, now, roles.laws(), Persona.of(roles.known()), monitor::isCanceled));
	}

	@Override
	public Grid grid() {
		return grid;
	}

	@Override
	public String summary() {
		long changed = rows.values().stream().filter(RoleMatrix.Row::changed).count();
		String size = rows.size() + " operations × " + personas.size() + " personas";
		return before.equals(after) ? size + "; choose another policy under “Before” to see who gains and who loses"
				: size + "; " + (changed == 0 ? "no persona gains or loses anything" : changed + " operations change for a persona") + unread;
	}

	private static String unread(Policy old, Policy now) {
		List<String> gone = RulesRead.of(old, now).gone();
		return gone.isEmpty() ? "" : "; no operation reads any more: " + String.join(", ", gone.subList(0, Math.min(3, gone.size()))) + (gone.size() > 3 ? ", …" : "");
	}

	@Override
	public Detail detail(Grid.Line line, int column) throws CoreException {
		RoleMatrix.Row row = rows.get(line.operation());
		Cell cell = row.cells().get(column);
		StringBuilder text = new StringBuilder(row.operation()).append("  ·  ").append(personas.get(column).name()).append('\n');
		row.calls().forEach(call -> text.append(call.method()).append(' ').append(call.path()).append('\n'));
		text.append(before.equals(after) ? "" : "allowed before: " + MatrixTexts.word(cell.before()) + ", ").append("now: ").append(MatrixTexts.word(cell.after()));
		text.append(change("Gained", cell.gained(), row.operation())).append(change("Lost", cell.lost(), row.operation()));
		Optional<Counterexample> shown = cell.gained().or(cell::lost);
		return new Detail(text.toString(), shown.isEmpty() ? Jump.to(after, now, row.operation()) : jump(cell, shown.get(), row.operation()));
	}

	private String change(String word, Optional<Counterexample> request, String operation) {
		return request.map(shown -> "\n\n" + word + ", for example with " + MatrixTexts.request(shown) + "\n   before: " + MatrixTexts.why(old, shown, operation) + "\n   now: "
				+ MatrixTexts.why(now, shown, operation)).orElse("");
	}

	/** To the check that allows: of the new policy for a gain, of the old one for a loss. */
	private Jump jump(Cell cell, Counterexample request, String operation) throws CoreException {
		boolean gain = cell.gained().isPresent();
		PolicyChoice choice = gain ? after : before;
		Policy policy = gain ? now : old;
		Jump deciding = Jump.to(choice, policy, MatrixTexts.explain(policy, request, operation).deciding().getFirst());
		return deciding != null ? deciding : Jump.to(choice, policy, operation);
	}
}
