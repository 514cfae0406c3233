package community.scs.workbench.ui.preview;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

/** What a view says while it has nothing to show. */
final class Notes {

	private Notes() {
	}

	static Composite of(Composite parent, String text) {
		Composite note = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 12).applyTo(note);
		Link link = new Link(note, SWT.WRAP);
		link.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(link);
		return note;
	}
}
