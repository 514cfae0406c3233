package community.scs.workbench.ui.launch;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.ui.clouds.CloudDirectory;
import community.scs.workbench.ui.clouds.CloudRef;

/** The sandbox and the clouds of clouds.yaml, which is read in the background; a cloud that is chosen but not there is kept. */
final class CloudChoice {

	private final ComboViewer list;

	CloudChoice(Composite parent, Runnable changed) {
		list = new ComboViewer(parent, SWT.READ_ONLY);
		list.setContentProvider(ArrayContentProvider.getInstance());
		list.setLabelProvider(LabelProvider.createTextProvider(cloud -> ((CloudRef) cloud).label()));
		list.setInput(List.of(CloudRef.SANDBOX));
		list.addPostSelectionChangedListener(event -> changed.run());
		Display display = parent.getDisplay();
		Job.createSystem("Read clouds.yaml", (ICoreRunnable) monitor -> {
			List<CloudRef> found = configured();
			display.asyncExec(() -> offer(found));
		}).schedule();
	}

	/** what is wrong with clouds.yaml is told by the Clouds view */
	private static List<CloudRef> configured() {
		try {
			return CloudDirectory.configured();
		} catch (CloudException e) {
			return List.of();
		}
	}

	private void offer(List<CloudRef> found) {
		if (!list.getControl().isDisposed()) {
			List<CloudRef> clouds = new ArrayList<>(List.of(CloudRef.SANDBOX));
			clouds.addAll(found);
			show(clouds, chosen());
		}
	}

	private void show(List<CloudRef> clouds, CloudRef chosen) {
		if (!clouds.contains(chosen)) {
			clouds.add(chosen);
		}
		list.setInput(clouds);
		list.setSelection(new StructuredSelection(chosen));
	}

	@SuppressWarnings("unchecked") // the input is what the constructor and show set
	void show(CloudRef chosen) {
		show(new ArrayList<>((List<CloudRef>) list.getInput()), chosen);
	}

	CloudRef chosen() {
		return list.getStructuredSelection().getFirstElement() instanceof CloudRef cloud ? cloud : CloudRef.SANDBOX;
	}

	Control control() {
		return list.getControl();
	}
}
