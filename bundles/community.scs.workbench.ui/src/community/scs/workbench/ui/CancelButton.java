package community.scs.workbench.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/** JFace greys the Cancel button of a wizard that works, and leaves a small red square to cancel with. Here Cancel and Esc do so as well. */
public final class CancelButton {

	private final Shell dialog;
	private final Button button;
	private final Listener cancels;
	private final Listener escapes;

	private CancelButton(Shell dialog, Button button, IProgressMonitor monitor) {
		this.dialog = dialog;
		this.button = button;
		cancels = event -> monitor.setCanceled(true);
		escapes = event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				event.doit = false;
				monitor.setCanceled(true);
			}
		};
	}

	/** For a wizard's container to run on a thread of its own; on the UI thread. */
	public static IRunnableWithProgress during(IRunnableWithProgress work, Shell dialog) {
		Button button = find(dialog);
		return monitor -> {
			CancelButton cancel = new CancelButton(dialog, button, monitor);
			dialog.getDisplay().asyncExec(cancel::enable);
			try {
				work.run(monitor);
			} finally {
				dialog.getDisplay().asyncExec(cancel::release);
			}
		};
	}

	private static Button find(Composite below) {
		for (Control child : below.getChildren()) {
			Button found = child instanceof Button button && Integer.valueOf(IDialogConstants.CANCEL_ID).equals(button.getData()) ? button
					: child instanceof Composite composite ? find(composite) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private void enable() {
		if (!dialog.isDisposed() && button != null) {
			dialog.addListener(SWT.Traverse, escapes);
			button.addListener(SWT.Selection, cancels);
			button.setCursor(dialog.getDisplay().getSystemCursor(SWT.CURSOR_ARROW));
			button.setEnabled(true);
			button.setFocus();
		}
	}

	private void release() {
		if (!dialog.isDisposed() && button != null) {
			dialog.removeListener(SWT.Traverse, escapes);
			button.removeListener(SWT.Selection, cancels);
			button.setCursor(null);
		}
	}
}
