package community.scs.workbench.ui.policy.rules;

import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;

import community.scs.workbench.ui.graph.GraphCanvas;

/** What stands above the Rule Graph: search, what is shown, zoom, and a line of text. */
final class GraphBar {

	private final Text search;
	private final Button neighbours;
	private final Button folding;
	private final Label summary;

	GraphBar(Composite parent, GraphView view) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(7).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage("rule or check");
		search.setToolTipText("Marks the rules that contain this; Enter goes to the next one");
		GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).applyTo(search);
		search.addListener(SWT.Modify, event -> view.search());
		search.addListener(SWT.DefaultSelection, event -> view.next());
		neighbours = button(bar, SWT.TOGGLE, "Neighbours", "Show only the selected rule and those that it refers to or that refer to it", view::layout);
		folding = button(bar, SWT.TOGGLE, "Fold", "Fold rules whose names begin alike; Enter unfolds a box, Backspace folds around it", view::refold);
		folding.setSelection(true);
		zoom(bar, "+", "Larger (+)", view, canvas -> canvas.zoom(1.25));
		zoom(bar, "−", "Smaller (−)", view, canvas -> canvas.zoom(0.8));
		zoom(bar, "Fit", "See all of it (0)", view, GraphCanvas::fit);
		summary = new Label(bar, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
	}

	private static Button button(Composite bar, int style, String text, String toolTip, Runnable action) {
		Button button = new Button(bar, style);
		button.setText(text);
		button.setToolTipText(toolTip);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private static void zoom(Composite bar, String text, String toolTip, GraphView view, Consumer<GraphCanvas> action) {
		button(bar, SWT.PUSH, text, toolTip, () -> {
			if (view.canvas() != null) {
				action.accept(view.canvas());
			}
		});
	}

	/** what is searched for, in lower case */
	String words() {
		return search.getText().strip().toLowerCase(Locale.ROOT);
	}

	boolean isNeighbours() {
		return neighbours.getSelection();
	}

	boolean isFolding() {
		return folding.getSelection();
	}

	void say(String text) {
		summary.setText(text.replace("&", "&&"));
		summary.setToolTipText(text.replace("&", "&&"));
		summary.setToolTipText(text);
	}

	void save(IMemento memento) {
		memento.putBoolean("neighbours", isNeighbours());
		memento.putBoolean("folding", isFolding());
	}

	/** @param memento null at the first time */
	void restore(IMemento memento) {
		if (memento != null) {
			neighbours.setSelection(Boolean.TRUE.equals(memento.getBoolean("neighbours")));
			folding.setSelection(!Boolean.FALSE.equals(memento.getBoolean("folding")));
		}
	}
}
