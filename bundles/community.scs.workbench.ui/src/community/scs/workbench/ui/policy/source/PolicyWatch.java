package community.scs.workbench.ui.policy.source;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;

import community.scs.workbench.ui.FileChanges;
import community.scs.workbench.ui.Latest;

/** Tells a view which policies there are, now and whenever a file that may hold one is added, saved or removed. */
public final class PolicyWatch {

	private static final long DELAY_MS = 300;
	private static final Set<String> EXTENSIONS = Set.of("yaml", "yml", "json", "md");

	private static final Set<PolicyWatch> WATCHING = ConcurrentHashMap.newKeySet();

	private final Control owner;
	private final Latest<WorkspacePolicies> search;

	/** @param found called on the UI thread until {@code owner} is disposed */
	public PolicyWatch(Control owner, Consumer<WorkspacePolicies> found, Consumer<String> failed) {
		this.owner = owner;
		search = new Latest<>(owner, found, failed);
		FileChanges.listen(owner, EXTENSIONS, this::findSoon);
		WATCHING.add(this);
		owner.addDisposeListener(event -> WATCHING.remove(this));
		find(0);
	}

	/** To be told when the catalogues of the preferences have changed, which are no files of a project. */
	public static void findAgain() {
		WATCHING.forEach(PolicyWatch::findSoon);
	}

	private void find(long delay) {
		search.ask("Find policies", delay, monitor -> WorkspacePolicies.find());
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
}
