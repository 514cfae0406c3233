package community.scs.workbench.ui.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.spelling.ISpellingProblemCollector;
import org.eclipse.ui.texteditor.spelling.SpellingAnnotation;
import org.eclipse.ui.texteditor.spelling.SpellingProblem;
import org.eclipse.ui.texteditor.spelling.SpellingService;

import community.scs.workbench.document.markdown.ProseRegions;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.terms.Terms;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.Urgency;
import community.scs.workbench.editor.ViewerFeature;

/** Marks words of a document that no dictionary has, when the platform's preference for spelling is on. */
public final class SpellingFeature extends ViewerFeature {

	private final IPropertyChangeListener switched = event -> {
		if (SpellingService.PREFERENCE_SPELLING_ENABLED.equals(event.getProperty())) {
			again();
		}
	};
	private final IPreferenceChangeListener learned = event -> {
		if (KnownWords.ADDED.equals(event.getKey())) {
			again();
		}
	};

	@Override
	public void install(ITextViewer installed) {
		super.install(installed);
		EditorsUI.getPreferenceStore().addPropertyChangeListener(switched);
		KnownWords.preferences().addPreferenceChangeListener(learned);
	}

	@Override
	public void uninstall() {
		EditorsUI.getPreferenceStore().removePropertyChangeListener(switched);
		KnownWords.preferences().removePreferenceChangeListener(learned);
		super.uninstall();
	}

	private static boolean isOn() {
		return EditorsUI.getPreferenceStore().getBoolean(SpellingService.PREFERENCE_SPELLING_ENABLED);
	}

	private void again() {
		if (isOn() && session() != null) {
			parsed(session());
		} else {
			clear();
		}
	}

	@Override
	public void parsed(Session session) {
		if (isOn()) {
			session.show(Urgency.LATER, snapshot -> check(session, snapshot), problems -> {
				if (session == session() && isOn()) {
					replace(problems);
				}
			});
		}
	}

	private static List<SpellingProblem> check(Session session, Snapshot snapshot) {
		List<SpellingProblem> problems = new ArrayList<>();
		Set<String> terms = new HashSet<>();
		session.file().map(IFile::getProject).ifPresent(project -> terms.addAll(ProjectTerms.of(project, snapshot.cancel()::isCanceled)));
		Terms.of((StandardsDocument) snapshot.resource().getContents().getFirst()).forEach(term -> terms.add(term.name()));
		IRegion[] prose = ProseRegions.of(snapshot.text()).stream().map(region -> new Region(region.getOffset(), region.getLength())).toArray(IRegion[]::new);
		EditorsUI.getSpellingService().check(new Document(snapshot.text()), prose, new ProseContext(terms), new Collector(problems), new NullProgressMonitor() {
			@Override
			public boolean isCanceled() {
				return snapshot.cancel().isCanceled();
			}
		});
		return problems;
	}

	private record Collector(List<SpellingProblem> problems) implements ISpellingProblemCollector {

		@Override
		public void accept(SpellingProblem problem) {
			problems.add(problem);
		}

		@Override
		public void beginCollecting() {
			problems.clear();
		}

		@Override
		public void endCollecting() {
			// shown when all are there
		}
	}

	@Override
	protected void clear() {
		replace(List.of());
	}

	/** Two editors of one document share the marks. */
	private void replace(List<SpellingProblem> problems) {
		IAnnotationModel model = ((ISourceViewer) viewer()).getAnnotationModel();
		if (model == null) {
			return;
		}
		List<Annotation> old = new ArrayList<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			if (all.next() instanceof SpellingAnnotation shown) {
				old.add(shown);
			}
		}
		Map<Annotation, Position> fresh = new HashMap<>();
		problems.forEach(problem -> fresh.put(new SpellingAnnotation(problem), new Position(problem.getOffset(), problem.getLength())));
		((IAnnotationModelExtension) model).replaceAnnotations(old.toArray(Annotation[]::new), fresh);
	}
}
