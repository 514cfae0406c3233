package community.scs.workbench.ui.launch;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.ILaunchShortcut;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.statushandlers.StatusManager;

import community.scs.workbench.requirement.RequirementFiles;
import community.scs.workbench.ui.clouds.CloudRef;

/** Run As &gt; SCS Check: the requirements of a project, or of one file, on the sandbox cloud; takes the configuration there is before it makes one. */
public class CheckShortcut implements ILaunchShortcut {

	@Override
	public void launch(ISelection selection, String mode) {
		if (selection instanceof IStructuredSelection structured) {
			launch(Adapters.adapt(structured.getFirstElement(), IResource.class), mode);
		}
	}

	@Override
	public void launch(IEditorPart editor, String mode) {
		launch(Adapters.adapt(editor.getEditorInput(), IResource.class), mode);
	}

	private static void launch(IResource resource, String mode) {
		if (resource == null || resource.getProject() == null) {
			return;
		}
		try {
			DebugUITools.launch(configuration(resource), mode);
		} catch (CoreException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}

	static ILaunchConfiguration configuration(IResource resource) throws CoreException {
		ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
		ILaunchConfigurationType type = manager.getLaunchConfigurationType(CheckConfiguration.TYPE);
		String project = resource.getProject().getName();
		List<String> files = resource instanceof IFile file && RequirementFiles.EXTENSION.equals(file.getFileExtension()) ? List.of(file.getProjectRelativePath().toString()) : List.of();
		for (ILaunchConfiguration known : manager.getLaunchConfigurations(type)) {
			if (CheckConfiguration.project(known).equals(project) && CheckConfiguration.files(known).equals(files)) {
				return known;
			}
		}
		String name = files.isEmpty() ? project : resource.getName();
		ILaunchConfigurationWorkingCopy copy = type.newInstance(null, manager.generateLaunchConfigurationName(name + " on the sandbox cloud"));
		CheckConfiguration.set(copy, project, CloudRef.SANDBOX, files);
		return copy.doSave();
	}
}
