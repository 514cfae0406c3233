package community.scs.workbench.editor.fixes;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Language;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.problems.Problems;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.xtext.ide.editor.quickfix.IQuickFixProvider;

/** Offers a language's quick fixes for its problem markers, in editors and in the Problems view. */
public final class MarkerFixes implements IMarkerResolutionGenerator2 {

	/** Milliseconds the UI thread may wait: the platform asks there. */
	private static final int BUDGET = 300;

	private static final IMarkerResolution[] NONE = {};

	@Override
	public boolean hasResolutions(IMarker marker) {
		String code = marker.getAttribute(Problems.CODE, ""); //$NON-NLS-1$
		Language language = Bridge.get().languages().byId(marker.getAttribute(Problems.LANGUAGE, "")).orElse(null); //$NON-NLS-1$
		if (code.isEmpty() || language == null || !language.isStarted())
			return false;
		Diagnostic diagnostic = new Diagnostic(new Range(new Position(), new Position()),
				marker.getAttribute(IMarker.MESSAGE, ""), DiagnosticSeverity.Error, null, code); //$NON-NLS-1$
		return language.help(code).isPresent() || language.service(IQuickFixProvider.class).filter(p -> p.handlesDiagnostic(diagnostic)).isPresent();
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		if (!(marker.getResource() instanceof IFile file))
			return NONE;
		try {
			Set<String> titles = Bridge.get().sessions().read(file, snapshot -> titles(snapshot, marker)).get(BUDGET,
					TimeUnit.MILLISECONDS);
			return Stream.concat(titles.stream().map(title -> new MarkerFix(marker, title)), help(marker).stream()).toArray(IMarkerResolution[]::new);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return NONE;
		} catch (ExecutionException | TimeoutException | CancellationException e) {
			return NONE;
		}
	}

	private static Optional<IMarkerResolution> help(IMarker marker) {
		return Bridge.get().languages().byId(marker.getAttribute(Problems.LANGUAGE, "")).flatMap(language -> language.help(marker.getAttribute(Problems.CODE, ""))) //$NON-NLS-1$ //$NON-NLS-2$
				.map(RuleHelp::new);
	}

	private static Set<String> titles(Snapshot snapshot, IMarker marker) {
		Set<String> titles = new LinkedHashSet<>();
		Fixes.of(snapshot, marker).forEach(fix -> titles.add(fix.title()));
		return titles;
	}
}
