package community.scs.workbench.ui.checks;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** A command on the Check Results view. */
abstract class ResultsCommand extends AbstractHandler {

	@Override
	public final Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActivePart(event) instanceof ResultsView view) {
			try {
				execute(event, view);
			} catch (CoreException e) {
				throw new ExecutionException(e.getMessage(), e);
			}
		}
		return null;
	}

	abstract void execute(ExecutionEvent event, ResultsView view) throws ExecutionException, CoreException;

	static void open(IWorkbenchPage page, VerdictRow.Place place) throws CoreException {
		IFile file = place.file();
		IEditorPart editor = IDE.openEditor(page, file);
		if (editor instanceof ITextEditor text) {
			text.selectAndReveal(place.offset(), place.length());
		}
	}

	/** Opens the requirement of the selected verdict. */
	public static class GoToRequirement extends ResultsCommand {

		@Override
		void execute(ExecutionEvent event, ResultsView view) throws CoreException {
			VerdictRow row = view.selected();
			if (row != null && row.place() != null) {
				open(view.getSite().getPage(), row.place());
			}
		}
	}

	/** Opens the statement that the selected requirement quotes. */
	public static class GoToStatement extends ResultsCommand {

		@Override
		void execute(ExecutionEvent event, ResultsView view) throws CoreException {
			VerdictRow row = view.selected();
			if (row == null) {
				return;
			}
			for (VerdictRow.Quoted quote : row.quotes()) {
				if (quote.place() != null) {
					open(view.getSite().getPage(), quote.place());
					return;
				}
			}
		}
	}

	/** Shows only what somebody should look at, or everything. */
	public static class NotPassedAlone extends ResultsCommand {

		@Override
		void execute(ExecutionEvent event, ResultsView view) throws ExecutionException {
			view.showNotPassedAlone(!HandlerUtil.toggleCommandState(event.getCommand()));
		}
	}

	/** Checks the same again. */
	public static class Rerun extends ResultsCommand {

		@Override
		public boolean isEnabled() {
			CheckRun last = CheckRuns.last();
			return last != null && !last.isRunning();
		}

		@Override
		void execute(ExecutionEvent event, ResultsView view) {
			CheckJob.start(CheckRuns.last().request());
		}
	}

	/** Stops the check that runs. */
	public static class Cancel extends ResultsCommand {

		@Override
		public boolean isEnabled() {
			CheckRun last = CheckRuns.last();
			return last != null && last.isRunning();
		}

		@Override
		void execute(ExecutionEvent event, ResultsView view) {
			CheckRuns.last().cancel();
		}
	}
}
