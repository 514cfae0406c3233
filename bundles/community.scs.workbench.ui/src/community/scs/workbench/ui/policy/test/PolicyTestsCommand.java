package community.scs.workbench.ui.policy.test;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

import community.scs.workbench.policy.test.PolicyTestFiles;
import community.scs.workbench.policy.test.PolicyTests.Result;
import community.scs.workbench.review.report.JUnitXml;
import community.scs.workbench.review.report.JUnitXml.End;
import community.scs.workbench.ui.SaveText;

/** Runs tests of policies and writes what came out. */
public final class PolicyTestsCommand {

	private PolicyTestsCommand() {
	}

	/** Runs the selected file with tests, else the one in the editor, else the last one. */
	public static class Run extends AbstractHandler {

		@Override
		public Object execute(ExecutionEvent event) throws ExecutionException {
			try {
				PolicyTestsView view = (PolicyTestsView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(PolicyTestsView.ID);
				IFile selected = tests(HandlerUtil.getCurrentStructuredSelection(event).getFirstElement());
				IEditorPart editor = HandlerUtil.getActiveEditor(event);
				IFile file = selected == null && editor != null ? tests(editor.getEditorInput()) : selected;
				if (file == null) {
					view.again();
				} else {
					view.run(file);
				}
				return null;
			} catch (PartInitException e) {
				throw new ExecutionException(e.getMessage(), e);
			}
		}

		private static IFile tests(Object from) {
			IFile file = Adapters.adapt(from, IFile.class);
			return file != null && PolicyTestFiles.isTests(file.getName()) ? file : null;
		}
	}

	/** Writes JUnit XML. */
	public static class Export extends AbstractHandler {

		@Override
		public Object execute(ExecutionEvent event) {
			if (HandlerUtil.getActivePart(event) instanceof PolicyTestsView view && view.shown() != null) {
				TestRun run = view.shown();
				SaveText.ask(event, view.getSite().getShell(), "policy-tests", new String[] { "JUnit XML (*.xml)" }, new String[] { "*.xml" }, kind -> junit(run));
			}
			return null;
		}
	}

	static String junit(TestRun run) {
		List<JUnitXml.Test> tests = run.results().stream().map(PolicyTestsCommand::test).toList();
		StringWriter text = new StringWriter();
		try {
			JUnitXml.write("policy", Map.of(run.tests().getName(), tests), new PrintWriter(text));
			return text.toString();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static JUnitXml.Test test(Result result) {
		String message = result.passed() ? "" : "expected " + Outcomes.word(result.test().expected()) + ", is " + Outcomes.word(result.actual().outcome()) + ". " + result.actual().reason();
		return new JUnitXml.Test(result.test().name(), result.passed() ? End.PASSED : End.FAILURE, message, "");
	}
}
