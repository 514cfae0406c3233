package community.scs.workbench.ui.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;

import community.scs.workbench.observation.Recordings;
import community.scs.workbench.observation.model.Recording;

/**
 * What was observed last for each project; kept with the workspace, so that drafts can be judged without asking the cloud
 * again. May be called from any thread but the UI thread: it reads and writes files.
 */
public final class LastRecordings {

	private static final Map<IProject, Recording> KNOWN = new ConcurrentHashMap<>();
	private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();

	private LastRecordings() {
	}

	/** null if no cloud was observed yet; it must not be changed */
	public static Recording of(IProject project) {
		return KNOWN.computeIfAbsent(project, LastRecordings::read);
	}

	static void keep(IProject project, Recording recording) {
		KNOWN.put(project, recording);
		try {
			Files.createDirectories(file(project).getParent());
			Recordings.write(recording, file(project));
		} catch (IOException e) {
			ILog.of(LastRecordings.class).warn("The recording could not be kept for the next start: " + e.getMessage(), e);
		}
		LISTENERS.forEach(Runnable::run);
	}

	/** @param listener told on any thread that a project has a new recording */
	public static void listen(Runnable listener) {
		LISTENERS.add(listener);
	}

	private static Recording read(IProject project) {
		try {
			return Files.exists(file(project)) ? Recordings.read(file(project)) : null;
		} catch (IOException e) {
			ILog.of(LastRecordings.class).warn("The recording of the last check could not be read: " + e.getMessage(), e);
			return null;
		}
	}

	private static Path file(IProject project) {
		return Platform.getStateLocation(FrameworkUtil.getBundle(LastRecordings.class)).append("recordings").append(project.getName() + ".json").toPath();
	}
}
