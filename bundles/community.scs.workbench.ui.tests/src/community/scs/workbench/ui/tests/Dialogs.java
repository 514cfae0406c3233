package community.scs.workbench.ui.tests;

import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TableItem;

/** Modal dialogs: what opens them comes back only when they are closed. */
final class Dialogs {

	/** What opens a dialog. */
	interface Trigger {
		void run() throws Exception;
	}

	private Dialogs() {
	}

	/** Opens the dialog, lets the actions see it once it is there, and closes it if they did not. */
	static void with(String title, Trigger trigger, Consumer<Shell> actions) throws Exception {
		Display display = Display.getCurrent();
		Throwable[] failure = new Throwable[1];
		boolean[] done = new boolean[1];
		display.timerExec(100, new Runnable() {
			@Override
			public void run() {
				Shell dialog = Arrays.stream(display.getShells()).filter(shell -> shell.isVisible() && shell.getText().equals(title)).findFirst().orElse(null);
				if (dialog == null) {
					display.timerExec(100, this);
					return;
				}
				try {
					actions.accept(dialog);
				} catch (RuntimeException | AssertionError e) {
					failure[0] = e;
				} finally {
					if (!dialog.isDisposed()) {
						dialog.close();
					}
					done[0] = true;
				}
			}
		});
		trigger.run();
		Ui.waitFor("the dialog " + title, () -> done[0]);
		Ui.settle();
		if (failure[0] != null) {
			throw new AssertionError(failure[0]);
		}
	}

	static Button button(Shell dialog, String label) {
		return Ui.find(dialog, Button.class, button -> button.getText().replace("&", "").equals(label));
	}

	static void press(Button button) {
		if ((button.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0) {
			button.setSelection(!button.getSelection());
		}
		button.notifyListeners(SWT.Selection, new Event());
	}

	/** Ticks a line of a table with check boxes. */
	static void tick(TableItem item) {
		item.setChecked(true);
		Event event = new Event();
		event.item = item;
		event.detail = SWT.CHECK;
		item.getParent().notifyListeners(SWT.Selection, event);
	}

	static void finish(Shell dialog) {
		Ui.waitFor("Finish to be enabled", () -> button(dialog, "Finish").isEnabled());
		press(button(dialog, "Finish"));
	}
}
