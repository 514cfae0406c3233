package community.scs.workbench.ui.minings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import community.scs.workbench.ui.checks.Judged;
import community.scs.workbench.ui.checks.LastRecordings;
import community.scs.workbench.ui.checks.ResultsView;

/**
 * Says above each requirement, and above each statement that one quotes, how the cloud that was observed last stands to it.
 * Follows while typing; never asks the cloud.
 */
public class VerdictMinings extends AbstractCodeMiningProvider {

	private static final Map<ITextViewer, List<Judged.Line>> SHOWN = Collections.synchronizedMap(new WeakHashMap<>());


	static {
		LastRecordings.listen(() -> updateAllBut(null));
	}

	@Override
	public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
		IDocument document = viewer.getDocument();
		IFile file = document == null ? null : file(document);
		if (file == null || !MiningsPage.isShown(MiningsPage.VERDICTS)) {
			return CompletableFuture.completedFuture(List.of());
		}
		return CompletableFuture.supplyAsync(() -> minings(file, document, viewer));
	}

	/** null for texts that are no files of the workspace */
	private static IFile file(IDocument document) {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		return buffer == null || buffer.getLocation() == null ? null : ResourcesPlugin.getWorkspace().getRoot().getFile(buffer.getLocation());
	}

	private List<ICodeMining> minings(IFile file, IDocument document, ITextViewer viewer) {
		List<ICodeMining> minings = new ArrayList<>();
		try {
			List<Judged.Line> lines = Judged.lines(file);
			for (Judged.Line line : lines) {
				minings.add(new Mining(line, document, this));
			}
			List<Judged.Line> before = SHOWN.put(viewer, lines);
			if (before != null && !before.equals(lines)) {
				updateAllBut(viewer);
			}
		} catch (CoreException | BadLocationException e) {
			ILog.of(VerdictMinings.class).info("No verdicts above the lines of " + file.getName() + " for now: " + e.getMessage());
		}
		return minings;
	}

	/** Makes the other editors ask again: a requirement that changed changes what stands above the statement it quotes. */
	private static void updateAllBut(ITextViewer except) {
		Display.getDefault().asyncExec(() -> {
			for (ITextViewer viewer : List.copyOf(SHOWN.keySet())) {
				if (viewer != except && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed() && viewer instanceof ISourceViewerExtension5 mined) {
					mined.updateCodeMinings();
				}
			}
		});
	}

	private static final class Mining extends LineHeaderCodeMining {

		Mining(Judged.Line line, IDocument document, VerdictMinings provider) throws BadLocationException {
			super(line.number() - 1, document, provider);
			setLabel(line.text());
		}

		@Override
		public Consumer<MouseEvent> getAction() {
			return event -> {
				IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
				try {
					page.showView(ResultsView.ID);
				} catch (PartInitException e) {
					ILog.of(VerdictMinings.class).error(e.getMessage(), e);
				}
			};
		}
	}
}
