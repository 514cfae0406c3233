package community.scs.workbench.ui.rows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;

/** What the user chooses to see; remembered from one start to the next. */
public final class FilterBar {

	private static final String WORDS = "words";
	private static final int WORDS_WIDTH = 180;

	private final Composite bar;
	private final IMemento kept;
	private final Runnable changed;
	private final Text words;
	private final Map<String, Button> checks = new LinkedHashMap<>();
	private final Map<String, Combo> choices = new LinkedHashMap<>();

	/** @param kept what was chosen the last time; may be null */
	FilterBar(Composite parent, String hint, IMemento kept, Runnable changed) {
		this.kept = kept;
		this.changed = changed;
		bar = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		RowLayoutFactory.fillDefaults().center(true).spacing(6).applyTo(bar);
		words = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		words.setMessage(hint);
		words.setLayoutData(new RowData(WORDS_WIDTH, SWT.DEFAULT));
		words.setText(keptText(WORDS, ""));
		words.addModifyListener(event -> changed.run());
	}

	public void check(String name, String toolTip, boolean isOn) {
		Button button = new Button(bar, SWT.CHECK);
		button.setText(name);
		button.setToolTipText(toolTip);
		Boolean chosen = kept == null ? null : kept.getBoolean(key(name));
		button.setSelection(chosen == null ? isOn : chosen);
		button.addListener(SWT.Selection, event -> changed.run());
		checks.put(name, button);
	}

	/** @param items the first is chosen at first */
	public void choice(String name, String toolTip, int width, List<String> items) {
		Combo combo = new Combo(bar, SWT.READ_ONLY);
		combo.setToolTipText(toolTip);
		combo.setLayoutData(new RowData(width, SWT.DEFAULT));
		choices.put(name, combo);
		String chosen = keptText(name, items.getFirst());
		offer(name, items.contains(chosen) ? items : List.of(items.getFirst(), chosen));
		combo.setText(chosen);
		combo.addListener(SWT.Selection, event -> changed.run());
	}

	/** Offers something else; what is chosen stays chosen as long as it is offered, else it is the first. */
	public void offer(String name, List<String> items) {
		Combo combo = choices.get(name);
		if (!List.of(combo.getItems()).equals(items)) {
			String chosen = combo.getText();
			combo.setItems(items.toArray(String[]::new));
			combo.select(Math.max(0, combo.indexOf(chosen)));
		}
	}

	void save(IMemento memento) {
		memento.putString(WORDS, words.getText());
		checks.forEach((name, button) -> memento.putBoolean(key(name), button.getSelection()));
		choices.forEach((name, combo) -> memento.putString(key(name), combo.getText()));
	}

	private String keptText(String name, String otherwise) {
		String text = kept == null ? null : kept.getString(key(name));
		return text == null ? otherwise : text;
	}

	/** Mementos take no blanks in names. */
	private static String key(String name) {
		return name.replace(' ', '_');
	}

	/** in lower case, without blanks at the ends */
	public String words() {
		return words.getText().strip().toLowerCase(Locale.ROOT);
	}

	public boolean isOn(String name) {
		return checks.get(name).getSelection();
	}

	/** index of what is chosen; 0 is the first */
	public int chosen(String name) {
		return choices.get(name).getSelectionIndex();
	}

	public String chosenText(String name) {
		return choices.get(name).getText();
	}

	void setFocus() {
		words.setFocus();
	}
}
