package community.scs.workbench.editor.minings;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.xtext.ide.server.codelens.ICodeLensResolver;
import org.eclipse.xtext.ide.server.codelens.ICodeLensService;

/** Shows a language's code lenses above the lines they speak of. */
public final class LanguageMinings extends AbstractCodeMiningProvider {

	private record Lens(int line, Command command) {
	}

	@Override
	public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
		Session session = Bridge.get().sessions().of(viewer.getDocument()).orElse(null);
		return session == null ? CompletableFuture.completedFuture(List.of())
				: session.read(Urgency.LATER, s -> s.all().stream().flatMap(part -> lenses(part).stream()).toList()).thenApply(lenses -> minings(session, lenses));
	}

	/** Whether the code minings of a language are shown, as a preference of the bridge; true unless a user has switched them off. */
	public static String preference(String language) {
		return "minings." + language; //$NON-NLS-1$
	}

	private static List<Lens> lenses(Snapshot snapshot) {
		if (!Platform.getPreferencesService().getBoolean(Bridge.ID, preference(snapshot.language().id()), true, null))
			return List.of();
		ICodeLensService service = snapshot.language().service(ICodeLensService.class).orElse(null);
		if (service == null)
			return List.of();
		List<Lens> lenses = new ArrayList<>();
		for (CodeLens lens : service.computeCodeLenses(snapshot.document(), snapshot.resource(),
				new CodeLensParams(snapshot.identifier()), snapshot.cancel())) {
			CodeLens resolved = lens.getCommand() != null ? lens
					: snapshot.language().service(ICodeLensResolver.class).map(
							r -> r.resolveCodeLens(snapshot.document(), snapshot.resource(), lens, snapshot.cancel())).orElse(lens);
			if (resolved.getCommand() != null && resolved.getCommand().getTitle() != null)
				lenses.add(new Lens(resolved.getRange().getStart().getLine(), resolved.getCommand()));
		}
		return lenses;
	}

	private List<ICodeMining> minings(Session session, List<Lens> lenses) {
		List<ICodeMining> minings = new ArrayList<>();
		try {
			for (Lens lens : lenses)
				minings.add(new Mining(session, lens));
		} catch (BadLocationException e) {
			return List.of(); // the text has changed: the next parse asks again
		}
		return minings;
	}

	private final class Mining extends LineHeaderCodeMining {

		Mining(Session session, Lens lens) throws BadLocationException {
			super(lens.line(), session.document(), LanguageMinings.this,
					Commands.isRunnable(lens.command()) ? e -> Commands.run(session, lens.command()) : null);
			setLabel(lens.command().getTitle());
		}
	}
}
