package community.scs.workbench.ui.policy.source;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Control;

import community.scs.workbench.ui.Latest;

/** Tells a view which policies there are, now and whenever a file that may hold one is added, saved or removed. */
public final class PolicyWatch implements IResourceChangeListener {

	private static final long DELAY_MS = 300;
	private static final Set<String> EXTENSIONS = Set.of("yaml", "yml", "json", "md");

	private static final Set<PolicyWatch> WATCHING = ConcurrentHashMap.newKeySet();

	private final Control owner;
	private final Latest<WorkspacePolicies> search;

	/** @param found called on the UI thread until {@code owner} is disposed */
	public PolicyWatch(Control owner, Consumer<WorkspacePolicies> found, Consumer<String> failed) {
		this.owner = owner;
		search = new Latest<>(owner, found, failed);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
		WATCHING.add(this);
		owner.addDisposeListener(event -> {
			ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
			WATCHING.remove(this);
		});
		find(0);
	}

	/** To be told when the catalogues of the preferences have changed, which are no files of a project. */
	public static void findAgain() {
		WATCHING.forEach(PolicyWatch::findSoon);
	}

	private void find(long delay) {
		search.ask("Find policies", delay, monitor -> WorkspacePolicies.find());
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		boolean[] concerned = new boolean[1];
		try {
			event.getDelta().accept(delta -> {
				concerned[0] |= concerns(delta);
				return !concerned[0];
			});
		} catch (CoreException e) {
			concerned[0] = true;
		}
		if (concerned[0]) {
			findSoon();
		}
	}

	private void findSoon() {
		if (!owner.isDisposed()) {
			owner.getDisplay().asyncExec(() -> {
				if (!owner.isDisposed()) {
					find(DELAY_MS);
				}
			});
		}
	}

	private static boolean concerns(IResourceDelta delta) {
		IResource resource = delta.getResource();
		if (resource.getType() == IResource.PROJECT) {
			return delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & IResourceDelta.OPEN) != 0;
		}
		return resource.getType() == IResource.FILE && resource.getFileExtension() != null && EXTENSIONS.contains(resource.getFileExtension())
				&& (delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & IResourceDelta.CONTENT) != 0);
	}
}
