package community.scs.workbench.ui.launch;

import java.util.List;
import java.util.TreeSet;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

import community.scs.workbench.requirement.RequirementFiles;
import community.scs.workbench.ui.Projects;

/** The requirements files of a project, looked up in the background; those that are chosen but gone are kept, so that one sees them. */
final class FileChoice {

	private final CheckboxTableViewer list;
	private String project = "";

	FileChoice(Composite parent, Runnable changed) {
		list = CheckboxTableViewer.newCheckList(parent, SWT.BORDER);
		list.setContentProvider(ArrayContentProvider.getInstance());
		list.setLabelProvider(new LabelProvider());
		list.addCheckStateListener(event -> changed.run());
	}

	void show(String name, List<String> chosen) {
		project = name;
		list.setInput(chosen);
		list.setCheckedElements(chosen.toArray());
		IProject searched = name.isEmpty() ? null : ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		if (searched == null || !searched.isOpen()) {
			return;
		}
		Display display = list.getControl().getDisplay();
		Job.createSystem("List requirements files", (ICoreRunnable) monitor -> {
			TreeSet<String> found = new TreeSet<>();
			Projects.files(searched, RequirementFiles.EXTENSION).forEach(file -> found.add(file.getProjectRelativePath().toString()));
			display.asyncExec(() -> offer(name, found));
		}).schedule();
	}

	private void offer(String name, TreeSet<String> found) {
		if (list.getControl().isDisposed() || !name.equals(project)) {
			return;
		}
		List<String> chosen = chosen();
		found.addAll(chosen);
		list.setInput(found);
		list.setCheckedElements(chosen.toArray());
	}

	List<String> chosen() {
		return List.of(list.getCheckedElements()).stream().map(String.class::cast).toList();
	}

	Control control() {
		return list.getControl();
	}
}
