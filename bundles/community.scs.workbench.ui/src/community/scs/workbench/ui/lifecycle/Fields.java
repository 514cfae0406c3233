package community.scs.workbench.ui.lifecycle;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Labelled fields of a page in two columns, each with its own sign for what is wrong with it. */
final class Fields {

	private static final int SPACE_FOR_SIGN = 8;

	private final Map<Control, ControlDecoration> signs = new HashMap<>();

	<T extends Control> T add(Composite area, String label, T control) {
		Label words = new Label(area, SWT.NONE);
		words.setText(label);
		words.moveAbove(control);
		GridDataFactory.fillDefaults().grab(true, false).indent(SPACE_FOR_SIGN, 0).align(SWT.FILL, SWT.CENTER).applyTo(control);
		ControlDecoration sign = new ControlDecoration(control, SWT.LEFT | SWT.CENTER);
		sign.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		sign.hide();
		signs.put(control, sign);
		return control;
	}

	/** @param problem null if nothing is wrong; @return the problem */
	String mark(Control control, String problem) {
		ControlDecoration sign = signs.get(control);
		sign.setDescriptionText(problem);
		if (problem == null) {
			sign.hide();
		} else {
			sign.show();
		}
		return problem;
	}
}
