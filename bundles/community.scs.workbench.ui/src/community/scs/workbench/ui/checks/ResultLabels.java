package community.scs.workbench.ui.checks;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Image;

import community.scs.workbench.check.Finding;
import community.scs.workbench.check.Outcome;
import community.scs.workbench.check.RoleAnswers;
import community.scs.workbench.ui.Icons;

/** First column of the results: what was judged, with a drawing of how it went. */
final class ResultLabels extends ColumnLabelProvider {

	private final Icons icons;

	ResultLabels(Icons icons) {
		this.icons = icons;
	}

	@Override
	public String getText(Object element) {
		return switch (element) {
		case ResultsTree.Group group -> group.standard();
		case VerdictRow row -> row.verdict().testcase();
		case Finding finding -> finding.object().kind() + " " + finding.object().name();
		default -> "";
		};
	}

	@Override
	public Image getImage(Object element) {
		return icons.image(OutcomeLook.icon(outcome(element)));
	}

	/** of a verdict or a finding; the worst of a group */
	static Outcome outcome(Object element) {
		return switch (element) {
		case ResultsTree.Group group -> group.worst();
		case VerdictRow row -> row.outcome();
		case Finding finding -> finding.outcome();
		default -> throw new IllegalArgumentException();
		};
	}

	static String level(Object element) {
		return element instanceof VerdictRow row ? row.verdict().level().getLiteral() : "";
	}

	static String reason(Object element) {
		return switch (element) {
		case ResultsTree.Group group -> RunTexts.counts(group.counts());
		case VerdictRow row -> row.verdict().reason();
		case Finding finding -> finding.role().map(RoleAnswers::words).orElse(finding.reason());
		default -> "";
		};
	}
}
