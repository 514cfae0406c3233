package community.scs.workbench.ui.policy.matrix;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

import community.scs.workbench.ui.Latest;
import community.scs.workbench.ui.policy.matrix.Findings.Detail;
import community.scs.workbench.ui.policy.source.Jump;

/** Explains a cell below the table, with a link to the rule. */
final class MatrixDetails {

	private static final String HINT = "Select a cell to see a request that shows the change, and the checks that decide it.";

	private final Link link;
	private final Text text;
	private final Latest<Detail> detail;
	private Jump jump;

	MatrixDetails(Composite parent, Runnable open) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(2, 2).applyTo(area);
		link = new Link(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(link);
		link.addListener(SWT.Selection, event -> open.run());
		text = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
		detail = new Latest<>(text, this::show, text::setText);
		clear();
	}

	void ask(Latest.Question<Detail> question) {
		detail.ask("Explain", question);
	}

	private void show(Detail found) {
		jump = found.jump();
		text.setText(found.text());
		link.setText(jump == null ? "" : "<a>Open rule</a> in " + jump.label());
		link.requestLayout();
	}

	void clear() {
		detail.cancel();
		jump = null;
		link.setText("");
		text.setText(HINT);
	}

	/** null when there is no rule to open */
	Jump jump() {
		return jump;
	}

	String text() {
		return text.getText();
	}
}
