package community.scs.workbench.ui.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.Command;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** The one workbench window of the tests. */
final class Bench {

	private Bench() {
	}

	static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	static Shell shell() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
	}

	/** A maximised window with the perspective as it is shipped, without editors and projects. */
	static void reset(String perspective) throws CoreException {
		page().closeAllEditors(false);
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			project.delete(IResource.ALWAYS_DELETE_PROJECT_CONTENT | IResource.FORCE, null);
		}
		shell().setMaximized(true);
		perspective(perspective);
		page().resetPerspective();
		Ui.settle();
	}

	static void perspective(String id) throws WorkbenchException {
		PlatformUI.getWorkbench().showPerspective(id, PlatformUI.getWorkbench().getActiveWorkbenchWindow());
		Ui.settle();
	}

	static IViewPart view(String id) throws PartInitException {
		IViewPart view = page().showView(id);
		Ui.settle();
		return view;
	}

	/** The sample project with its first editor open. */
	static IProject openSample() throws Exception {
		run("community.scs.workbench.ui.openSample");
		Ui.await("the sample's first editor", () -> page().getActiveEditor());
		return ResourcesPlugin.getWorkspace().getRoot().getProject("scs-sample");
	}

	/** Runs a command as its menu item would, once that is enabled. */
	static void run(String command) throws Exception {
		Command item = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command);
		Ui.waitFor("the command " + command + " to be enabled", item::isEnabled);
		PlatformUI.getWorkbench().getActiveWorkbenchWindow().getService(IHandlerService.class).executeCommand(command, null);
		Ui.settle();
	}

	/** Takes a picture in the dark theme, as a user would choose it in the preferences, and goes back to the light one. */
	static void screenshotInTheDark(String name) {
		dark(true);
		Ui.screenshot(name);
		dark(false);
	}

	/** The system's widgets follow a moment later. */
	static void dark(boolean isDark) {
		PlatformUI.getWorkbench().getService(IThemeEngine.class)
				.setTheme("org.eclipse.e4.ui.css.theme.e4_" + (isDark ? "dark" : "default"), false);
		Ui.waitFor("the theme of the system's widgets", () -> shell().getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB().getHSB()[2] < 0.5 == isDark);
		Ui.settle();
	}

	/** the widgets of a part */
	static Composite widgets(IWorkbenchPart part) {
		return (Composite) part.getSite().getService(MPart.class).getWidget();
	}

	/** all lines of a tree that exist, parents before children */
	static List<TreeItem> items(Tree tree) {
		List<TreeItem> items = new ArrayList<>();
		Arrays.stream(tree.getItems()).forEach(item -> collect(item, items));
		return items;
	}

	private static void collect(TreeItem item, List<TreeItem> items) {
		items.add(item);
		Arrays.stream(item.getItems()).forEach(child -> collect(child, items));
	}
}
