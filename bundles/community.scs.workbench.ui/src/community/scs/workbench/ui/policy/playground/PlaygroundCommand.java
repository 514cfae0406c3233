package community.scs.workbench.ui.policy.playground;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;

import community.scs.workbench.observation.spi.Cloud;
import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.observation.spi.TokenFacts;
import community.scs.workbench.ui.Progress;
import community.scs.workbench.ui.clouds.CloudDirectory;
import community.scs.workbench.ui.clouds.CloudRef;

/** What the Policy Playground does on a command. */
public abstract class PlaygroundCommand extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof PlaygroundView view) {
			execute(view);
		}
		return null;
	}

	abstract void execute(PlaygroundView view);

	/** Copies decisions as tests. */
	public static class CopyAsTest extends PlaygroundCommand {
		@Override
		void execute(PlaygroundView view) {
			view.copyAsTest();
		}
	}

	/** Asks for a cloud, and takes roles, scope and ids from a token of it. */
	public static class TakeToken extends PlaygroundCommand {

		@Override
		void execute(PlaygroundView view) {
			Display display = view.getSite().getShell().getDisplay();
			Job.createSystem("Read clouds.yaml", (ICoreRunnable) monitor -> {
				List<CloudRef> clouds = new ArrayList<>(List.of(CloudRef.SANDBOX));
				try {
					clouds.addAll(CloudDirectory.configured());
				} catch (CloudException e) {
					// the sandbox is there all the same; the Clouds view says what is wrong
				}
				display.asyncExec(() -> choose(view, clouds));
			}).schedule();
		}

		private static void choose(PlaygroundView view, List<CloudRef> clouds) {
			ElementListSelectionDialog dialog = new ElementListSelectionDialog(view.getSite().getShell(), LabelProvider.createTextProvider(cloud -> ((CloudRef) cloud).label()));
			dialog.setTitle("Token of a Cloud");
			dialog.setMessage("The cloud is asked for a token; roles, scope and ids are taken over, the token itself is not kept.");
			dialog.setElements(clouds.toArray());
			dialog.setInitialSelections(clouds.getFirst());
			if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof CloudRef cloud) {
				view.ask(cloud);
			}
		}

		static TokenFacts ask(CloudRef ref, IProgressMonitor monitor) throws CoreException {
			try (Cloud cloud = CloudDirectory.open(ref)) {
				return cloud.token(new Progress(monitor));
			} catch (CloudException e) {
				throw new CoreException(Status.error(e.getMessage(), e));
			}
		}
	}
}
